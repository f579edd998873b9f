// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/annotationline.h"

#include "notation/linetext.h"
#include "session/kinds.h"

namespace rapporteur {

namespace {

/// A link may follow its kind without a colon.
bool takesAddress(const LineText &text, AnnotationKind kind, int i)
{
    return (kind == AnnotationKind::Link || kind == AnnotationKind::Source) &&
           (text.startsWith(i, u"http://") || text.startsWith(i, u"https://") ||
            text.startsWith(i, u"mailto:"));
}

/// Where the colon or the end of the line is, when only `@who` and a date stand before it; else -1.
int endOfAttributes(const LineText &text, int i)
{
    for (;;) {
        const int next = text.skipBlanks(i);
        if (next >= text.size())
            return text.size();
        const QChar c = text.at(next);
        if (c == u':')
            return text.endsMark(next + 1) ? next : -1;
        if (next == i || !(c == u'@' || c.isDigit()))
            return -1;
        for (i = next + 1; !text.endsMark(i) && text.at(i) != u':';)
            ++i;
    }
}

} // namespace

int readBox(const LineText &text, int i, AnnotationState &box)
{
    const QChar inside = text.at(i + 1);
    const bool done = inside == u'x' || inside == u'X';
    if (text.at(i) != u'[' || text.at(i + 2) != u']' || (inside != u' ' && !done))
        return i;
    box = done ? AnnotationState::Done : AnnotationState::Open;
    return text.skipBlanks(i + 3);
}

void readAnnotationWords(const LineText &text, int from, Line &line)
{
    const int word = readBox(text, from, line.box);
    const bool boxed = word > from;
    int end = word;
    while (text.at(end).isLetter())
        ++end;
    const auto kind = annotationKind(text.words({word, end}));
    const int colon = kind ? endOfAttributes(text, end) : -1;
    int words = word;
    if (colon >= 0 ||
        (kind && text.endsMark(end) && takesAddress(text, *kind, text.skipBlanks(end)))) {
        line.annotation = *kind;
        line.who = {text.skipBlanks(end), std::max(colon, text.skipBlanks(end))};
        words = colon < 0 ? end : colon + 1;
    } else if (text.startsWith(word, u"off")) {
        line.annotation = AnnotationKind::Off;
        line.oddity = LineOddity::OffNotExact;
        words = word + 3;
    } else {
        // A box without a kind is a thing to do.
        line.annotation = boxed ? AnnotationKind::Todo : AnnotationKind::Note;
    }
    line.text = {std::min(text.skipBlanks(words), text.size()), text.size()};
    if (line.annotation == AnnotationKind::Off && (line.oddity != LineOddity::None || boxed))
        line.oddity = LineOddity::OffNotExact;
}

} // namespace rapporteur
