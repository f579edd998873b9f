// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/mentions.h"

#include "session/markdown.h"
#include "session/runwriter.h"

namespace rapporteur {

namespace {

/// Cheap test, which sees a name over the end of a line only by its first letter.
bool mayNameAnybody(QStringView text, const Roster &roster)
{
    if (text.contains(u'\n'))
        return std::ranges::any_of(
            text, [&roster](QChar c) { return c == u'@' || roster.mayBeginName(c); });
    bool names = false;
    forEachName(text, roster, [&names](const NamedAt &) { names = true; });
    return names;
}

/// Whether `typed`, in the source, spells `words` without any markup; a line end is a blank.
bool isSpeltSo(QStringView typed, QStringView words)
{
    return typed.size() == words.size() && std::ranges::equal(typed, words, [](QChar a, QChar b) {
               return a == b || (a.isSpace() && b.isSpace());
           });
}

} // namespace

std::vector<NamedAt> namesRead(QStringView text, TextKind kind, const Roster &roster)
{
    std::vector<NamedAt> names;
    if (!mayNameAnybody(text, roster))
        return names;
    const Markdown markdown = kind == TextKind::Prose ? readBlocks(text) : readInline(text);
    for (const Markdown::Part &part : markdown.parts) {
        Spots spots;
        if (part.block.kind != Block::Kind::Code)
            findSpots(markdown, part, roster, spots);
        for (const Spot &spot : spots) {
            if (spot.kind != Spot::Kind::Mention)
                continue;
            const int begin = markdown.sourceOf(spot.begin);
            const int end = markdown.sourceOf(spot.end() - 1) + 1;
            const QStringView words = QStringView(markdown.words).sliced(spot.begin, spot.length);
            if (begin < end && isSpeltSo(text.sliced(begin, end - begin), words))
                names.push_back({begin, end - begin, spot.speaker});
        }
    }
    return names;
}

} // namespace rapporteur
