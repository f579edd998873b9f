// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/inline.h"

#include "session/markdown.h"
#include "session/runwriter.h"
#include "session/spots.h"
#include "session/stops.h"

namespace rapporteur {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; }

QStringView withoutOuterBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// Finds the spots of a text without CommonMark markup; false when it has some.
bool findInPlain(QStringView text, const Roster &roster, Spots &spots)
{
    using Look = SpotFinder::Look;
    return SpotFinder(text, roster, {}, spots).find(0, int(text.size()), Look::Markdown);
}

void writePlain(QStringView text, Spots &spots, Strings &strings, std::vector<Run> &runs)
{
    if (text.isEmpty())
        return;
    if (spots.isEmpty()) {
        runs.push_back({.text = text});
        return;
    }
    const MarkdownPiece whole{0, int(text.size()), Run::Kind::Text, {}, -1};
    pairQuotes(text, spots);
    writeRuns(text, {&whole, 1}, {}, spots, strings, runs);
}

/// The lines of `text` joined as CommonMark joins them; empty when it is one line, or one of its lines
/// may end in a hard break.
QString inOneLine(QStringView text)
{
    if (!text.contains(u'\n') || text.contains(u'\r') || text.contains(u"  \n") ||
        text.contains(u"\\\n"))
        return {};
    QString line;
    line.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const QStringView part = withoutOuterBlanks(text.sliced(begin, end - begin));
        if (!part.isEmpty() && !line.isEmpty())
            line += u' ';
        line += part;
        begin = end + 1;
    }
    return line;
}

/// The first quotation mark without a partner in `markdown`; a place in its source, or -1.
int firstAlone(const Markdown &markdown)
{
    const Roster nobody;
    for (const Markdown::Part &part : markdown.parts) {
        Spots spots;
        const bool isText = part.block.kind == Block::Kind::Paragraph;
        const int alone = isText ? findSpots(markdown, part, nobody, spots) : -1;
        if (alone >= 0)
            return markdown.sourceOf(spots[alone].begin);
    }
    return -1;
}

} // namespace

void parseInline(QStringView markdown, const Roster &roster, Strings &strings,
                 std::vector<Run> &runs)
{
    const QStringView text = withoutOuterBlanks(markdown);
    Spots spots;
    if (findInPlain(text, roster, spots)) {
        writePlain(text, spots, strings, runs);
        return;
    }
    if (const QString line = inOneLine(text); !line.isEmpty()) {
        spots.clear();
        if (findInPlain(line, roster, spots)) {
            writePlain(strings.keep(line), spots, strings, runs);
            return;
        }
    }
    const MarkdownRuns writer(readInline(text), roster, strings);
    for (const Markdown::Part &part : writer.parts())
        writer.write(part, runs);
}

int unbalancedQuote(QStringView markdown)
{
    if (!holdsQuoteMark(markdown))
        return -1;
    const QStringView text = withoutOuterBlanks(markdown);
    const int shift = int(text.begin() - markdown.begin());
    Spots spots;
    int place = -1;
    if (findInPlain(text, Roster(), spots)) {
        const int alone = pairQuotes(text, spots);
        place = alone >= 0 ? spots[alone].begin : -1;
    } else {
        place = firstAlone(readInline(text));
    }
    return place >= 0 ? place + shift : -1;
}

int unbalancedQuoteInProse(QStringView markdown)
{
    return holdsQuoteMark(markdown) ? firstAlone(readBlocks(markdown)) : -1;
}

QString plainText(QStringView markdown, const Roster &roster)
{
    Strings strings;
    std::vector<Run> runs;
    parseInline(markdown, roster, strings, runs);
    return plainText(runs, roster);
}

QString plainText(std::span<const Run> runs, const Roster &roster,
                  std::vector<IndexRange> *verbatim)
{
    QString plain;
    qsizetype begin = -1; // of the words in quotation marks, or -1
    const auto quote = [&](bool on) {
        if ((begin >= 0) == on)
            return;
        if (verbatim && !on)
            verbatim->push_back({int(begin), int(plain.size() - begin)});
        plain += u'"';
        begin = on ? plain.size() : -1;
    };
    for (const Run &run : runs) {
        quote(run.style.testFlag(Style::Verbatim));
        switch (run.kind) {
        case Run::Kind::Mention:
            plain += roster[run.speaker].name;
            break;
        case Run::Kind::LineBreak:
            plain += u' ';
            break;
        default:
            plain += run.text;
        }
    }
    quote(false);
    return plain;
}

} // namespace rapporteur
