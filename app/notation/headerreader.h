// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/header.h"

#include <vector>

namespace rapporteur {

class Buffer;
class Roster;

/// A header line whose value is not what its key wants.
struct BadHeaderValue {
    int line = 0;
    bool isDate = false; ///< a date; else a time or a word
    bool operator==(const BadHeaderValue &) const = default;
};

struct ReadHeader {
    Header header;
    std::vector<BadHeaderValue> bad;
    std::vector<int> unknownKeys; ///< lines
};

/// The header of the notes. A value that cannot be read is kept among the unknown fields.
ReadHeader readHeader(const Buffer &buffer, const Roster &roster);

} // namespace rapporteur
