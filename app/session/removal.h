// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/offrecord.h"
#include "session/session.h"

#include <vector>

namespace rapporteur {

/// What of a session stays in it: one value for each topic, entry, prose and annotation.
struct Fates {
    std::vector<Fate> topics;
    std::vector<Fate> entries;
    std::vector<Fate> prose;
    std::vector<Fate> annotations;
};

/// Takes all out of `session` that does not leave it, and counts its indices anew. What is left is a
/// session that some notes tell: prose that goes leaves a blank line where it stood, so that other
/// prose words no more than it did, and prose that has lost its entries begins its paragraph. What
/// goes must not be replied to, nor be the parent of a topic that stays.
void removeGone(Session &session, const Fates &fates);

} // namespace rapporteur
