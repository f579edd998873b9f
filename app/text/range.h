// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>

namespace rapporteur {

/// A place in the notes. Lines and columns count from 0; a column counts UTF-16 code units.
struct Position {
    int line = 0;
    int column = 0;
    auto operator<=>(const Position &) const = default;
};

/// From `begin` up to, not including, `end`; may span lines.
struct Range {
    Position begin;
    Position end;
    auto operator<=>(const Range &) const = default;
    bool isEmpty() const { return begin == end; }
};

/// `count` whole lines from `first` on.
struct LineSpan {
    int first = 0;
    int count = 0;
    auto operator<=>(const LineSpan &) const = default;
    int end() const { return first + count; }
};

/// `count` neighbours of a vector from index `first` on.
struct IndexRange {
    int first = 0;
    int count = 0;
    auto operator<=>(const IndexRange &) const = default;
    int end() const { return first + count; }
    bool isEmpty() const { return count == 0; }
    bool contains(int index) const { return index >= first && index < end(); }
};

} // namespace rapporteur
