// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/telling.h"

#include "article/article.h"
#include "session/session.h"

namespace rapporteur {

std::vector<Told> tellingOf(const Session &session, const Session &record, const Article &article,
                            int lines)
{
    std::vector<Told> telling(size_t(lines), Told::NoEntry);
    const auto set = [&](LineSpan at, Told told) {
        if (at.first >= 0 && at.first < lines)
            telling[size_t(at.first)] = told;
    };
    for (const Entry &entry : session.entries)
        set(entry.lines, Told::OffRecord);
    for (const Entry &entry : record.entries)
        set(entry.lines, Told::Skipped);
    for (const Sentence &sentence : article.sentences) {
        const Told told = sentence.origin == Origin::Prose ? Told::Worded : Told::Drafted;
        for (int i = sentence.entries.first; i < sentence.entries.end(); ++i)
            set(record.entries[size_t(i)].lines, told);
    }
    return telling;
}

} // namespace rapporteur
