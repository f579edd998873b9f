// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/buffer.h"
#include "text/edit.h"

#include <QString>

namespace rapporteur::testing {

/// Notes as an editor holds them: each line a line of the buffer, also an empty last one; `‸` shows where
/// the caret stands.
struct CaretNotes {
    explicit CaretNotes(QString written);

    /// What `change` makes of them, with the caret.
    QString after(const Change &change) const;
    /// The same in words for a change that does not apply: "nothing".
    QString after(const std::optional<Change> &change) const;

    QString text;
    Position caret;
    Buffer buffer;
};

/// `text` as the lines of an editor.
Buffer bufferOf(const QString &text);

/// Notes made up at random.
QString randomNotes(quint32 seed);

/// `text` with `‸` at `caret`.
QString withCaret(const QString &text, Position caret);

} // namespace rapporteur::testing
