// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/telling.h"

#include "document/reading.h"

namespace rapporteur {

std::vector<Told> tellingOf(const Reading &reading, int lines)
{
    std::vector<Told> telling(size_t(std::max(lines, 0)), Told::NoEntry);
    const auto set = [&](LineSpan at, Told told) {
        if (at.first >= 0 && at.first < lines)
            telling[size_t(at.first)] = told;
    };
    for (const Entry &entry : reading.notes.session.entries)
        set(entry.lines, Told::OffRecord);
    for (const Entry &entry : reading.record->entries)
        set(entry.lines, Told::Skipped);
    for (const Sentence &sentence : reading.article.sentences) {
        const Told told = sentence.origin == Origin::Prose ? Told::Worded : Told::Drafted;
        for (int i = sentence.entries.first; i < sentence.entries.end(); ++i)
            set(reading.record->entries[size_t(i)].lines, told);
    }
    return telling;
}

} // namespace rapporteur
