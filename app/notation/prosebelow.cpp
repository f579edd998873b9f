// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/prosebelow.h"

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/notelines.h"
#include "notation/writer.h"
#include "session/unworded.h"

#include <span>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

LineSpan withAnnotations(const Session &session, const Entry &entry)
{
    LineSpan lines = entry.lines;
    if (!entry.annotations.isEmpty()) {
        const Annotation &last = session.annotations[size_t(entry.annotations.end() - 1)];
        lines.count = last.lines.end() - lines.first;
    }
    return lines;
}

QString proseLines(const QString &markdown)
{
    QString text;
    for (const QString &line : withoutMarks(markdown).split(u'\n'))
        text += (text.isEmpty() ? u""_s : u"\n"_s) + joined(u"|"_s, line);
    return text;
}

} // namespace

std::vector<TextEdit> setApart(const Buffer &buffer, const Session &session, IndexRange entries)
{
    const auto words =
        std::span(session.entries).subspan(size_t(entries.first), size_t(entries.count));
    std::vector<TextEdit> edits;
    QString moved;
    for (const Entry &entry : words) {
        if (!entry.off)
            continue;
        const LineSpan lines = withAnnotations(session, entry);
        for (int i = lines.first; i < lines.end(); ++i)
            moved += buffer.text(i).toString() + u'\n';
        edits.push_back({{{lines.first, 0}, {lines.end(), 0}}, {}});
    }
    if (edits.empty())
        return edits;
    const Position top{words.front().lines.first, 0};
    if (edits.front().range.begin == top)
        edits.front().text = moved + u'\n';
    else
        edits.insert(edits.begin(), {{top, top}, moved + u'\n'});
    return edits;
}

std::optional<Change> insertProseBelow(const Buffer &buffer, int line, const QString &markdown)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    if (!note || stateBefore(buffer, note->below).fence)
        return {};
    const Session session = buildSession(buffer);
    const int entry = entryAt(session, note->head);
    if (entry < 0 || session.entries[size_t(entry)].off)
        return {};
    const IndexRange entries = unwordedUpTo(session, entry);
    if (entries.isEmpty())
        return {};
    Change change{setApart(buffer, session, entries), {note->below, 2}};
    if (!change.edits.empty())
        ++change.caret.line; // the blank line
    change.edits.push_back(insertedLines(buffer, note->below, proseLines(markdown)));
    return change;
}

} // namespace rapporteur
