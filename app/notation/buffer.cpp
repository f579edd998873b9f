// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"

#include "notation/lineparser.h"
#include "notation/rostercollector.h"
#include "notation/speakerline.h"
#include "session/critic.h"
#include "text/largepages.h"
#include "text/strings.h"

#include <algorithm>
#include <span>

namespace rapporteur {

namespace {

/// The lines of `text`, unowned: they are valid as long as `text` is.
std::vector<QString> splitLines(const QString &text)
{
    std::vector<QString> lines;
    constexpr qsizetype usualLine = 48;
    lines.reserve(size_t(text.size() / usualLine) + 16);
    useLargePages(lines.data(), lines.capacity() * sizeof(QString));
    const QStringView view(text);
    for (qsizetype begin = 0; begin < view.size();) {
        const qsizetype found = view.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? view.size() : found;
        lines.push_back(QString::fromRawData(view.data() + begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Moves what stands at `line` when lines from `end` on move by `shift`.
void moveLine(int &line, int end, int shift)
{
    if (line >= end)
        line += shift;
}

/// Puts `with` in the place of `removed` items from `first` on, moving as few others as possible.
template <typename T>
void splice(std::vector<T> &items, int first, int removed, std::vector<T> with)
{
    const auto inserted = int(with.size());
    const int same = std::min(removed, inserted);
    const auto begin = items.begin() + first;
    std::move(with.begin(), with.begin() + same, begin);
    if (removed > inserted)
        items.erase(begin + same, begin + removed);
    else
        items.insert(begin + same, std::make_move_iterator(with.begin() + same),
                     std::make_move_iterator(with.end()));
}

} // namespace

Buffer::Buffer(PeopleReader people)
    : m_people(std::move(people))
{}

void Buffer::setText(QString text)
{
    m_whole = std::move(text);
    m_texts = splitLines(m_whole);
    m_lines.clear();
    m_lines.reserve(m_texts.size());
    useLargePages(m_lines.data(), m_lines.capacity() * sizeof(Line));
    m_lines.resize(m_texts.size());
    m_edited = false;
    ++m_revision;
    collectRoster();
    parse(0, size(), {});
}

LineSpan Buffer::replace(int first, int removed, std::vector<QString> lines)
{
    const auto inserted = int(lines.size());
    const auto gone = std::span(m_lines).subspan(size_t(first), size_t(removed));
    const bool inHeader = first <= m_headerEnd;
    const bool speakerGone = std::ranges::any_of(gone, isSpeaker);
    const LineState below = stateBefore(first + removed);
    splice(m_texts, first, removed, std::move(lines));
    m_edited = true;
    splice(m_lines, first, removed, std::vector<Line>(size_t(inserted)));
    moveLines(first + removed, inserted - removed);
    ++m_revision;
    const Parsed parsed = parse(first, inserted, below);
    if ((inHeader || speakerGone || parsed.speakers) && collectRoster()) {
        parse(0, size(), {});
        return {0, size()};
    }
    return {first, parsed.end - first};
}

QString Buffer::toString() const
{
    QString text;
    for (const QString &line : m_texts)
        text += line + u'\n';
    return text;
}

void Buffer::keepIn(Strings &strings) const
{
    strings.keepLines(m_edited ? m_texts : std::vector<QString>(), m_whole);
}

bool Buffer::isSpeaker(const Line &line) { return line.kind == LineKind::Speaker; }

void Buffer::moveLines(int end, int shift)
{
    if (shift == 0)
        return;
    m_roster.moveLines(end, shift);
    for (int &line : m_duplicateSpeakers)
        moveLine(line, end, shift);
}

LineState Buffer::stateBefore(int line) const
{
    return line > 0 ? m_lines[size_t(line) - 1].after : LineState();
}

/// Parses `count` lines from `first` on, and those after them until one finds the state that it was
/// parsed with; `below` is that of the first of them.
Buffer::Parsed Buffer::parse(int first, int count, LineState below)
{
    LineState state = stateBefore(first);
    Parsed result{first};
    while (result.end < size() && (result.end < first + count || state != below)) {
        Line &line = m_lines[size_t(result.end)];
        below = result.end < first + count ? below : line.after;
        result.speakers |= isSpeaker(line);
        line = parseLine(m_texts[size_t(result.end)], state, m_roster);
        result.speakers |= isSpeaker(line);
        state = line.after;
        ++result.end;
    }
    return result;
}

bool Buffer::collectRoster()
{
    RosterCollector collector;
    collectPeople(collector);
    m_duplicateSpeakers.clear();
    collectSpeakers(collector);
    Roster roster;
    roster.assign(collector.takeAll());
    if (roster == m_roster)
        return false;
    m_roster = std::move(roster);
    return true;
}

/// Speaker lines are told by their own text and the fences alone, so that the roster does not depend on
/// a parse that depends on the roster.
void Buffer::collectSpeakers(RosterCollector &collector)
{
    const Roster nobody;
    LineState state{.place = LineState::Place::Body};
    for (int i = 0; i < size(); ++i) {
        const QString &text = m_texts[size_t(i)];
        const bool matters = text.startsWith(u'@') || text.startsWith(u'`');
        if (!matters && !state.fence)
            continue;
        const Line line = parseLine(text, state, nobody);
        state.fence = line.after.fence;
        if (!isSpeaker(line))
            continue;
        Speaker speaker = readSpeaker(text, line);
        speaker.line = i;
        if (!collector.take(std::move(speaker)))
            m_duplicateSpeakers.push_back(i);
    }
}

/// The header as it is without a roster: with one, an alias could hide the line that brings it in.
void Buffer::collectPeople(RosterCollector &collector)
{
    m_peopleFailures.clear();
    const Roster nobody;
    LineState state;
    for (m_headerEnd = 0; m_headerEnd < size() && state.place != LineState::Place::Body;
         ++m_headerEnd) {
        const QString &text = m_texts[size_t(m_headerEnd)];
        const Line read = parseLine(text, state, nobody);
        state = read.after;
        if (!isPeopleLine(text, read))
            continue;
        if (const QString reason = collector.takePeople(resolved(read.text.of(text)), m_people);
            !reason.isEmpty())
            m_peopleFailures.push_back({m_headerEnd, reason});
    }
}

} // namespace rapporteur
