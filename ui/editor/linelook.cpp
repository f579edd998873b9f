// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linelook.h"

#include "editor/editorcolours.h"
#include "session/roster.h"
#include "session/spots.h"

#include <array>

namespace rapporteur {

namespace {

/// Collects the formats of one line; a later one lies over an earlier one.
class Painter
{
public:
    Painter(QStringView text, const EditorColours &colours)
        : m_text(text)
        , m_colours(colours)
    {}

    void set(int begin, int end, const QTextCharFormat &format)
    {
        if (begin < end)
            m_look.formats.push_back({begin, end - begin, format});
    }
    void set(Stretch stretch, Ink ink) { set(stretch.begin, stretch.end, m_colours.ink(ink)); }
    void setSpeaker(Stretch stretch, int speaker, bool bold = true)
    {
        QTextCharFormat format;
        format.setForeground(speaker == Roster::nobody ? m_colours.ink(Ink::Faint).foreground()
                                                       : m_colours.speaker(speaker));
        if (bold)
            format.setFontWeight(QFont::Bold);
        set(stretch.begin, stretch.end, format);
    }
    QStringView words(Stretch stretch) const { return stretch.of(m_text); }
    int size() const { return int(m_text.size()); }
    const EditorColours &colours() const { return m_colours; }

    LineLook take(int textColumn)
    {
        m_look.textColumn = textColumn;
        return std::move(m_look);
    }

private:
    QStringView m_text;
    const EditorColours &m_colours;
    LineLook m_look;
};

/// What the whole of a line is drawn with, before its parts.
constexpr Ink inkOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Topic:
        return Ink::Heading;
    case LineKind::Annotation:
        return Ink::Remark;
    case LineKind::Comment:
    case LineKind::Fence:
    case LineKind::Off:
    case LineKind::On:
        return Ink::Faint;
    case LineKind::Direction:
    case LineKind::Reaction:
        return Ink::Aside;
    case LineKind::Prose:
        return Ink::Prose;
    default:
        return Ink::Text;
    }
}

/// Quotes, mentions and references in the words of a line.
void paintSpots(Painter &painter, Stretch text, const Roster &roster)
{
    Spots spots;
    const QStringView words = painter.words(text);
    SpotFinder(words, roster, {}, spots).find(0, int(words.size()), SpotFinder::Look::Words);
    pairQuotes(words, spots);
    int opened = -1;
    for (const Spot &spot : spots) {
        const Stretch at{text.begin + spot.begin, text.begin + spot.end()};
        if (spot.role == Spot::Role::Opens)
            opened = at.begin;
        else if (spot.role == Spot::Role::Closes && opened >= 0)
            painter.set({std::exchange(opened, -1), at.end}, Ink::Quote);
        else if (spot.kind == Spot::Kind::Mention)
            painter.setSpeaker(at, spot.speaker, false);
        else if (spot.kind == Spot::Kind::Reference)
            painter.set(at, Ink::Link);
    }
}

bool holdsWords(LineKind kind)
{
    constexpr std::array kinds = {
        LineKind::Utterance, LineKind::Decision,     LineKind::Action,    LineKind::OpenQuestion,
        LineKind::Prose,     LineKind::Continuation, LineKind::Narration, LineKind::Topic};
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// The names before the mark: of an utterance, the owners of an action.
void paintWho(Painter &painter, Stretch who, const Roster &roster)
{
    const QStringView names = painter.words(who);
    int at = 0;
    for (const QStringView name : names.tokenize(u',')) {
        const Stretch place{who.begin + at, who.begin + at + int(name.size())};
        painter.setSpeaker(place, roster.find(name.trimmed()));
        at += int(name.size()) + 1;
    }
}

/// Behind the name that a speaker line declares.
int nameEnd(const Line &line, QStringView text)
{
    const auto semicolon = text.indexOf(u';', line.text.begin);
    return semicolon < 0 ? line.text.end : int(semicolon);
}

/// Where the line's own words begin: what the width breaks is set below them.
int wordsBegin(const Line &line, QStringView text)
{
    if (line.kind == LineKind::Prose || !line.text.isEmpty())
        return line.text.begin;
    int blanks = 0;
    while (blanks < text.size() && text[blanks].isSpace())
        ++blanks;
    return blanks;
}

} // namespace

LineLook lineLook(const Line &line, QStringView text, const Roster &roster,
                  const EditorColours &colours)
{
    Painter painter(text.first(std::min(text.size(), qsizetype(NotesLayout::longestShown))),
                    colours);
    const int size = painter.size();
    if (line.text.end > size)
        return painter.take(0);
    if (const Ink ink = inkOf(line.kind); ink != Ink::Text)
        painter.set({0, size}, ink);
    if (holdsWords(line.kind))
        paintSpots(painter, line.text, roster);
    painter.set(line.timeAt, Ink::Faint);
    switch (line.kind) {
    case LineKind::Utterance:
        paintWho(painter, line.who, roster);
        if (!line.whom.isEmpty())
            paintWho(painter, line.whom, roster);
        painter.set(line.verb, Ink::Verb);
        break;
    case LineKind::Action:
        paintWho(painter, line.who, roster);
        painter.set(line.markAt, Ink::Mark);
        break;
    case LineKind::Speaker:
        painter.set({0, size}, Ink::Faint);
        painter.setSpeaker({line.who.begin - 1, line.who.end},
                           roster.findAlias(painter.words(line.who)));
        painter.set({line.text.begin, nameEnd(line, text)}, Ink::Text);
        break;
    case LineKind::Header:
        painter.set(line.who, Ink::Key);
        break;
    case LineKind::Annotation:
        painter.set(line.markAt, Ink::Mark);
        painter.set(line.who, Ink::Key);
        break;
    case LineKind::Prose:
        painter.set(line.markAt, Ink::Faint);
        break;
    default:
        painter.set(line.markAt, Ink::Mark);
        break;
    }
    return painter.take(wordsBegin(line, text));
}

} // namespace rapporteur
