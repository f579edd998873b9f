// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/roster.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// `text` folded for a look-up; without an allocation when it is folded already.
QString folded(QStringView text)
{
    const auto plain = [](QChar c) { return c.unicode() < 128 && (c < u'A' || c > u'Z'); };
    if (std::ranges::all_of(text, plain))
        return QString::fromRawData(text.data(), text.size());
    return text.toString().toCaseFolded();
}

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

bool endsAtWord(QStringView text, qsizetype length)
{
    return length == text.size() || !isWordCharacter(text[length]);
}

quint32 beginningOf(QStringView name)
{
    return name.size() < 2 ? 0 : quint32(name[0].unicode()) << 16 | name[1].unicode();
}

quint64 letterBit(QChar c) { return quint64(1) << (c.unicode() & 63); }

} // namespace

int Roster::add(Speaker speaker)
{
    m_speakers.push_back(std::move(speaker));
    index();
    return size() - 1;
}

void Roster::assign(std::vector<Speaker> speakers)
{
    m_speakers = std::move(speakers);
    index();
}

void Roster::index()
{
    m_byAlias.clear();
    m_byName.clear();
    m_byFullName.clear();
    m_firstLetters = 0;
    m_longestAlias = 4;
    QHash<QString, int> bearers;
    for (Speaker &speaker : m_speakers)
        ++bearers[speaker.shortForm.toCaseFolded()];
    for (int i = 0; i < size(); ++i) {
        Speaker &speaker = m_speakers[size_t(i)];
        speaker.sharesShortForm = bearers.value(speaker.shortForm.toCaseFolded()) > 1;
        m_byAlias.insert(speaker.alias.toCaseFolded(), i);
        if (!speaker.known)
            continue;
        m_longestAlias = std::max(m_longestAlias, int(speaker.alias.size()));
        if (!speaker.given.isEmpty()) {
            m_byFullName.push_back({beginningOf(speaker.name), i});
            m_firstLetters |= letterBit(speaker.name.front());
        }
    }
    indexNames();
    std::ranges::stable_sort(m_byFullName, {}, [this](const FullName &name) {
        return std::pair(name.beginning, -(*this)[name.speaker].name.size());
    });
}

void Roster::indexNames()
{
    const auto insert = [this](const QString &name, int speaker) {
        const QString key = name.toCaseFolded();
        const auto known = m_byName.constFind(key);
        m_byName.insert(key, known != m_byName.cend() && *known != speaker ? nobody : speaker);
    };
    for (int i = 0; i < size(); ++i) {
        if ((*this)[i].known)
            insert((*this)[i].family, i);
    }
    // A full name names its bearer also where it is somebody else's family name.
    for (int i = size() - 1; i >= 0; --i) {
        if ((*this)[i].known)
            m_byName.insert((*this)[i].name.toCaseFolded(), i);
    }
}

void Roster::moveLines(int from, int shift)
{
    for (Speaker &speaker : m_speakers) {
        if (speaker.line >= from)
            speaker.line += shift;
    }
}

int Roster::findAlias(QStringView alias) const { return m_byAlias.value(folded(alias), nobody); }

int Roster::find(QStringView who) const
{
    const QString key = folded(who);
    const auto alias = m_byAlias.constFind(key);
    return alias != m_byAlias.cend() ? *alias : m_byName.value(key, nobody);
}

Roster::NameMatch Roster::fullNameAt(QStringView text) const
{
    if (text.isEmpty() || !mayBeginName(text.front()))
        return {};
    const quint32 beginning = beginningOf(text);
    auto at = std::ranges::lower_bound(m_byFullName, beginning, {}, &FullName::beginning);
    for (; at != m_byFullName.end() && at->beginning == beginning; ++at) {
        const QString &name = m_speakers[size_t(at->speaker)].name;
        if (text.startsWith(name) && endsAtWord(text, name.size()))
            return {at->speaker, int(name.size())};
    }
    return {};
}

Roster::NameMatch Roster::mentionAt(QStringView text) const
{
    qsizetype length = 0;
    while (length < text.size() && length < m_longestAlias &&
           (isWordCharacter(text[length]) || text[length] == u'-'))
        ++length;
    for (; length > 0; --length) {
        if (!endsAtWord(text, length))
            continue;
        const int speaker = findAlias(text.first(length));
        if (speaker != nobody && m_speakers[size_t(speaker)].known)
            return {speaker, int(length)};
    }
    return {};
}

} // namespace rapporteur
