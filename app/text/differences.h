// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QStringView>

#include <vector>

namespace rapporteur {

using LineViews = std::vector<QStringView>;

/// The lines of `text`, without the '\n' that parts them; one more than there are '\n'.
LineViews linesOf(QStringView text);

/// Lines of one text that gave way to lines of another; one of the spans may be empty.
struct LineDifference {
    LineSpan removed;  ///< of the first text
    LineSpan inserted; ///< of the second
    bool operator==(const LineDifference &) const = default;
};

/// What makes `to` of `from`, in order and apart by at least one line that both have: lines that each
/// text has once are anchors (as in patience diff), what is between them is compared as Myers does in
/// "An O(ND) Difference Algorithm", up to a bound beyond which it is one difference. Linear in practice.
std::vector<LineDifference> differences(const LineViews &from, const LineViews &to);

} // namespace rapporteur
