// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <vector>

namespace rapporteur {

/// Whether something of a session leaves it, and if not, why; the stronger reason is the greater.
enum class Fate : quint8 {
    Leaves,
    Emptied, ///< nothing is left of it when its open changes are rejected
    OffRecord,
};

/// Gives what refers to an entry that does not leave the fate of that entry, because it would slide to
/// another one: a reply without words whose utterance does not leave, or that stands right below such
/// an entry; a reaction right below one. Right below: no other entry and no topic stands between.
/// Replies are to be resolved. `fates` has one value for each entry of `session`.
void spreadToReferences(const Session &session, std::vector<Fate> &fates);

/// Spreads `off` from what the notes mark to all that goes with it: the subtopics and entries of a
/// topic, what refers to an entry, prose that words one of them, annotations on any of them or right
/// below one. Replies are to be resolved; the second time changes nothing.
void spreadOff(Session &session);

} // namespace rapporteur
