// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/edit.h"

#include <optional>

namespace rapporteur {

class Buffer;

/// Parts the utterance, narration, decision, action or open question at `caret` in two, both with words:
/// the second has the same time, speaker or mark. An utterance goes on as a statement. The annotations stay
/// with the second; an `off`, `quote`, `deleted` or `added` then stands on both. Nothing inside a mark of
/// CriticMarkup.
std::optional<Change> splitNote(const Buffer &buffer, Position caret);

/// Joins what begins at `line` with what stands right above: a line that goes on with another, a line of
/// prose, or an entry with the entry above it. Narration joins any entry; an utterance one by the same
/// speakers, so that no words get into another mouth. The time and mark of the upper one stay. Nothing
/// where a verb or an addressee would be lost, or words would become part of a quote.
std::optional<Change> joinWithAbove(const Buffer &buffer, int line);

/// Moves the lines between blank lines that hold `caret` over the next such lines below or above, but not
/// over the header, and nowhere where that would put anything on or off the record.
std::optional<Change> moveParagraph(const Buffer &buffer, Position caret, bool down);

/// The time in `line` moved by `milliseconds`, at least by one unit of its precision, in the form it has;
/// of a clock round midnight, of a recording not before its start. None where there is no time.
std::vector<TextEdit> shiftTime(const Buffer &buffer, int line, int milliseconds);

} // namespace rapporteur
