// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/speakernumbers.h"

#include "session/roster.h"

#include <algorithm>

namespace rapporteur {

void SpeakerNumbers::update(const Roster &roster)
{
    for (const Speaker &speaker : roster.speakers()) {
        if (speaker.known)
            take(speaker.alias, speaker.name, roster);
    }
}

void SpeakerNumbers::take(const QString &alias, const QString &name, const Roster &roster)
{
    if (const int known = number(alias); known > 0) {
        m_known[size_t(known) - 1].name = name;
        return;
    }
    const auto isRenamed = [&](const Known &known) {
        return known.name == name && roster.findAlias(known.alias) == Roster::nobody;
    };
    const auto renamed = std::ranges::find_if(m_known, isRenamed);
    if (renamed != m_known.end())
        renamed->alias = alias;
    else
        m_known.push_back({alias, name});
}

int SpeakerNumbers::number(QStringView alias) const
{
    const auto found = std::ranges::find_if(m_known, [alias](const Known &known) {
        return alias.compare(known.alias, Qt::CaseInsensitive) == 0;
    });
    return found == m_known.end() ? 0 : int(found - m_known.begin()) + 1;
}

QString SpeakerNumbers::alias(int number) const
{
    return number > 0 && number <= count() ? m_known[size_t(number) - 1].alias : QString();
}

} // namespace rapporteur
