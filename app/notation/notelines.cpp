// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/notelines.h"

#include "notation/buffer.h"

namespace rapporteur {

using Open = LineState::Open;

namespace {

/// Goes up from `line` to where the entry, block or topic begins; -1 when there is none.
int headOf(const Buffer &buffer, int line)
{
    int prose = -1;
    for (int i = line; i >= 0; --i) {
        const Line &at = buffer.line(i);
        if (prose >= 0 && (isEntry(at.kind) || at.kind == LineKind::Topic))
            return prose;
        switch (at.kind) {
        case LineKind::Prose:
            prose = i;
            break;
        case LineKind::Annotation:
            if (at.after.above == LineState::Above::Nothing)
                return prose;
            break;
        case LineKind::Continuation:
            if (at.after.open == Open::Header)
                return prose;
            break;
        case LineKind::Comment:
        case LineKind::Fenced:
            break;
        case LineKind::Fence:
            if (at.after.fence)
                return prose >= 0 ? prose : i;
            break;
        default:
            return isEntry(at.kind) || at.kind == LineKind::Topic ? i : prose;
        }
    }
    return prose;
}

bool goesOn(const Line &line, Open open)
{
    return line.kind == LineKind::Continuation && line.after.open == open;
}

/// Behind the lines that belong to what begins at `head`.
int endOf(const Buffer &buffer, int head)
{
    const LineKind kind = buffer.line(head).kind;
    int end = head + 1;
    if (kind == LineKind::Fence) {
        const auto goesOnAt = [&buffer](int i) {
            const LineKind below = buffer.line(i).kind;
            return buffer.line(i - 1).after.fence &&
                   (below == LineKind::Fenced || below == LineKind::Fence);
        };
        while (end < buffer.size() && goesOnAt(end))
            ++end;
        return end;
    }
    if (kind != LineKind::Prose) {
        while (end < buffer.size() && goesOn(buffer.line(end), Open::Entry))
            ++end;
        return end;
    }
    for (int i = end; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        if (line.kind == LineKind::Prose || goesOn(line, Open::Prose))
            end = i + 1;
        else if (line.kind != LineKind::Annotation && line.kind != LineKind::Continuation &&
                 line.kind != LineKind::Comment)
            break;
    }
    return end;
}

int belowAnnotations(const Buffer &buffer, int end)
{
    int below = end;
    for (int i = end; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        if (line.kind == LineKind::Annotation || goesOn(line, Open::Annotation))
            below = i + 1;
        else if (line.kind != LineKind::Comment)
            break;
    }
    return below;
}

} // namespace

bool isEntry(LineKind kind)
{
    switch (kind) {
    case LineKind::Utterance:
    case LineKind::Decision:
    case LineKind::Action:
    case LineKind::OpenQuestion:
    case LineKind::Direction:
    case LineKind::Reaction:
    case LineKind::Narration:
        return true;
    default:
        return false;
    }
}

std::optional<NoteLines> noteAt(const Buffer &buffer, int line)
{
    if (line < 0 || line >= buffer.size() || buffer.line(line).kind == LineKind::Comment)
        return {};
    const int head = headOf(buffer, line);
    if (head < 0)
        return {};
    const int end = endOf(buffer, head);
    return NoteLines{head, end, belowAnnotations(buffer, end)};
}

int headerEnd(const Buffer &buffer)
{
    int end = 0;
    for (int i = 0; i < buffer.size() && buffer.line(i).after.place != LineState::Place::Body;
         ++i) {
        if (buffer.line(i).after.open == Open::Header)
            end = i + 1;
    }
    return end;
}

QStringView lineText(const Buffer &buffer, int line)
{
    return line < buffer.size() ? buffer.text(line) : QStringView();
}

LineState stateBefore(const Buffer &buffer, int line)
{
    return line > 0 && buffer.size() > 0 ? buffer.line(std::min(line, buffer.size()) - 1).after
                                         : LineState();
}

TextEdit insertedLines(const Buffer &buffer, int line, const QString &lines)
{
    if (line < buffer.size() || line == 0)
        return {{{line, 0}, {line, 0}}, lines + u'\n'};
    const Position end{buffer.size() - 1, int(buffer.text(buffer.size() - 1).size())};
    return {{end, end}, u'\n' + lines};
}

TextEdit removedLines(const Buffer &buffer, LineSpan lines)
{
    const int last = lines.end() - 1;
    const Position end{last, int(lineText(buffer, last).size())};
    if (lines.end() < buffer.size())
        return {{{lines.first, 0}, {lines.end(), 0}}, {}};
    if (lines.first == 0)
        return {{{0, 0}, end}, {}};
    return {{{lines.first - 1, int(buffer.text(lines.first - 1).size())}, end}, {}};
}

TextEdit inserted(Position at, const QString &text) { return {{at, at}, text}; }

TextEdit replaced(int line, Stretch stretch, const QString &text)
{
    return {{{line, stretch.begin}, {line, stretch.end}}, text};
}

} // namespace rapporteur
