// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/marking.h"

#include "notation/buffer.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"
#include "session/kinds.h"

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// How a new annotation begins, in the order of AnnotationKind.
constexpr std::array<QLatin1StringView, 9> beginnings = {
    "  ~ "_L1,         "  ~ [ ] check: "_L1, "  ~ [ ] todo: "_L1, "  ~ quote"_L1, "  ~ link: "_L1,
    "  ~ source: "_L1, "  ~ deleted"_L1,     "  ~ added"_L1,      "  ~ off"_L1,
};

/// Whether an annotation says all that it has to say by its kind, so that once is enough.
bool isSaidByKind(AnnotationKind kind)
{
    return kind == AnnotationKind::Quote || kind == AnnotationKind::Deleted ||
           kind == AnnotationKind::Added || kind == AnnotationKind::Off;
}

/// What an annotation written at `line` stands on.
std::optional<NoteLines> annotated(const Buffer &buffer, int line)
{
    const bool isEmpty = lineText(buffer, line).trimmed().isEmpty();
    const std::optional<NoteLines> note = noteAt(buffer, line);
    return note || !isEmpty ? note : noteAt(buffer, std::min(line, buffer.size()) - 1);
}

/// The first annotation on `note` that `fits`; -1 when there is none.
template <typename Fits>
int findAnnotation(const Buffer &buffer, const NoteLines &note, Fits fits)
{
    for (int i = note.head; i < note.below; ++i) {
        if (buffer.line(i).kind == LineKind::Annotation && fits(buffer.line(i)))
            return i;
    }
    return -1;
}

std::optional<TextEdit> annotationEdit(const Buffer &buffer, const NoteLines &note,
                                       const QString &text)
{
    const Line read = parseLine(text, stateBefore(buffer, note.below), buffer.roster());
    if (read.kind != LineKind::Annotation || read.oddity != LineOddity::None)
        return {};
    return insertedLines(buffer, note.below, text);
}

/// Where `caret` is once a line was inserted below `note`.
Position stillThere(Position caret, const NoteLines &note)
{
    return {caret.line + (caret.line >= note.below), caret.column};
}

/// The `[on]` that ends what is off the record at `line`, from there on; -1 when there is none.
int nextOn(const Buffer &buffer, int line)
{
    for (int i = line; i < buffer.size(); ++i) {
        if (buffer.line(i).kind == LineKind::On)
            return i;
        if (buffer.line(i).kind == LineKind::Off)
            return -1;
    }
    return -1;
}

Change onTheRecord(const Buffer &buffer, int below, Position caret)
{
    const int on = nextOn(buffer, below);
    if (caret.line >= below)
        ++caret.line;
    if (on == below) // so it is already
        return {{removedLines(buffer, {on, 1})}, caret};
    Change change{{insertedLines(buffer, below, u"[on]"_s)}, caret};
    if (on >= 0)
        change.edits.push_back(removedLines(buffer, {on, 1}));
    return change;
}

Change offTheRecord(const Buffer &buffer, int head, Position caret)
{
    if (head > 0 && buffer.line(head - 1).kind == LineKind::On) {
        if (caret.line == head - 1 && head == buffer.size())
            caret = {head - 2, int(buffer.text(head - 2).size())};
        else if (caret.line == head - 1)
            caret.column = 0;
        else
            --caret.line;
        return {{removedLines(buffer, {head - 1, 1})}, caret};
    }
    ++caret.line;
    return {{insertedLines(buffer, head, u"[off]"_s)}, caret};
}

} // namespace

std::optional<AnnotationKind> annotationKind(QChar letter)
{
    for (int i = 0; i < int(beginnings.size()); ++i) {
        if (name(AnnotationKind(i)).front() == letter.toLower())
            return AnnotationKind(i);
    }
    return {};
}

std::optional<Change> insertAnnotation(const Buffer &buffer, Position caret, AnnotationKind kind)
{
    const std::optional<NoteLines> note = annotated(buffer, caret.line);
    const auto isSame = [kind](const Line &other) { return other.annotation == kind; };
    if (!note || (isSaidByKind(kind) && findAnnotation(buffer, *note, isSame) >= 0))
        return {};
    const QString text = beginnings[size_t(kind)];
    const std::optional<TextEdit> edit = annotationEdit(buffer, *note, text);
    if (!edit)
        return {};
    if (isSaidByKind(kind))
        return Change{{*edit}, stillThere(caret, *note)};
    return Change{{*edit}, {note->below, int(text.size())}};
}

std::optional<Change> toggleFlag(const Buffer &buffer, Position caret)
{
    const std::optional<NoteLines> note = annotated(buffer, caret.line);
    if (!note)
        return {};
    const auto isFlag = [](const Line &line) {
        return line.annotation == AnnotationKind::Check && line.text.isEmpty() &&
               line.who.isEmpty() && line.box != AnnotationState::Done;
    };
    const int flag = findAnnotation(buffer, *note, isFlag);
    if (flag < 0) {
        const auto edit = annotationEdit(buffer, *note, u"  ~ [ ] check"_s);
        return edit ? std::optional(Change{{*edit}, stillThere(caret, *note)}) : std::nullopt;
    }
    if (caret.line == flag)
        caret = {flag - 1, int(buffer.text(flag - 1).size())};
    else if (caret.line > flag)
        --caret.line;
    return Change{{removedLines(buffer, {flag, 1})}, caret};
}

TextEdit withBox(const Buffer &buffer, int line, bool done)
{
    const Line &read = buffer.line(line);
    const QString box = done ? u"[x]"_s : u"[ ]"_s;
    const bool timed = read.timeAt.begin >= read.markAt.end;
    if (read.box != AnnotationState::None) {
        const auto at = int(buffer.text(line).indexOf(u'[', read.markAt.end));
        return replaced(line, {at, at + 3}, box);
    }
    const int at = timed ? read.timeAt.end : read.markAt.end;
    const QStringView behind = buffer.text(line).sliced(at);
    const bool parted = behind.isEmpty() || behind.front().isSpace();
    return replaced(line, {at, at}, u' ' + box + (parted ? u""_s : u" "_s));
}

std::vector<TextEdit> toggleState(const Buffer &buffer, int line)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    if (!note)
        return {};
    while (buffer.line(line).kind == LineKind::Continuation)
        --line;
    const Line &read = buffer.line(line);
    const bool hasState =
        read.kind == LineKind::Action ||
        (read.kind == LineKind::Annotation &&
         (read.annotation == AnnotationKind::Check || read.annotation == AnnotationKind::Todo));
    if (!hasState)
        return {};
    return {withBox(buffer, line, read.box != AnnotationState::Done)};
}

std::optional<Change> toggleOff(const Buffer &buffer, Position caret)
{
    const std::optional<NoteLines> note = noteAt(buffer, caret.line);
    const int size = buffer.size();
    const LineState before = stateBefore(buffer, caret.line);
    const bool isEmpty = lineText(buffer, caret.line).trimmed().isEmpty();
    if (caret.line < size && buffer.line(caret.line).kind == LineKind::Header)
        return {};
    const bool isOn = caret.line < size && buffer.line(caret.line).kind == LineKind::On;
    const bool isOff = caret.line < size && buffer.line(caret.line).kind == LineKind::Off;
    const bool off = isOff || (before.off && !isOn);
    const int head = note ? note->head : caret.line + isOn;
    const int below = note ? note->below : caret.line + !isEmpty;
    if (stateBefore(buffer, off ? below : head).fence)
        return {};
    return off ? onTheRecord(buffer, below, caret) : offTheRecord(buffer, head, caret);
}

} // namespace rapporteur
