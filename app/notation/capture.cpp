// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/capture.h"

#include "notation/buffer.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"
#include "notation/whoparser.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

bool isMarked(LineKind kind)
{
    return kind == LineKind::Decision || kind == LineKind::Action || kind == LineKind::OpenQuestion;
}

bool endsAt(const Buffer &buffer, Position caret)
{
    return lineText(buffer, caret.line).sliced(caret.column).trimmed().isEmpty();
}

/// Also where a mark lacks its space: its note was said at a time. Not where the mark would be one of a
/// topic, of prose or of a continuation.
bool takesTime(const Line &entry, QStringView text)
{
    if (entry.oddity != LineOddity::MarkWithoutSpace)
        return entry.oddity == LineOddity::None;
    return !u"#|."_s.contains(text[entry.text.begin]);
}

/// The edit that stamps the entry which begins at `line`; nothing where it has a time already, or where a
/// time would make something else of it.
std::optional<TextEdit> stampOf(const Buffer &buffer, int line, TimeStamp stamp)
{
    const Line &read = buffer.line(line);
    const QStringView text = buffer.text(line);
    if (!stamp || read.time || !isEntry(read.kind) || !takesTime(read, text))
        return {};
    const bool marked = isMarked(read.kind);
    const int column = marked ? read.markAt.end : 0;
    const QString time = marked ? u' ' + stamp.toString() : stamp.toString() + u' ';
    const QString stamped = text.toString().insert(column, time);
    const Line after = parseLine(stamped, stateBefore(buffer, line), buffer.roster());
    if (after.kind != read.kind || after.oddity != read.oddity || after.time != stamp ||
        after.text.of(stamped) != read.text.of(text))
        return {};
    return inserted({line, column}, time);
}

/// `typed`, what stands alone in a line, made the beginning of an utterance by `who`; empty where it makes
/// none.
QString withWho(const QString &typed, const QString &who, LineState before, const Roster &roster)
{
    for (const QString &head : {who + typed, who + u' ' + typed, who + typed + u':'}) {
        const Line read = parseLine(head, before, roster);
        if (read.kind == LineKind::Utterance && read.markAt.end == head.size() &&
            read.who.of(head) == who)
            return head;
    }
    return {};
}

/// Whether `line` is an empty last line of a block of prose that no annotation stands on.
bool endsProse(const Buffer &buffer, int line)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    return note && buffer.line(line).kind == LineKind::Prose && buffer.line(line).text.isEmpty() &&
           note->below == line + 1;
}

/// What of `text` begins a note that has no words yet: nothing, or a mark. A null string where it has
/// words.
QString typedMark(QStringView text, const Line &read)
{
    if (read.kind == LineKind::Utterance) {
        const bool waits = read.text.isEmpty() && u":?"_s.contains(text[read.markAt.end - 1]);
        return waits ? text.sliced(read.who.end, read.markAt.end - read.who.end).toString()
                     : QString();
    }
    QString typed = text.toString();
    if (read.time)
        typed.remove(read.timeAt.begin, read.timeAt.end - read.timeAt.begin);
    return typed.trimmed() + u""_s;
}

/// `line` with who speaks put into it; empty where it has words, or is no place for a note.
QString filledLine(const Buffer &buffer, int line, const QString &who, TimeStamp stamp)
{
    const LineState before = stateBefore(buffer, line);
    const QStringView text = lineText(buffer, line);
    const Line read = parseLine(text, before, buffer.roster());
    const QString mark = endsProse(buffer, line) ? u""_s : typedMark(text, read);
    const QString head = mark.isNull() ? QString() : withWho(mark, who, before, buffer.roster());
    if (head.isEmpty())
        return {};
    const TimeStamp time = read.time ? read.time : stamp;
    return (time ? time.toString() + u' ' : QString()) + head + u' ';
}

/// Where a line goes that follows what stands at `line`.
int lineBelow(const Buffer &buffer, int line)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    const int next = std::max(line + 1, headerEnd(buffer));
    const int below = note ? note->below : std::min(next, buffer.size());
    const bool on = below < buffer.size() && buffer.line(below).kind == LineKind::On;
    return on && isLive(buffer, below) ? below + 1 : below;
}

Change newLine(const Buffer &buffer, int line, const QString &text)
{
    return {{insertedLines(buffer, line, text)}, {line, int(text.size())}};
}

void addStamp(const Buffer &buffer, int line, TimeStamp stamp, Change &change)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    const std::optional<TextEdit> edit = note ? stampOf(buffer, note->head, stamp) : std::nullopt;
    if (edit)
        change.edits.insert(change.edits.begin(), *edit);
}

} // namespace

bool isLive(const Buffer &buffer, int line)
{
    for (int i = line + 1; i < buffer.size(); ++i) {
        if (isEntry(buffer.line(i).kind) || buffer.line(i).kind == LineKind::Fence)
            return false;
    }
    return true;
}

std::optional<Change> beginLine(const Buffer &buffer, Position caret)
{
    const std::optional<NoteLines> note = noteAt(buffer, caret.line);
    if (!note)
        return {};
    const Line &line = buffer.line(caret.line);
    const bool isProse = buffer.line(note->head).kind == LineKind::Prose;
    if (isProse && line.kind != LineKind::Annotation && caret.column >= line.text.begin) {
        if (caret.line > note->head && endsProse(buffer, caret.line))
            return Change{{replaced(caret.line, {0, int(buffer.text(caret.line).size())}, {})},
                          {caret.line, 0}};
        if (!line.text.isEmpty() || caret.line + 1 < note->end)
            return Change{{inserted(caret, u"\n| "_s)}, {caret.line + 1, 2}};
    }
    if (caret.line < note->end - 1 || caret.line >= note->below - 1 || !endsAt(buffer, caret))
        return {};
    return newLine(buffer, note->below, {});
}

std::optional<Change> endNote(const Buffer &buffer, Position caret, TimeStamp stamp)
{
    const std::optional<NoteLines> note = noteAt(buffer, caret.line);
    const bool isEntryEnd = note && buffer.line(note->head).kind != LineKind::Prose &&
                            caret.line >= note->end - 1 && endsAt(buffer, caret);
    if (!isEntryEnd || !isLive(buffer, caret.line))
        return beginLine(buffer, caret);
    Change change = newLine(buffer, lineBelow(buffer, caret.line), {});
    addStamp(buffer, note->head, stamp, change);
    return change;
}

std::optional<Change> startNote(const Buffer &buffer, int line, const QString &who, TimeStamp ended,
                                TimeStamp begun)
{
    const QString filled =
        line < headerEnd(buffer) ? QString() : filledLine(buffer, line, who, begun);
    if (!filled.isEmpty())
        return Change{{replaced(line, {0, int(lineText(buffer, line).size())}, filled)},
                      {line, int(filled.size())}};
    const int below = lineBelow(buffer, line);
    const QString head = withWho({}, who, stateBefore(buffer, below), buffer.roster());
    if (head.isEmpty())
        return {};
    const QString time = begun ? begun.toString() + u' ' : QString();
    Change change = newLine(buffer, below, time + head + u' ');
    if (isLive(buffer, line))
        addStamp(buffer, line, ended, change);
    return change;
}

QString sameWho(const Buffer &buffer, int line)
{
    for (int i = std::min(line, buffer.size() - 1); i >= 0; --i) {
        if (buffer.line(i).kind == LineKind::Utterance)
            return buffer.line(i).who.of(buffer.text(i)).toString();
    }
    return {};
}

QString otherWho(const Buffer &buffer, int line)
{
    const Roster &roster = buffer.roster();
    int last = Roster::nobody;
    for (int i = std::min(line, buffer.size()) - 1; i >= 0; --i) {
        if (buffer.line(i).kind != LineKind::Utterance)
            continue;
        const QList<QStringView> names = splitWho(buffer.line(i).who.of(buffer.text(i)));
        const int speaker = names.isEmpty() ? Roster::nobody : roster.find(names.front());
        if (speaker == Roster::nobody || speaker == last)
            continue;
        if (last != Roster::nobody)
            return roster[speaker].alias;
        last = speaker;
    }
    return {};
}

} // namespace rapporteur
