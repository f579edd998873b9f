// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/buffer.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace rapporteur {

/// Gathers the speakers of a file and of its People files.
class RosterCollector
{
public:
    /// Takes a speaker in; one of the file replaces one of a People file. False when a speaker of
    /// the same origin has the alias already: the first declaration wins.
    bool take(Speaker speaker);
    /// Takes in the People file `name` and those that it names. Returns a sentence that says what
    /// went wrong, or nothing.
    QString takePeople(const QString &name, const PeopleReader &reader);
    std::vector<Speaker> takeAll() { return std::move(m_speakers); }

private:
    QString takePeopleLines(const QString &text, const QString &folder, const PeopleReader &reader);

    std::vector<Speaker> m_speakers;
    QHash<QString, size_t> m_places; ///< by folded alias
    QStringList m_open;              ///< the People files being read, outermost first
};

/// Whether `line` is the header's `People:`.
bool isPeopleLine(QStringView text, const Line &line);

} // namespace rapporteur
