// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/namescanner.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// The length of the letter, digit or accent at `at`, 0 when something else stands there.
qsizetype letterLength(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (!c.isHighSurrogate())
        return c.isLetterOrNumber() || c.isMark() ? 1 : 0;
    const bool pair = at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair && QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1])) ? 2 : 0;
}

bool endsAddress(QChar c)
{
    return c.isSpace() || QStringView(u"<>\"`[]{}|\\\u201C\u201D\u201E").contains(c);
}

bool isAddress(QStringView text)
{
    if (text.contains(u"://") || text.startsWith(u"www.", Qt::CaseInsensitive) ||
        text.startsWith(u"mailto:", Qt::CaseInsensitive))
        return true;
    for (qsizetype at = text.indexOf(u'@', 1); at > 0; at = text.indexOf(u'@', at + 1)) {
        if (at + 1 < text.size() && text[at - 1].isLetterOrNumber() &&
            text[at + 1].isLetterOrNumber())
            return true;
    }
    return false;
}

/// The end of the address that may begin at `begin`: parentheses may stand in it in pairs.
qsizetype addressEnd(QStringView text, qsizetype begin)
{
    int depth = 0;
    qsizetype at = begin;
    for (; at < text.size() && !endsAddress(text[at]); ++at) {
        depth += text[at] == u'(' ? 1 : text[at] == u')' ? -1 : 0;
        if (depth < 0)
            break;
    }
    while (at > begin && QStringView(u".,;:!?'").contains(text[at - 1]))
        --at;
    return at;
}

} // namespace

WordPlace nextWord(QStringView text, qsizetype from)
{
    while (from < text.size() && letterLength(text, from) == 0)
        ++from;
    WordPlace word{from, from};
    while (word.end < text.size()) {
        const qsizetype length = letterLength(text, word.end);
        if (length == 0)
            break;
        word.end += length;
    }
    return word;
}

QString foldedWord(QStringView text)
{
    const auto isFolded = [](QChar c) { return c.unicode() < 128 && (c < u'A' || c > u'Z'); };
    if (std::ranges::all_of(text, isFolded))
        return QString::fromRawData(text.data(), text.size());
    return text.toString().toCaseFolded();
}

std::vector<Anonymity::Place> NameScanner::scan()
{
    findAddresses();
    qsizetype from = 0;
    for (const Anonymity::Place &address : m_addresses) {
        findWords(from, address.begin);
        from = address.end();
        if (address.address)
            m_places.push_back(address);
    }
    findWords(from, m_text.size());
    findUncased();
    return std::move(m_places);
}

/// Records all addresses; those that name somebody have `address` set.
void NameScanner::findAddresses()
{
    for (qsizetype at = 0; at < m_text.size();) {
        if (endsAddress(m_text[at]) || m_text[at] == u'(') {
            ++at;
            continue;
        }
        const qsizetype end = addressEnd(m_text, at);
        if (end > at && (isTarget(at) || isAddress(m_text.sliced(at, end - at))))
            addAddress(at, end);
        at = std::max(end, at + 1);
    }
}

void NameScanner::addAddress(qsizetype begin, qsizetype end)
{
    const bool names = m_names.isNamedBy(m_text.sliced(begin, end - begin));
    const bool bracketed =
        begin > 0 && m_text[begin - 1] == u'<' && end < m_text.size() && m_text[end] == u'>';
    if (names && bracketed) {
        --begin;
        ++end;
    }
    m_addresses.push_back({int(begin), int(end - begin), names});
}

/// Whether what begins at `begin` is the target of a link: `](` stands before it.
bool NameScanner::isTarget(qsizetype begin) const
{
    const QStringView before = m_text.first(begin);
    return before.endsWith(u"](") || before.endsWith(u"](<");
}

void NameScanner::findWords(qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end;) {
        if (m_text[at] == u'@') {
            const qsizetype after = aliasEnd(at, end);
            if (after > at) {
                add(at > begin && m_text[at - 1] == u'\\' ? at - 1 : at, after);
                at = after;
                continue;
            }
        }
        if (const qsizetype after = whoEnd(at, end); after > at) {
            add(at, after);
            at = after;
            continue;
        }
        if (letterLength(m_text, at) == 0) {
            ++at;
            continue;
        }
        const WordPlace word = nextWord(m_text.first(end), at);
        const WordPlace name = isName(word) ? word : nameBehind(word, end);
        const qsizetype after = name.isEmpty() ? word.end : nameEnd(name, end);
        if (!name.isEmpty())
            add(word.begin, after);
        at = after;
    }
}

/// The end of an alias that begins a line at `at` and that its author took for a who: a mark follows
/// at once (`av:hello`), or it is to do something (`av to test`). Else `at`.
qsizetype NameScanner::whoEnd(qsizetype at, qsizetype end) const
{
    if (at > 0 && m_text[at - 1] != u'\n')
        return at;
    const qsizetype after = aliasEnd(at - 1, end);
    if (after <= at)
        return at;
    const QStringView rest = m_text.sliced(after, end - after);
    const bool marked = !rest.isEmpty() && QStringView(u":?>+-").contains(rest.front());
    const bool verb = rest.startsWith(u" (") && rest.contains(u"):");
    return marked || verb || rest.startsWith(u" to ") ? after : at;
}

/// The end of the longest alias behind the at sign at `at`, or `at`.
qsizetype NameScanner::aliasEnd(qsizetype at, qsizetype end) const
{
    constexpr qsizetype longest = 64;
    qsizetype after = at + 1;
    while (after < end && after - at <= longest) {
        const bool joins = m_text[after] == u'-' || m_text[after] == u'_';
        const qsizetype length = joins ? 1 : letterLength(m_text, after);
        if (length == 0)
            break;
        after += length;
    }
    for (; after > at + 1; --after) {
        if (after < end && letterLength(m_text, after) > 0)
            continue;
        const QString word = foldedWord(m_text.sliced(at + 1, after - at - 1));
        if (m_names.m_aliases.contains(word) || m_names.m_words.contains(word))
            return after;
    }
    return at;
}

/// The end of the name that the words from `first` on make, one of a name itself.
qsizetype NameScanner::nameEnd(const WordPlace &first, qsizetype end) const
{
    WordPlace last = first;
    for (;;) {
        const WordPlace next = nextInName(last, end);
        if (next.isEmpty())
            return last.end;
        const WordPlace name = isName(next) ? next : nameBehind(next, end);
        if (!name.isEmpty()) {
            last = name;
            continue;
        }
        // A suffix ends a name.
        return isJoining(next) && m_text[next.begin].isUpper() && !isShort(next) ? next.end
                                                                                 : last.end;
    }
}

/// The word of a name that the joining word `first` leads to, perhaps over further ones: van der Berg.
/// An empty one when `first` is no joining word, or leads to none.
WordPlace NameScanner::nameBehind(const WordPlace &first, qsizetype end) const
{
    constexpr int mostJoining = 4;
    WordPlace word = first;
    for (int i = 0; i < mostJoining && isJoining(word); ++i) {
        word = nextInName(word, end);
        if (word.isEmpty() || isName(word))
            return word;
    }
    return {};
}

/// The word behind `word` when only what joins the parts of a name stands between; else an empty one.
WordPlace NameScanner::nextInName(const WordPlace &word, qsizetype end) const
{
    const WordPlace next = nextWord(m_text.first(end), word.end);
    const QStringView between = m_text.sliced(word.end, next.begin - word.end);
    constexpr QStringView joints = u" \n-\u00A0\u2010\u2011";
    const bool joined = between.size() == 1 && joints.contains(between.front());
    const bool afterInitial =
        isShort(word) && (between == u"." || between == u". " || between == u".-" ||
                          between == u"'" || between == u"\u2019");
    return joined || afterInitial ? next : WordPlace();
}

bool NameScanner::isName(const WordPlace &word) const
{
    const QStringView text = word.of(m_text);
    const QString folded = foldedWord(text);
    return m_names.m_small.contains(folded) ||
           (!text.front().isLower() && m_names.m_words.contains(folded));
}

bool NameScanner::isJoining(const WordPlace &word) const
{
    if (isShort(word) && !m_text[word.begin].isUpper())
        return false;
    return m_names.m_joining.contains(foldedWord(word.of(m_text)));
}

/// Whether `word` is an initial.
bool NameScanner::isShort(const WordPlace &word) const { return word.end - word.begin == 1; }

void NameScanner::findUncased()
{
    const size_t known = m_places.size();
    for (const QString &name : m_names.m_uncased) {
        for (qsizetype at = m_text.indexOf(name); at >= 0;
             at = m_text.indexOf(name, at + name.size()))
            add(at, at + name.size());
    }
    if (m_places.size() == known)
        return;
    std::ranges::stable_sort(m_places, {}, &Anonymity::Place::begin);
    std::vector<Anonymity::Place> parted;
    for (const Anonymity::Place &place : m_places) {
        if (parted.empty() || place.begin >= parted.back().end())
            parted.push_back(place);
        else
            parted.back().length = std::max(parted.back().end(), place.end()) - parted.back().begin;
    }
    m_places = std::move(parted);
}

void NameScanner::add(qsizetype begin, qsizetype end, bool address)
{
    m_places.push_back({int(begin), int(end - begin), address});
}

} // namespace rapporteur
