// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/problem.h"

#include <vector>

namespace rapporteur {

class Buffer;
struct Session;

/// What is odd about the notes in `buffer`, and their `session`, in the order of the text.
std::vector<Problem> checkNotes(const Buffer &buffer, const Session &session);

/// The parts of checkNotes(): what the lines themselves show, what the entries show among each other,
/// and what stands in their texts.
void checkLines(const Buffer &buffer, std::vector<Problem> &problems);
void checkHeader(const Buffer &buffer, std::vector<Problem> &problems);
void checkEntries(const Buffer &buffer, const Session &session, std::vector<Problem> &problems);
void checkTexts(const Buffer &buffer, const Session &session, std::vector<Problem> &problems);
void checkSpeakers(const Buffer &buffer, const Session &session, std::vector<Problem> &problems);

} // namespace rapporteur
