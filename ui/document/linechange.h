// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QtTypes>

#include <algorithm>
#include <vector>

namespace rapporteur {

/// What an edit did to the lines of a document: those from `first` on were replaced.
struct LineChange {
    int first = 0;
    int removed = 0;
    int inserted = 0;
    LineSpan meaning;     ///< the lines, afterwards, whose meaning may have changed
    quint64 revision = 0; ///< of the text afterwards
};

/// Lets `items`, one for each line, follow a change; new lines get `fresh`.
template <typename T>
void follow(std::vector<T> &items, const LineChange &change, const T &fresh = {})
{
    const auto first = std::min(size_t(change.first), items.size());
    const auto removed = std::min(size_t(change.removed), items.size() - first);
    const auto same = std::min(removed, size_t(change.inserted));
    const auto begin = items.begin() + qptrdiff(first);
    std::fill_n(begin, same, fresh);
    if (removed > same)
        items.erase(begin + qptrdiff(same), begin + qptrdiff(removed));
    else
        items.insert(begin + qptrdiff(same), size_t(change.inserted) - same, fresh);
}

} // namespace rapporteur
