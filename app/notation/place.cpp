// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/place.h"

#include "notation/buffer.h"

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

} // namespace

Position placeOf(const Buffer &buffer, LineSpan lines, int offset)
{
    Position place{lines.first, 0};
    const LineKind head = buffer.line(lines.first).kind;
    for (int i = lines.first; i < lines.end(); ++i) {
        const Line &line = buffer.line(i);
        if (!hasWords(line, head))
            continue;
        const Stretch words =
            line.kind == LineKind::Speaker ? Stretch{0, int(buffer.text(i).size())} : line.text;
        const int length = words.end - words.begin;
        place = {i, words.begin + std::min(offset, length)};
        if (offset <= length)
            break;
        offset -= length + 1;
    }
    return place;
}

} // namespace rapporteur
