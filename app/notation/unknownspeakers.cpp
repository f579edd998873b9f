// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/unknownspeakers.h"

namespace rapporteur {

int UnknownSpeakers::credit(QStringView typed, int line)
{
    const QString folded = typed.toString().toCaseFolded();
    const auto found = m_byName.constFind(folded);
    const int speaker = found == m_byName.cend() ? m_known + int(m_byName.size()) : *found;
    if (found == m_byName.cend())
        m_byName.insert(folded, speaker);
    m_credits.push_back({speaker, line, typed});
    return speaker;
}

void UnknownSpeakers::addTo(Session &session)
{
    if (m_credits.empty())
        return;
    std::vector<Speaker> speakers = session.roster.speakers();
    for (const Credit &credit : m_credits) {
        if (credit.speaker == int(speakers.size()))
            speakers.push_back(unknownSpeaker(credit.typed, credit.line));
    }
    session.roster.assign(std::move(speakers));
    session.unknownCredits = std::move(m_credits);
}

} // namespace rapporteur
