// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"
#include "text/edit.h"

#include <optional>

namespace rapporteur {

class Buffer;

/// The lines of one entry, block of prose or topic, and of the annotations on it.
struct NoteLines {
    int head = 0;  ///< its first line
    int end = 0;   ///< behind its own last line
    int below = 0; ///< behind the last line of its annotations; `end` when it has none
    bool operator==(const NoteLines &) const = default;
};

/// What `line` is part of; nothing for blank, header, speaker and comment lines, `[off]` and `[on]`, and
/// annotations that stand on nothing. A block of prose holds the annotations between its lines.
std::optional<NoteLines> noteAt(const Buffer &buffer, int line);

/// Whether a line of this kind begins an entry (of fenced narration: its fence).
bool isEntry(LineKind kind);

/// Behind the last line of the header; 0 when there is none.
int headerEnd(const Buffer &buffer);

// A line behind the last one counts as empty.

QStringView lineText(const Buffer &buffer, int line);
/// What the lines above `line` leave behind.
LineState stateBefore(const Buffer &buffer, int line);

/// The edit that puts `lines` (parted by '\n') as lines of their own before `line`, or at the end.
TextEdit insertedLines(const Buffer &buffer, int line, const QString &lines);
/// The edit that takes whole lines out.
TextEdit removedLines(const Buffer &buffer, LineSpan lines);
TextEdit inserted(Position at, const QString &text);
/// An edit within one line.
TextEdit replaced(int line, Stretch stretch, const QString &text);

} // namespace rapporteur
