// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QString>

#include <vector>

namespace rapporteur {

/// Lines of a merged text that were changed on both sides: both stand there, mine first.
struct MergeConflict {
    LineSpan mine;
    LineSpan theirs;
    bool operator==(const MergeConflict &) const = default;
};

struct MergedText {
    QString text;
    std::vector<MergeConflict> conflicts;
    bool operator==(const MergedText &) const = default;
};

/// What both `mine` and `theirs` made of `base`, by lines. Nothing that one side added is lost; where
/// one side changed what the other removed, the changed lines stay.
MergedText mergedText(const QString &base, const QString &mine, const QString &theirs);

} // namespace rapporteur
