// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/journalformat.h"
#include "testing.h"

#include <algorithm>

namespace rapporteur::testing {

/// What a journal holds at this moment.
inline QString onDisk(const Journal &journal)
{
    using namespace Qt::StringLiterals;
    const auto contents = readJournal(fileBytes(journal.fileName()));
    return contents && contents->unread == 0 ? contents->text : u"torn"_s;
}

/// Puts the text that one writes and its journal through the same edits.
struct Typist {
    Journal &journal;
    QString text;

    bool replace(qsizetype position, qsizetype removed, const QString &inserted)
    {
        text.replace(position, removed, inserted);
        return journal.record(position, removed, inserted);
    }
    bool type(const QString &keys)
    {
        return std::ranges::all_of(keys,
                                   [this](QChar key) { return replace(text.size(), 0, key); });
    }
};

} // namespace rapporteur::testing
