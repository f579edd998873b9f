// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesgenerator.h"

#include <algorithm>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

NotesGenerator::NotesGenerator(quint32 seed)
    : m_random(seed)
    , m_timed(chance(3))
{}

std::vector<Item> NotesGenerator::generate()
{
    if (chance(6))
        addRegion();
    const auto isSpeaker = [](const Item &item) { return item.kind == Item::Speaker; };
    if (chance(2) && std::ranges::none_of(m_items, isSpeaker))
        addHeader();
    addRoster();
    for (int i = m_random.bounded(30); i >= 0; --i)
        addAnything();
    return std::move(m_items);
}

QString NotesGenerator::word() { return u"qz%1qz"_s.arg(++m_words); }

QString NotesGenerator::unacceptedWord() { return m_unaccepted.emplace_back(word()); }

QString NotesGenerator::words()
{
    QString text = word();
    if (chance(4)) {
        const QString change = oneOf(
            {u" {++%1++}"_s, u" {>>%1<<}"_s, u" {~~old~>%1~~}"_s, u" {==marked==}{>>%1<<}"_s});
        text += change.arg(unacceptedWord());
    }
    if (chance(4)) {
        text += oneOf({u" {--deleted--}"_s, u" @av"_s, u" @cw's"_s, u" Rik van Holt"_s, u" \\@dk"_s,
                       u" x@dk"_s, u" \"as spoken\""_s, u" @sx"_s, u" Sina Exner"_s, u" `@sx`"_s});
    }
    if (chance(10))
        text += oneOf({u"\n... %1"_s, u"\n  %1"_s}).arg(word());
    if (chance(5))
        text += u'?';
    return text;
}

QString NotesGenerator::time()
{
    if (chance(20) || (!m_timed && !chance(6)))
        return {};
    m_minute += chance(4) ? m_random.bounded(1000) - 200 : m_random.bounded(30);
    const int minute = (m_minute % 1440 + 1440) % 1440;
    return u"%1:%2 "_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString NotesGenerator::who()
{
    return oneOf(
        {u"av"_s, u"bo"_s, u"cw"_s, u"van Holt"_s, u"av, bo"_s, u"?"_s, u"sx"_s, u"Sina Exner"_s});
}

/// Who is not on the roster speaks only before a colon.
QString NotesGenerator::whoeverWithColon()
{
    const QString unknown = oneOf({u"Zoe"_s, u"zoe"_s, u"Abe"_s, u"Una Known"_s, u"Okafor"_s});
    return chance(3) ? unknown : who();
}

void NotesGenerator::addHeader()
{
    m_items.push_back({.text = u"Title: The title"_s});
    for (const auto &line :
         {u"Date: 2026-10-05"_s, u"Media: talk.webm"_s, u"Chair: av, Somebody Else"_s,
          u"Present: Rik van Holt"_s, u"Unheard: of"_s, u"Link: https://example.org/ a label"_s,
          u"Index: A/B"_s, u"Short: x = why"_s}) {
        if (chance(4))
            m_items.push_back({.text = line});
    }
    if (chance(3))
        m_items.push_back({.text = u"Summary: what @dk {>>%1<<} did"_s.arg(unacceptedWord())});
    if (chance(10))
        m_items.push_back({.text = u"Attribution: none"_s});
    m_items.push_back({.kind = Item::Blank});
}

void NotesGenerator::addRoster()
{
    for (const auto &line :
         {u"@av Ana Vidal; Example Labs; she; lead"_s, u"@bo Ben Okafor; he"_s,
          u"@cw Chen Wei; they"_s, u"@dk Dina Okafor; <dk@example.org>"_s,
          u"@rv Rik van Holt; as the slab maintainer"_s, u"@sx Sina Exner; Other Labs"_s})
        m_items.push_back({.kind = Item::Speaker, .text = line});
}

void NotesGenerator::addAnything()
{
    switch (m_random.bounded(14)) {
    case 0:
        return m_items.push_back({.kind = Item::Blank});
    case 1:
        return addTopic();
    case 2:
    case 3:
        return addProse();
    case 4:
        return addRegion();
    case 5:
        return chance(2) ? addLoose()
                         : m_items.push_back(
                               {.kind = Item::Comment, .text = u"// "_s + unacceptedWord()});
    default:
        return addEntry();
    }
}

void NotesGenerator::addRegion()
{
    const QString mark = oneOf({u"[off]"_s, u"[off]"_s, u"[OFF the record]"_s, u"  14:00 (off)"_s,
                                u"off the record: %1"_s});
    if (mark == "[off]"_L1 && m_items.size() >= 8 && chance(6))
        m_items.push_back(
            {.kind = Item::Entry, .text = u"```\nlet "_s + word(), .fenceOpen = true});
    m_items.push_back({.kind = Item::Off, .text = mark.contains(u'%') ? mark.arg(word()) : mark});
    for (int i = m_random.bounded(5); i > 0; --i) {
        if (chance(8))
            m_items.push_back({.kind = Item::Blank});
        else if (chance(8))
            m_items.push_back(
                {.kind = Item::Speaker, .text = u"@p%1 Pia Name%1; Labs%1"_s.arg(++m_words)});
        else if (chance(8))
            m_items.push_back({.kind = Item::Entry, .text = u"Title: "_s + word()});
        else if (chance(6))
            addTopic();
        else if (chance(6))
            addProse();
        else
            addEntry();
    }
    if (m_items.size() < 8 || !chance(15)) // what is off above the header must end
        m_items.push_back({.kind = Item::On, .text = u"[on]"_s});
}

void NotesGenerator::addTopic()
{
    const int level = 1 + m_random.bounded(2);
    m_items.push_back({.kind = Item::Topic,
                       .text = QString(level, u'#') + u' ' + time() + word(),
                       .level = level,
                       .off = chance(8)});
}

void NotesGenerator::addLoose()
{
    m_items.push_back({.kind = Item::Blank});
    if (chance(3))
        return addLooseOff();
    m_items.push_back(
        {.kind = Item::Loose, .text = u"~ link: https://example.org/%1 remark"_s.arg(word())});
}

/// `~ off` on nothing: counts for what is next above, which between [off] and [on] is off already.
void NotesGenerator::addLooseOff()
{
    const auto counts = [](const Item &item) {
        return item.kind == Item::Entry || item.kind == Item::Prose || item.kind == Item::Topic;
    };
    const auto marks = [](const Item &item) {
        return item.kind == Item::Off || item.kind == Item::On;
    };
    const auto nearest = std::find_if(m_items.rbegin(), m_items.rend(), counts);
    const auto mark = std::find_if(nearest, m_items.rend(), marks);
    if (nearest != m_items.rend() && (mark == m_items.rend() || mark->kind == Item::On))
        nearest->offBelow = true;
    m_items.push_back({.kind = Item::Loose, .text = u"~ off"_s, .offBelow = true});
}

void NotesGenerator::addEntry()
{
    Item item{.kind = Item::Entry, .off = chance(7)};
    setWords(item);
    if (chance(14))
        empty(item, {});
    addRemarks(item);
    m_items.push_back(std::move(item));
}

void NotesGenerator::setWords(Item &item)
{
    switch (const int kind = m_random.bounded(16); kind) {
    case 0:
    case 1:
    case 2:
    case 3:
        item.text = time() +
                    (chance(3) ? who() + u"? "_s
                               : whoeverWithColon() + oneOf({u": "_s, u" (worried): "_s})) +
                    words();
        break;
    case 4:
        item.text = time() +
                    oneOf({u"! "_s, u"! (consensus) "_s, u"* bo: "_s, u"* Abe: "_s, u"? "_s}) +
                    words();
        break;
    case 5:
        item.text = time() + u"then "_s + words();
        break;
    case 6:
        item.text = u"```\nlet "_s + word() + u" = {++1++};\n\n [off]"_s;
        if (!item.off || chance(2)) // else `~ off` ends it
            item.text += u"\n```"_s;
        break;
    case 7:
        item.reaction = true;
        item.text = u"(laughter)"_s;
        break;
    case 8:
        item.text = time() + u"[slide "_s + word() + u"]"_s;
        break;
    default:
        setReply(item);
    }
}

void NotesGenerator::setReply(Item &item)
{
    const QString when = time();
    const QString speaker = who();
    if (item.bareReply = chance(3); item.bareReply) {
        item.text = when + speaker + oneOf({u"+"_s, u"-"_s, u">"_s});
        return;
    }
    const QString said = u' ' + words();
    if (chance(2)) {
        item.text = when + speaker + oneOf({u"+"_s, u"-"_s, u">"_s}) + said;
        item.asStatement = when + speaker + u':' + said;
    } else {
        const QString mark = oneOf({u"?"_s, u":"_s});
        item.text = when + speaker + u'>' + oneOf({u"av"_s, u"bo"_s, u"sx"_s}) + mark + said;
        item.asStatement = when + speaker + mark + said;
    }
}

/// Makes open changes leave nothing of `item`.
void NotesGenerator::empty(Item &item, const QString &mark)
{
    item.emptied = true;
    item.silent = false;
    if (item.text.startsWith(u'`') || chance(2)) {
        item.remarks += u"  ~ added"_s;
        return;
    }
    item.text = mark.isEmpty() ? oneOf({u"av: "_s, u"bo+ "_s, u"! "_s, u""_s}) : mark;
    item.bareReply = item.text.startsWith(u"bo+");
    item.reaction = false;
    item.text += u"{++"_s + unacceptedWord() + u"++}"_s;
    item.asStatement.clear();
}

void NotesGenerator::addProse()
{
    // Lines of prose with no entry between them are one block.
    const auto parts = [](const Item &item) {
        return item.kind != Item::Comment && item.kind != Item::Speaker;
    };
    const auto above = std::find_if(m_items.rbegin(), m_items.rend(), parts);
    if (above != m_items.rend() && above->kind == Item::Prose)
        m_items.push_back({.kind = Item::Blank});
    Item item{.kind = Item::Prose, .silent = chance(5), .off = chance(8)};
    item.text = item.silent ? u"|"_s
                            : u"| "_s + words().section(u'\n', 0, 0) +
                                  oneOf({u""_s, u"\n| more"_s, u"\n|\n| more"_s});
    if (chance(8))
        empty(item, u"| "_s);
    addRemarks(item);
    m_items.push_back(std::move(item));
}

void NotesGenerator::addRemarks(Item &item)
{
    for (int i = m_random.bounded(10); i > 7; --i) {
        const QString remark =
            oneOf({u"  ~ %1"_s, u"  ~ [ ] check @dk 2026-10-12: %1"_s,
                   u"  ~ link: https://example.org/%1 label"_s, u"  ~ source @cw: %1"_s,
                   u"  ~ quote: %1\n... goes on"_s, u"  ~ deleted: %1"_s,
                   u"  ~ source @Zoe: %1 {>>comment<<}"_s});
        item.remarks += remark.arg(word());
    }
}

} // namespace rapporteur::testing
