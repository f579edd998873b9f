// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/whoparser.h"

#include "notation/words.h"
#include "session/roster.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWho = 200;
constexpr int longestUnknown = 40;
constexpr int mostUnknownWords = 4;

/// Words that may stand in lower case inside a name.
constexpr std::array linkWords = {"van"_L1, "von"_L1, "de"_L1,  "der"_L1, "den"_L1,
                                  "of"_L1,  "di"_L1,  "da"_L1,  "del"_L1, "la"_L1,
                                  "le"_L1,  "el"_L1,  "bin"_L1, "al"_L1,  "and"_L1,
                                  "y"_L1,   "zu"_L1,  "ter"_L1, "ten"_L1, "the"_L1};

bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

bool endsMark(QStringView line, qsizetype at) { return at >= line.size() || isBlank(line[at]); }

bool isWhoCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'\'' || c == u'\u2019' ||
           c.isMark();
}

bool isLinkWord(QStringView word)
{
    return std::ranges::any_of(linkWords, [word](QLatin1StringView w) { return word == w; });
}

bool isNameWord(QStringView word) { return word.front().isUpper() || word.front().isTitleCase(); }

/// One to four capitalised words, with link words between them.
bool isCapitalisedName(QStringView who)
{
    if (who.size() > longestUnknown)
        return false;
    int capitalised = 0;
    bool lastIsName = false;
    for (const QStringView word : who.split(u' ', Qt::SkipEmptyParts)) {
        lastIsName = isNameWord(word);
        capitalised += lastIsName;
        if (!lastIsName && (capitalised == 0 || !isLinkWord(word)))
            return false;
    }
    return lastIsName && capitalised <= mostUnknownWords;
}

/// Whether `who`, which is not on the roster, is credited as an unknown speaker.
bool isUnknownSpeaker(QStringView who, bool colon, const Roster &roster)
{
    if (who.isEmpty() || headerKey(who) || wordForm(who) || isScribesWord(who))
        return false;
    const bool oneWord = !who.contains(u' ');
    if (!colon)
        return oneWord && who.front().isLetter() && nearAlias(who, roster) != Roster::nobody;
    if (oneWord && who.front().isLetter() && who.size() <= roster.longestAlias())
        return true;
    return isCapitalisedName(who);
}

bool isSpeaker(QStringView who, bool colon, const Roster &roster)
{
    return roster.find(who) != Roster::nobody || isUnknownSpeaker(who, colon, roster);
}

/// Reads along a line; each step is true when it found its part and then stands behind it.
class WhoReader
{
public:
    WhoReader(QStringView line, int from, const Roster &roster, Who &who)
        : m_line(line)
        , m_roster(roster)
        , m_at(from)
        , m_who(who)
    {}

    bool read()
    {
        if (m_at < m_line.size() && m_line[m_at] == u'?')
            return readNobody();
        return readNames() && readVerb() && readMark() && areSpeakers();
    }

private:
    QChar peek(int ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }

    /// `?:` and its like: said by someone whom the scribe did not know.
    bool readNobody()
    {
        m_who.who = {m_at, m_at + 1};
        ++m_at;
        return readVerb() && readMark() && !m_who.spaceMissing;
    }

    /// Everything up to the mark, or to the blank before a verb's parenthesis.
    bool readNames()
    {
        const int begin = m_at;
        const auto limit = std::min<qsizetype>(m_line.size(), begin + longestWho);
        while (m_at < limit && !isAtMark() && !(peek() == u' ' && peek(1) == u'(')) {
            const QChar c = peek();
            if (!isWhoCharacter(c) && c != u' ' && c != u',' && c != u'-')
                return false;
            ++m_at;
        }
        m_who.who = {begin, m_at};
        return m_at > begin && m_at < limit && m_line[begin].isLetterOrNumber() &&
               m_line[m_at - 1] != u' ';
    }

    bool isAtMark() const
    {
        switch (peek().unicode()) {
        case u':':
        case u'>':
        case u'?':
        case u'+':
            return true;
        case u'-': // names have hyphens
            return endsMark(m_line, m_at + 1);
        default:
            return false;
        }
    }

    bool readVerb()
    {
        if (peek() != u' ' || peek(1) != u'(')
            return true;
        const qsizetype close = m_line.indexOf(u')', m_at);
        if (close < 0)
            return false;
        m_who.verb = {m_at + 2, int(close)};
        const QStringView verb = m_who.verb.of(m_line);
        m_at = int(close) + 1;
        return !verb.isEmpty() &&
               std::ranges::all_of(verb, [](QChar c) { return c.isLetter() || c == u'-'; });
    }

    bool readMark()
    {
        const int begin = m_at;
        switch (peek().unicode()) {
        case u':':
            m_who.kind = UtteranceKind::Statement;
            break;
        case u'?':
            m_who.kind = UtteranceKind::Question;
            break;
        case u'+':
            m_who.kind = UtteranceKind::Agreement;
            break;
        case u'-':
            m_who.kind = UtteranceKind::Disagreement;
            break;
        case u'>':
            m_who.kind = UtteranceKind::Answer;
            if (!endsMark(m_line, m_at + 1) && readWhom())
                return true;
            break;
        default:
            return false;
        }
        m_at = begin + 1;
        m_who.mark = {begin, m_at};
        m_who.spaceMissing = !endsMark(m_line, m_at);
        return true;
    }

    /// `>whom:` and `>whom?`, of somebody who can be named.
    bool readWhom()
    {
        const int begin = m_at;
        const auto limit = std::min<qsizetype>(m_line.size(), begin + longestWho);
        for (++m_at; m_at < limit; ++m_at) {
            const QChar c = peek();
            if ((c == u':' || c == u'?') && endsMark(m_line, m_at + 1))
                break;
            if (!isWhoCharacter(c) && c != u' ' && c != u'-')
                return false;
        }
        const Stretch whom{begin + 1, m_at};
        if (m_at >= limit || whom.isEmpty() || !isSpeaker(whom.of(m_line), true, m_roster))
            return false;
        m_who.whom = whom;
        m_who.kind = peek() == u'?' ? UtteranceKind::Question : UtteranceKind::Answer;
        m_who.mark = {begin, ++m_at};
        return true;
    }

    bool areSpeakers() const
    {
        const QStringView who = m_who.who.of(m_line);
        const bool colon = m_line[m_who.mark.end - 1] == u':';
        if (m_who.spaceMissing)
            return m_roster.find(who) != Roster::nobody;
        if (!who.contains(u','))
            return isSpeaker(who, colon, m_roster);
        const QList<QStringView> names = splitWho(who);
        return std::ranges::any_of(
                   names, [this](QStringView n) { return m_roster.find(n) != Roster::nobody; }) &&
               std::ranges::all_of(names,
                                   [&](QStringView n) { return isSpeaker(n, colon, m_roster); });
    }

    QStringView m_line;
    const Roster &m_roster;
    int m_at;
    Who &m_who;
};

} // namespace

bool readWho(QStringView line, int from, const Roster &roster, Who &result)
{
    return WhoReader(line, from, roster, result).read();
}

QList<QStringView> splitWho(QStringView who)
{
    QList<QStringView> names;
    for (const QStringView name : who.split(u',')) {
        if (const QStringView trimmed = name.trimmed(); !trimmed.isEmpty())
            names.push_back(trimmed);
    }
    return names;
}

int nearAlias(QStringView word, const Roster &roster)
{
    const QString folded = word.toString().toCaseFolded();
    const auto isNear = [&folded](const Speaker &speaker) {
        return speaker.known && isOneEdit(folded, speaker.alias.toCaseFolded());
    };
    const auto found = std::ranges::find_if(roster.speakers(), isNear);
    return found == roster.speakers().end() ? Roster::nobody
                                            : int(found - roster.speakers().begin());
}

} // namespace rapporteur
