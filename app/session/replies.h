// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <vector>

namespace rapporteur {

/// Sets day of each entry's and topic's time: a time more than twelve hours before the one above it
/// is of the next day.
void countDays(Session &session);

/// Whether `entry` is a reply without words: `cw+`, `cw-`, `cw>`. Open changes count as rejected.
/// Nothing replies to one unless it is addressed (`bo>cw: …`): who agrees below an agreement agrees
/// with what that one agreed with.
bool isBareReply(const Entry &entry);

/// Sets kind and replyTo of every utterance from its mark, among the session's entries, by the rules
/// of the notation (*Utterances*):
/// - `>` replies to the last question of another speaker in its topic, else to the last utterance of
///   another speaker in the session; `+` and `-`, with words or without, to the last utterance of
///   another speaker; `>whom` to the last utterance of whom, their own included.
/// - Another speaker: no speaker in common. Somebody unknown (`?:`) is another than everybody.
/// - Where every utterance that is not `off` has a time, and all are of one form, *last* goes by the
///   times (those of equal times by the file; one that is off and has no time goes by the utterance
///   above it), else by the file.
/// - A reply that finds nobody becomes what `who: text` is; one without words keeps its kind.
/// Returns the indices of the replies that found nobody, ascending. Time is linear in the session:
/// of the utterances by more than 64 different groups of speakers, the oldest are forgotten.
std::vector<int> resolveReplies(Session &session);

/// What an utterance `who: text` is: a question when the text ends in a question mark. Open changes
/// count as rejected.
UtteranceKind plainKind(QStringView text);

} // namespace rapporteur
