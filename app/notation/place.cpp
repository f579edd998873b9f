// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/place.h"

#include "notation/buffer.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// Whether the line gave words to the text that begins with a line of kind `head`.
bool hasWords(const Line &line, LineKind head)
{
    switch (line.kind) {
    case LineKind::Comment:
    case LineKind::Fence:
        return false;
    case LineKind::Annotation:
        return head == LineKind::Annotation;
    case LineKind::Continuation:
        return head == LineKind::Annotation || line.after.open != LineState::Open::Annotation;
    default:
        return true;
    }
}

/// What the line gave to a text.
Stretch wordsOf(const Buffer &buffer, int line)
{
    const Line &read = buffer.line(line);
    return read.kind == LineKind::Speaker ? Stretch{0, int(buffer.text(line).size())} : read.text;
}

} // namespace

Position placeOf(const Buffer &buffer, LineSpan lines, int offset)
{
    Position place{lines.first, 0};
    const LineKind head = buffer.line(lines.first).kind;
    for (int i = lines.first; i < lines.end(); ++i) {
        if (!hasWords(buffer.line(i), head))
            continue;
        const Stretch words = wordsOf(buffer, i);
        const int length = words.end - words.begin;
        place = {i, words.begin + std::min(offset, length)};
        if (offset <= length)
            break;
        offset -= length + 1;
    }
    return place;
}

int offsetOf(const Buffer &buffer, LineSpan lines, Position at)
{
    int offset = 0;
    const LineKind head = buffer.line(lines.first).kind;
    for (int i = lines.first; i < lines.end(); ++i) {
        if (!hasWords(buffer.line(i), head))
            continue;
        const Stretch words = wordsOf(buffer, i);
        if (i == at.line)
            return offset + std::clamp(at.column, words.begin, words.end) - words.begin;
        offset += words.end - words.begin + 1;
    }
    return -1;
}

} // namespace rapporteur
