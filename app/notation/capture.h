// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/timestamp.h"
#include "text/edit.h"

#include <QString>

#include <optional>

namespace rapporteur {

class Buffer;

// What keys do beyond typing while notes are taken. A stamp of no form stamps nothing; else it is the
// moment of the first key of the note. Nothing is given where a key does what it does in any text.

/// Whether notes are taken at `line`: no entry stands below it.
bool isLive(const Buffer &buffer, int line);

/// Who and mark, or mark, that are typed to their end.
struct Commit {
    Change change;    ///< types the key, the blank after it and the stamp
    Change takenBack; ///< of the text after `change`: what the key alone would have typed
};

/// What typing `typed` at `caret` commits: `:` or `?` behind who is on the roster, a blank behind their
/// `+` `-` `>`, or behind `!` `*` `?` and their word forms, which have the stamp after them.
std::optional<Commit> commitMark(const Buffer &buffer, Position caret, QChar typed,
                                 TimeStamp stamp);

/// Enter, in any layout: goes on with a block of prose, ends it on an empty line of it, and begins a new
/// line below the annotations on a note, not between it and them.
std::optional<Change> beginLine(const Buffer &buffer, Position caret);

/// Enter while notes are taken: stamps the entry that ends there if it has no time, too, and goes on
/// below an `[on]` right below it.
std::optional<Change> endNote(const Buffer &buffer, Position caret, TimeStamp stamp);

/// Ends the note at `line`, stamped as by endNote() with `ended`, and begins one by `who` (an alias, or
/// several parted by commas) stamped with `begun`: below the note and its annotations, or in `line` where
/// it has no words yet. A mark that stands alone there (`?`, `>ab:`, `(worried):`) replaces the colon, who
/// speaks there is replaced.
std::optional<Change> startNote(const Buffer &buffer, int line, const QString &who, TimeStamp ended,
                                TimeStamp begun);

/// What `typed` does right after startNote(): a mark, `?` `>` `+` `-`, replaces the colon of a note that has
/// no words yet.
std::optional<Commit> changeMark(const Buffer &buffer, Position caret, QChar typed);

/// Who speaks in the utterance at `line` or next above it, as written there; empty when nobody does.
QString sameWho(const Buffer &buffer, int line);
/// Who spoke above `line` before the last speaker: the alias of the last one that is another.
QString otherWho(const Buffer &buffer, int line);

} // namespace rapporteur
