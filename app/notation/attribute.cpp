// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/attribute.h"

#include "notation/alias.h"
#include "notation/buffer.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Words within a name that stay small.
constexpr std::array particles = {
    "al"_L1, "bin"_L1, "da"_L1, "de"_L1, "del"_L1, "den"_L1, "der"_L1, "di"_L1,  "dos"_L1, "du"_L1,
    "el"_L1, "ibn"_L1, "la"_L1, "of"_L1, "ten"_L1, "ter"_L1, "van"_L1, "von"_L1, "y"_L1,   "zu"_L1,
};

/// A name typed in a hurry, without any capital, with the capitals that names have.
QString capitalised(const QString &name)
{
    QStringList words = name.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isParticle = i > 0 && i + 1 < words.size() &&
                                std::ranges::find(particles, words[i]) != particles.end();
        if (i == 0 || (!isParticle && name == name.toLower()))
            words[i].front() = words[i].front().toUpper();
    }
    return words.join(u' ');
}

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
    const QString written = name.simplified();
    if (written.isEmpty())
        return {};
    return u'@' + proposedAlias(written, roster) + u' ' + capitalised(written);
}

TextEdit addSpeaker(const Buffer &buffer, const QString &declaration)
{
    int line = headerEnd(buffer);
    for (const Speaker &speaker : buffer.roster().speakers())
        line = std::max(line, speaker.line + 1);
    return insertedLines(buffer, line, declaration);
}

} // namespace rapporteur
