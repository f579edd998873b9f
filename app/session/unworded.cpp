// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/unworded.h"

#include <algorithm>

namespace rapporteur {

int entryAt(const Session &session, int line)
{
    const auto entry = std::ranges::lower_bound(session.entries, line, {},
                                                [](const Entry &e) { return e.lines.first; });
    if (entry == session.entries.end() || entry->lines.first != line)
        return -1;
    return int(entry - session.entries.begin());
}

IndexRange unwordedUpTo(const Session &session, int index)
{
    const Paragraph &paragraph =
        session.paragraphs[size_t(session.entries[size_t(index)].paragraph)];
    int first = paragraph.entries.first;
    for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i) {
        const IndexRange &words = session.prose[size_t(i)].words;
        if (words.contains(index))
            return {};
        if (!words.isEmpty() && words.end() <= index)
            first = std::max(first, words.end());
    }
    return {first, index + 1 - first};
}

} // namespace rapporteur
