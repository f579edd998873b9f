// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/problem.h"
#include "session/session.h"

#include <vector>

namespace rapporteur {

class Buffer;

/// A session and what is odd about its notes, both of one revision of the text.
struct Notes {
    Session session;
    std::vector<Problem> problems; ///< in the order of the text
};

/// Reads the lines of `buffer` as a session. Never fails: what is odd is a problem.
Notes buildNotes(const Buffer &buffer);

/// The session alone, at the full speed of an export.
Session buildSession(const Buffer &buffer);

} // namespace rapporteur
