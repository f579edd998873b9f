// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <vector>

namespace rapporteur {

/// Sets day of each entry's and topic's time: a time more than twelve hours before the one above it
/// is of the next day.
void countDays(Session &session);

/// Sets kind and replyTo of every utterance from its mark, among the session's entries, by the rules
/// of the notation (*Utterances*). Where every utterance that is not `off` has a time, in the order
/// of the times, else in the order of the file. A reply that finds nobody becomes what `who: text`
/// is. Returns the indices of those.
std::vector<int> resolveReplies(Session &session);

} // namespace rapporteur
