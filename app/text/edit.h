// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QString>

#include <vector>

namespace rapporteur {

/// Replaces what stands in `range` by `text`; lines in `text` are parted by '\n'.
/// The only way in which anything but the keyboard changes the notes.
struct TextEdit {
    Range range;
    QString text;
    bool operator==(const TextEdit &) const = default;
};

/// What one command does: edits that are one undo step, and where the caret stands after them.
struct Change {
    std::vector<TextEdit> edits; ///< ranges of the text before any of them
    Position caret;              ///< in the text after all of them
    bool operator==(const Change &) const = default;
};

/// `text` with all `edits` made. Their ranges are those of the text before any edit and must not
/// overlap; they may come in any order. A range beyond the text is cut to it.
QString applied(const QString &text, std::vector<TextEdit> edits);

} // namespace rapporteur
