// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/spots.h"

#include "session/stops.h"

#include <algorithm>

namespace rapporteur {

namespace {

constexpr bool isSurrogate(char16_t c) { return (c & 0xF800) == 0xD800; }

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n'; }

bool isPunctuation(QChar c) { return c > u' ' && c.unicode() < 127 && !c.isLetterOrNumber(); }

QChar characterAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : QChar(u'\n');
}

/// Whether the character that ends before `at` belongs to a word.
bool isWordBefore(QStringView text, qsizetype at)
{
    const QChar before = characterAt(text, at - 1);
    const QChar high = characterAt(text, at - 2);
    if (before.isLowSurrogate() && high.isHighSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(high, before));
    return before.isLetterOrNumber() || before == u'_';
}

bool isWordAt(QStringView text, qsizetype at)
{
    const QChar c = characterAt(text, at);
    return c.isLetterOrNumber() || c == u'_' || c.isHighSurrogate();
}

bool mayBeEntity(QStringView rest)
{
    constexpr qsizetype longest = 40;
    const QStringView name = rest.sliced(1, std::min(rest.size(), longest) - 1);
    const auto other =
        std::ranges::find_if(name, [](QChar c) { return !c.isLetterOrNumber() && c != u'#'; });
    return other != name.end() && *other == u';';
}

} // namespace

bool mayBeMarkup(QStringView text, int at)
{
    const QChar c = text[at];
    const QChar next = characterAt(text, at + 1);
    switch (c.unicode()) {
    case u'\0':
    case u'\n':
    case u'\r':
        return true;
    case u'\\':
        return isPunctuation(next);
    case u'`':
        return text.indexOf(c, at + 1) >= 0;
    case u'*':
        return !isBlank(next) || !isBlank(characterAt(text, at - 1));
    case u'_':
        return !(isWordBefore(text, at) && isWordAt(text, at + 1));
    case u'&':
        return mayBeEntity(text.sliced(at));
    case u'<':
        return !isBlank(next);
    case u']':
        return next == u'(';
    default:
        if (!isSurrogate(c.unicode()))
            return false;
        return c.isHighSurrogate() ? !next.isLowSurrogate()
                                   : !characterAt(text, at - 1).isHighSurrogate();
    }
}

bool SpotFinder::find(int begin, int end, Look look)
{
    const quint64 names = look == Look::QuotesAlone ? 0 : m_roster.firstLetters();
    m_inUrl = false;
    Stops stops(m_text, begin, end, names);
    for (int at = stops.next(begin); at < end; at = stops.next(at)) {
        if (look == Look::Markdown && mayBeMarkup(m_text, at))
            return false;
        at = take(at, end, look);
    }
    return true;
}

/// Returns where to go on.
int SpotFinder::take(int at, int end, Look look)
{
    const char16_t c = m_text[at].unicode();
    if (c == u'"' || isCurlyQuote(c)) {
        m_inUrl = false;
        return isLiteral(at) ? at + 1 : add({.begin = at});
    }
    if (look == Look::QuotesAlone)
        return at + 1;
    if (isStillInUrl(at))
        return at + 1;
    switch (c) {
    case u'@':
        return takeMention(at, end);
    case u':':
        m_inUrl = beginsUrl(at);
        m_urlSeen = at;
        return at + 1;
    case u'[':
        return takeReference(Reference::Lwn, at, end);
    case u'<':
        return takeMessage(at, end);
    case u'c':
    case u'C': {
        int after = takeReference(Reference::Commit, at, end);
        if (after == at + 1)
            after = takeReference(Reference::Cve, at, end);
        return after == at + 1 ? takeName(at, end) : after;
    }
    default:
        return takeName(at, end);
    }
}

/// Looks only at what came since the last call: a blank before that would have ended the URL.
bool SpotFinder::isStillInUrl(int at)
{
    if (!m_inUrl)
        return false;
    const QStringView since = m_text.sliced(m_urlSeen, at - m_urlSeen);
    m_inUrl =
        m_text[at] != u'<' && std::ranges::none_of(since, [](QChar c) { return c.isSpace(); });
    m_urlSeen = at;
    return m_inUrl;
}

int SpotFinder::takeName(int at, int end)
{
    if (!m_roster.mayBeginName(m_text[at]) || isInWord(at))
        return at + 1;
    const Roster::NameMatch name = m_roster.fullNameAt(m_text.sliced(at, end - at));
    if (name.speaker == Roster::nobody)
        return at + 1;
    return add(
        {.begin = at, .length = name.length, .speaker = name.speaker, .kind = Spot::Kind::Mention});
}

int SpotFinder::takeMention(int at, int end)
{
    if (isInWord(at) || isLiteral(at))
        return at + 1;
    const Roster::NameMatch name = m_roster.mentionAt(m_text.sliced(at + 1, end - at - 1));
    if (name.speaker == Roster::nobody)
        return at + 1;
    return add({.begin = at,
                .length = name.length + 1,
                .speaker = name.speaker,
                .kind = Spot::Kind::Mention});
}

int SpotFinder::takeReference(Reference reference, int at, int end)
{
    if (isInWord(at) || isLiteral(at))
        return at + 1;
    const int length = referenceLength(reference, m_text.sliced(at, end - at));
    if (length == 0)
        return at + 1;
    return add(
        {.begin = at, .length = length, .kind = Spot::Kind::Reference, .reference = reference});
}

int SpotFinder::takeMessage(int at, int end)
{
    const int begin = at - int(messagePrefix().size());
    const int earliest = m_spots.isEmpty() ? 0 : m_spots.back().end();
    if (begin < earliest || isLiteral(at) || isWordBefore(m_text, begin) ||
        !m_text.sliced(begin).startsWith(messagePrefix(), Qt::CaseInsensitive))
        return at + 1;
    const int length = referenceLength(Reference::Message, m_text.sliced(at, end - at));
    if (length == 0)
        return at + 1;
    return add({.begin = begin,
                .length = at - begin + length,
                .kind = Spot::Kind::Reference,
                .reference = Reference::Message});
}

int SpotFinder::add(Spot spot)
{
    m_spots.append(spot);
    return spot.end();
}

bool SpotFinder::isLiteral(int at) const { return std::ranges::binary_search(m_literal, at); }

bool SpotFinder::isInWord(int at) const { return isWordBefore(m_text, at); }

/// Whether the colon at `at` is that of `scheme://`.
bool SpotFinder::beginsUrl(int at) const
{
    return isWordBefore(m_text, at) && m_text.sliced(at + 1).startsWith(u"//");
}

int pairQuotes(QStringView text, Spots &spots)
{
    QVarLengthArray<int, 16> open;
    int firstAlone = -1;
    int lastClosing = -2; // next to no place
    const auto alone = [&firstAlone](int spot) {
        if (firstAlone < 0 || spot < firstAlone)
            firstAlone = spot;
    };
    for (int i = 0; i < spots.size(); ++i) {
        if (spots[i].kind != Spot::Kind::QuoteMark)
            continue;
        const int at = spots[i].begin;
        const QChar before = characterAt(text, at - 1);
        const bool afterOpening = isBlank(before) || QStringView(u"([{").contains(before);
        if (!open.isEmpty() && !(afterOpening && isWordAt(text, at + 1))) {
            lastClosing = at;
            const int partner = open.last();
            open.removeLast();
            if (spots[partner].end() < at) {
                spots[partner].role = Spot::Role::Opens;
                spots[i].role = Spot::Role::Closes;
            }
        } else if (!isWordBefore(text, at) && lastClosing != at - 1) {
            open.append(i);
        } else if (open.isEmpty() && before.isDigit()) {
            continue;
        } else {
            alone(i);
        }
    }
    for (const int spot : open)
        alone(spot);
    int depth = 0;
    for (Spot &spot : spots) {
        const int before = depth;
        depth += spot.role == Spot::Role::Opens ? 1 : spot.role == Spot::Role::Closes ? -1 : 0;
        if (before > 0 && depth > 0)
            spot.role = Spot::Role::Literal;
    }
    return firstAlone;
}

} // namespace rapporteur
