// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/attribute.h"

#include "notation/alias.h"
#include "notation/buffer.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

bool isUtterance(const Buffer &buffer, int line, const TextEdit &edit)
{
    const QString text =
        applied(buffer.text(line).toString(),
                {{{{0, edit.range.begin.column}, {0, edit.range.end.column}}, edit.text}});
    const Line read = parseLine(text, stateBefore(buffer, line), buffer.roster());
    return read.kind == LineKind::Utterance && read.oddity == LineOddity::None;
}

/// Who does, or says, what is no utterance yet.
std::vector<TextEdit> attributed(const Buffer &buffer, int line, const QString &who)
{
    const Line &read = buffer.line(line);
    if (read.kind == LineKind::Action && read.who.of(buffer.text(line)) == who)
        return {};
    if (read.kind == LineKind::Action && !read.who.isEmpty())
        return {replaced(line, read.who, who)};
    const QString head = who + u": "_s;
    if (read.kind == LineKind::Action)
        return {replaced(line, {read.text.begin, read.text.begin}, head)};
    const bool escaped = !read.markAt.isEmpty();
    const TextEdit edit =
        replaced(line, {escaped ? read.markAt.begin : read.text.begin, read.text.begin}, head);
    if (read.kind == LineKind::Narration && isUtterance(buffer, line, edit))
        return {edit};
    return {};
}

/// The line of the last utterance above `line`, or `line` when there is none.
int lastUtterance(const Buffer &buffer, int line)
{
    int above = line;
    while (above >= 0 && buffer.line(above).kind != LineKind::Utterance)
        --above;
    return above < 0 ? line : above;
}

} // namespace

std::vector<TextEdit> reassign(const Buffer &buffer, LineSpan lines, const QString &who)
{
    if (lines.count == 1 && lines.first < buffer.size() &&
        buffer.line(lines.first).kind == LineKind::Blank)
        lines.first = lastUtterance(buffer, lines.first);
    std::vector<TextEdit> edits;
    std::vector<int> heads;
    for (int i = lines.first; i < std::min(lines.end(), buffer.size());) {
        const std::optional<NoteLines> note = noteAt(buffer, i);
        i = note ? std::max(i + 1, note->below) : i + 1;
        if (!note)
            continue;
        heads.push_back(note->head);
        const Line &line = buffer.line(note->head);
        if (line.kind != LineKind::Utterance || line.who.of(buffer.text(note->head)) == who)
            continue;
        if (const TextEdit edit = replaced(note->head, line.who, who);
            isUtterance(buffer, note->head, edit))
            edits.push_back(edit);
    }
    if (heads.size() == 1 && buffer.line(heads.front()).kind != LineKind::Utterance)
        return attributed(buffer, heads.front(), who);
    return edits;
}

QString speakerDeclaration(const QString &name, const Roster &roster)
{
    QString written = name.simplified();
    if (written.isEmpty())
        return {};
    const QString alias = proposedAlias(written, roster);
    written.front() = written.front().toUpper();
    return u'@' + alias + u' ' + written;
}

TextEdit addSpeaker(const Buffer &buffer, const QString &declaration)
{
    int line = headerEnd(buffer);
    for (const Speaker &speaker : buffer.roster().speakers())
        line = std::max(line, speaker.line + 1);
    return insertedLines(buffer, line, declaration);
}

} // namespace rapporteur
