// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <vector>

namespace rapporteur {

struct Article;
struct Session;

/// What the article does with the entry that stands in a line.
enum class Told : quint8 {
    NoEntry,
    Worded,    ///< a block of prose tells it
    Drafted,   ///< the composer's sentence tells it
    Skipped,   ///< the article says nothing of it
    OffRecord, ///< nothing that leaves the editor says anything of it
};

/// One for each of `lines` lines of the notes of `session`, whose `record` `article` tells; the first
/// line of an entry has it.
std::vector<Told> tellingOf(const Session &session, const Session &record, const Article &article,
                            int lines);

} // namespace rapporteur
