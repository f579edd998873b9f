// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"
#include "notation/place.h"
#include "notation/rearrange.h"
#include "notation/whoparser.h"
#include "session/critic.h"
#include "session/kinds.h"

#include <QStringList>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

bool isSplittable(LineKind kind)
{
    return isEntry(kind) && kind != LineKind::Direction && kind != LineKind::Reaction;
}

bool isOnAllWords(const Line &line)
{
    constexpr AnnotationKind kinds[] = {AnnotationKind::Off, AnnotationKind::Quote,
                                        AnnotationKind::Deleted, AnnotationKind::Added};
    return line.kind == LineKind::Annotation && std::ranges::contains(kinds, line.annotation);
}

/// Whether an `~ off` that stands on nothing, below blank lines and the like, counts for `note`.
bool isOffFromBelow(const Buffer &buffer, const NoteLines &note)
{
    for (int i = note.below; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        if (line.kind == LineKind::Annotation && line.annotation == AnnotationKind::Off)
            return true;
        if (isEntry(line.kind) || line.kind == LineKind::Topic || line.kind == LineKind::Prose ||
            line.kind == LineKind::Fence)
            return false;
    }
    return false;
}

/// The kinds of the annotations on `note` that are about all of its words.
std::vector<AnnotationKind> kindsOnAllWords(const Buffer &buffer, const NoteLines &note)
{
    std::vector<AnnotationKind> kinds;
    for (int i = note.end; i < note.below; ++i) {
        const Line &line = buffer.line(i);
        if (isOnAllWords(line) && !std::ranges::contains(kinds, line.annotation))
            kinds.push_back(line.annotation);
    }
    if (!std::ranges::contains(kinds, AnnotationKind::Off) && isOffFromBelow(buffer, note))
        kinds.push_back(AnnotationKind::Off);
    return kinds;
}

/// What stands before the words of the second half of the entry at `line`; null when its `words` would be
/// something else there.
QString beginning(const Buffer &buffer, int line, const QString &words)
{
    const Line &read = buffer.line(line);
    const QStringView text = buffer.text(line);
    QString result = text.first(read.text.begin).toString();
    if (read.kind == LineKind::Utterance)
        result = text.first(read.who.end).toString() + u": "_s;
    else if (read.kind == LineKind::Narration)
        result = read.timeAt.of(text).toString() + (read.timeAt.isEmpty() ? u""_s : u" "_s);
    const LineState before{.place = LineState::Place::Body, .off = read.off};
    for (const QString &escape : {u""_s, u"\\"_s}) {
        const QString second = result + escape + words;
        const Line is = parseLine(second, before, buffer.roster());
        if (is.kind == read.kind && is.text.of(second) == words.trimmed())
            return result + escape;
    }
    return {};
}

/// Where the words before `caret` end and those behind it begin, inside `note`; the same place when there
/// are none on one side.
Range seamAt(const Buffer &buffer, const NoteLines &note, Position caret)
{
    const Line &line = buffer.line(caret.line);
    const QStringView text = buffer.text(caret.line);
    int end = std::clamp(caret.column, line.text.begin, line.text.end);
    int begin = end;
    while (end > line.text.begin && text[end - 1].isSpace())
        --end;
    while (begin < line.text.end && text[begin].isSpace())
        ++begin;
    Range seam{{caret.line, end}, {caret.line, begin}};
    const bool isFirst = end == line.text.begin;
    const bool isLast = begin == line.text.end;
    if ((isFirst && (isLast || caret.line == note.head)) || (isLast && caret.line + 1 == note.end))
        return {};
    if (isFirst)
        seam.begin = {caret.line - 1, buffer.line(caret.line - 1).text.end};
    if (isLast)
        seam.end = {caret.line + 1, buffer.line(caret.line + 1).text.begin};
    return seam;
}

/// Whether `at` is inside a mark of CriticMarkup, which must not be parted.
bool isInMark(const Buffer &buffer, const NoteLines &note, Position at)
{
    QStringList words;
    for (int i = note.head; i < note.end; ++i)
        words.push_back(buffer.line(i).text.of(buffer.text(i)).toString());
    const QString text = words.join(u'\n');
    const int place = offsetOf(buffer, {note.head, note.end - note.head}, at);
    return std::ranges::any_of(criticMarks(text), [place](const CriticMark &mark) {
        return mark.begin < place && place < mark.end;
    });
}

// --- joining

/// What parts the words of `line` from others that are put behind them.
QString blankBehind(const Buffer &buffer, int line)
{
    const QStringView words = buffer.text(line).first(buffer.line(line).text.end);
    return words.isEmpty() || words.back().isSpace() ? QString() : u" "_s;
}

/// Two lines become one.
Change merged(const Buffer &buffer, int line)
{
    const int above = line - 1;
    const int end = buffer.line(above).text.end;
    const Stretch words = buffer.line(line).text;
    const QString blank = words.isEmpty() ? QString() : blankBehind(buffer, above);
    return {{{{{above, end}, {line, words.begin}}, blank}}, {above, end + int(blank.size())}};
}

bool isOpen(const Line &line, LineState::Open open)
{
    return line.after.open == open &&
           (line.kind == LineKind::Continuation || line.kind == LineKind::Prose);
}

bool sameSpeakers(const Buffer &buffer, int a, int b)
{
    const auto names = [&](int line) {
        return splitWho(buffer.line(line).who.of(buffer.text(line)));
    };
    const Roster &roster = buffer.roster();
    return std::ranges::equal(names(a), names(b), [&](QStringView x, QStringView y) {
        const int speaker = roster.find(x);
        return speaker == Roster::nobody ? x.compare(y, Qt::CaseInsensitive) == 0
                                         : speaker == roster.find(y);
    });
}

/// Whether the words of the entry at `lower` may go on with those of the one at `upper`.
bool mayJoin(const Buffer &buffer, int upper, int lower)
{
    const Line &first = buffer.line(upper);
    const Line &second = buffer.line(lower);
    if (second.text.isEmpty() || !isSplittable(first.kind) || !isSplittable(second.kind))
        return false;
    switch (second.kind) {
    case LineKind::Narration:
        return true;
    case LineKind::Utterance:
        return first.kind == LineKind::Utterance && second.verb.isEmpty() &&
               second.whom.isEmpty() && sameSpeakers(buffer, upper, lower);
    default:
        return first.kind == second.kind && first.box == second.box &&
               sameSpeakers(buffer, upper, lower);
    }
}

/// Appends the annotations on `note`, but for those that say no more than one of `said`.
void appendAnnotations(const Buffer &buffer, const NoteLines &note,
                       const std::vector<AnnotationKind> &said, QString &text)
{
    for (int i = note.end; i < note.below; ++i) {
        const Line &line = buffer.line(i);
        const bool isBare =
            line.text.isEmpty() && line.who.isEmpty() &&
            (i + 1 == note.below || buffer.line(i + 1).kind != LineKind::Continuation);
        if (!isBare || !isOnAllWords(line) || !std::ranges::contains(said, line.annotation))
            text += u'\n' + buffer.text(i).toString();
    }
}

/// Whether all words are quoted, added or deleted alike: else some would become what nobody said of them.
bool alikeOnAllWords(const Buffer &buffer, const NoteLines &upper, const NoteLines &lower)
{
    const auto kinds = [&](const NoteLines &note) {
        std::vector<AnnotationKind> result = kindsOnAllWords(buffer, note);
        std::erase(result, AnnotationKind::Off); // off the record both are then
        std::ranges::sort(result);
        return result;
    };
    return kinds(upper) == kinds(lower);
}

std::optional<Change> joined(const Buffer &buffer, const NoteLines &upper, const NoteLines &lower)
{
    const int last = upper.end - 1;
    const int end = buffer.line(last).text.end;
    const QString blank = blankBehind(buffer, last);
    const QStringView words = buffer.text(lower.head).sliced(buffer.line(lower.head).text.begin);
    QString text = blank + words.toString();
    const QString whole = buffer.text(last).first(end).toString() + text;
    const Line read = parseLine(whole, stateBefore(buffer, last), buffer.roster());
    if (read.kind != buffer.line(last).kind || read.off != buffer.line(last).off)
        return {};
    for (int i = lower.head + 1; i < lower.end; ++i)
        text += u'\n' + buffer.text(i).toString();
    appendAnnotations(buffer, upper, kindsOnAllWords(buffer, lower), text);
    appendAnnotations(buffer, lower, {}, text);
    const Position bottom{lower.below - 1, int(buffer.text(lower.below - 1).size())};
    return Change{{{{{last, end}, bottom}, text}}, {last, end + int(blank.size())}};
}

} // namespace

std::optional<Change> splitNote(const Buffer &buffer, Position caret)
{
    const std::optional<NoteLines> note = noteAt(buffer, caret.line);
    if (!note || caret.line >= note->end || !isSplittable(buffer.line(note->head).kind))
        return {};
    const Range seam = seamAt(buffer, *note, caret);
    if ((seam.isEmpty() && seam.begin == Position()) || isInMark(buffer, *note, seam.begin))
        return {};
    const Line &lower = buffer.line(seam.end.line);
    const QString words =
        Stretch{seam.end.column, lower.text.end}.of(buffer.text(seam.end.line)).toString();
    const QString head = beginning(buffer, note->head, words);
    const QString first = buffer.text(seam.begin.line).first(seam.begin.column).toString();
    const Line upper = parseLine(first, stateBefore(buffer, seam.begin.line), buffer.roster());
    if (head.isNull() || upper.kind != buffer.line(seam.begin.line).kind)
        return {};
    QStringList lines{{}};
    for (const AnnotationKind kind : kindsOnAllWords(buffer, *note))
        lines.push_back(u"  ~ "_s + name(kind));
    lines.push_back(head);
    return Change{{{seam, lines.join(u'\n')}},
                  {seam.begin.line + int(lines.size()) - 1, int(head.size())}};
}

std::optional<Change> joinWithAbove(const Buffer &buffer, int line)
{
    using Open = LineState::Open;
    if (line <= 0 || line >= buffer.size())
        return {};
    const Line &read = buffer.line(line);
    const bool goesOn =
        read.kind == LineKind::Continuation ||
        (read.kind == LineKind::Prose && isOpen(buffer.line(line - 1), Open::Prose));
    if (goesOn)
        return merged(buffer, line);
    const std::optional<NoteLines> upper = noteAt(buffer, line - 1);
    const std::optional<NoteLines> lower = noteAt(buffer, line);
    if (!upper || !lower || lower->head != line || upper->below != line ||
        !mayJoin(buffer, upper->head, line) || !alikeOnAllWords(buffer, *upper, *lower))
        return {};
    return joined(buffer, *upper, *lower);
}

} // namespace rapporteur
