// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/names.h"

#include <algorithm>
#include <map>

namespace rapporteur {

namespace {

bool mayBeNamed(const Speaker &speaker)
{
    return speaker.known || (!speaker.name.isEmpty() && speaker.name.front().isUpper());
}

std::vector<int> utteranceCounts(const Session &session)
{
    std::vector<int> counts(size_t(session.roster.size()), 0);
    for (const Entry &entry : session.entries) {
        const auto *utterance = entry.as<Utterance>();
        if (!utterance)
            continue;
        for (const int speaker : utterance->speakers)
            ++counts[size_t(speaker)];
    }
    return counts;
}

} // namespace

Names::Names(const Session &session, const Profile &profile, Strings &strings)
{
    m_forms.reserve(size_t(session.roster.size()));
    for (const Speaker &speaker : session.roster.speakers()) {
        Forms forms;
        if (mayBeNamed(speaker)) {
            const QString &given = speaker.given;
            const QString &family = speaker.shortForm;
            const bool byGiven = profile.givenNames && !given.isEmpty() && !speaker.explicitShort;
            forms.full = strings.keep(speaker.name);
            forms.later = byGiven ? strings.keep(given) : strings.keep(family);
            if (forms.later.isEmpty())
                forms.later = forms.full;
            if (!speaker.description.isEmpty())
                forms.description = strings.keep(speaker.description);
        }
        m_forms.push_back(forms);
    }
    choose(session);
}

void Names::choose(const Session &session)
{
    std::map<QStringView, std::vector<int>> bearers;
    for (int i = 0; i < int(m_forms.size()); ++i) {
        if (!m_forms[size_t(i)].full.isEmpty())
            bearers[m_forms[size_t(i)].later].push_back(i);
    }
    std::vector<int> counts;
    for (const auto &[form, speakers] : bearers) {
        if (speakers.size() < 2)
            continue;
        if (counts.empty())
            counts = utteranceCounts(session);
        const int active =
            *std::ranges::max_element(speakers, {}, [&counts](int i) { return counts[size_t(i)]; });
        // Who has no other name keeps it alone: an unknown speaker called Okafor.
        const bool isTaken =
            std::ranges::any_of(speakers, [&](int i) { return m_forms[size_t(i)].full == form; });
        for (const int i : speakers) {
            if (i != active || isTaken)
                m_forms[size_t(i)].later = m_forms[size_t(i)].full;
        }
    }
}

Names::Spelling Names::mention(int speaker)
{
    m_last = speaker;
    if (speaker < 0 || m_forms[size_t(speaker)].full.isEmpty())
        return {};
    Forms &forms = m_forms[size_t(speaker)];
    if (forms.mentioned)
        return {forms.later, {}};
    forms.mentioned = true;
    return {forms.full, forms.description};
}

QStringView Names::full(int speaker) const
{
    return speaker < 0 ? QStringView() : m_forms[size_t(speaker)].full;
}

void Names::named(int speaker)
{
    m_last = speaker;
    if (speaker >= 0)
        m_forms[size_t(speaker)].mentioned = true;
}

void Names::nameSpeakers(std::span<const Entry> entries)
{
    for (const Entry &entry : entries) {
        const auto *utterance = entry.as<Utterance>();
        for (const int speaker : utterance ? utterance->speakers : Speakers()) {
            Forms &forms = m_forms[size_t(speaker)];
            forms.mentioned = !forms.full.isEmpty();
        }
    }
}

bool Names::haveNamedSame(const Names &other) const
{
    return std::ranges::equal(m_forms, other.m_forms, {}, &Forms::mentioned, &Forms::mentioned);
}

} // namespace rapporteur
