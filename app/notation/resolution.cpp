// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/changes.h"
#include "notation/lineparser.h"
#include "notation/markedtext.h"
#include "notation/notelines.h"
#include "notation/place.h"
#include "session/critic.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// What stands before a mark when those before it are resolved.
struct Before {
    int end = 0;  ///< behind the last mark
    int gone = 0; ///< nothing is left of the words up to here
};

/// The places of `text` that go with `mark`, when it leaves nothing: one of the blanks around it, too.
IndexRange withGap(QStringView text, const CriticMark &mark, const Before &before)
{
    int begin = mark.begin;
    int end = mark.end;
    const bool blankBehind =
        end == text.size() || text[end].isSpace() || u".,;:!?)]}"_s.contains(text[end]);
    if (begin == before.gone && end < text.size() && text[end] == u' ')
        ++end;
    else if (begin > before.end && text[begin - 1] == u' ' && blankBehind)
        --begin;
    return {begin, end - begin};
}

/// The edit that resolves `mark`; tells `before` for the next one.
TextEdit resolution(const Buffer &buffer, const MarkedText &text, const CriticMark &mark,
                    bool accept, Before &before)
{
    const QStringView written = text.words.sliced(mark.begin, mark.end - mark.begin);
    QString words = accept ? accepted(written) : rejected(written);
    IndexRange range{mark.begin, mark.end - mark.begin};
    if (words.isEmpty())
        range = withGap(text.words, mark, before);
    before.end = range.end();
    if (words.isEmpty() && range.first <= before.gone)
        before.gone = range.end();
    words.replace(u'\n', text.isProse ? u"\n| "_s : u"\n... "_s);
    const Position begin = placeOf(buffer, text.lines, range.first);
    const Line &line = buffer.line(begin.line);
    if (line.kind == LineKind::Narration && begin.column == line.text.begin &&
        line.markAt.isEmpty()) {
        // The words must not become what somebody says, or a mark.
        const QString head =
            buffer.text(begin.line).first(begin.column).toString() + words.section(u'\n', 0, 0);
        const QString rest = text.words.sliced(range.end()).toString().section(u'\n', 0, 0);
        const Line read = parseLine(head + rest, stateBefore(buffer, begin.line), buffer.roster());
        if (read.kind != LineKind::Narration && read.kind != LineKind::Blank)
            words.prepend(u'\\');
    }
    return {{begin, placeOf(buffer, text.lines, range.end())}, words};
}

bool isOfWholeEntry(const Annotation &annotation)
{
    return annotation.on == Annotation::On::Entry &&
           (annotation.kind == AnnotationKind::Deleted || annotation.kind == AnnotationKind::Added);
}

/// The lines that go when `annotation` is resolved: its own, or all of its entry.
LineSpan goneWith(const Buffer &buffer, const Annotation &annotation, bool accept)
{
    if ((annotation.kind == AnnotationKind::Deleted) != accept)
        return annotation.lines;
    const NoteLines note = noteAt(buffer, annotation.lines.first).value();
    return {note.head, note.below - note.head};
}

std::vector<TextEdit> removals(const Buffer &buffer, const std::vector<bool> &gone)
{
    std::vector<TextEdit> edits;
    for (int i = 0; i < buffer.size(); ++i) {
        const int first = i;
        while (i < buffer.size() && gone[size_t(i)])
            ++i;
        if (i > first)
            edits.push_back(removedLines(buffer, {first, i - first}));
    }
    return edits;
}

} // namespace

std::optional<Change> resolveChange(const Buffer &buffer, Position caret, bool accept)
{
    const Session session = buildSession(buffer);
    const MarkedText text = textAt(buffer, session, {caret, caret});
    const int place = text.lines.count > 0 ? offsetOf(buffer, text.lines, caret) : -1;
    for (const CriticMark &mark : criticMarks(text.words)) {
        if (mark.begin <= place && place <= mark.end) {
            Before before;
            const TextEdit edit = resolution(buffer, text, mark, accept, before);
            return Change{{edit}, edit.range.begin};
        }
    }
    const auto annotation = std::ranges::find_if(session.annotations, [&](const Annotation &a) {
        return isOfWholeEntry(a) && caret.line >= a.lines.first && caret.line < a.lines.end();
    });
    if (annotation == session.annotations.end())
        return {};
    const LineSpan gone = goneWith(buffer, *annotation, accept);
    const TextEdit edit = removedLines(buffer, gone);
    const bool last = gone.end() >= buffer.size();
    return Change{{edit}, last ? edit.range.begin : Position{gone.first, 0}};
}

std::vector<TextEdit> resolveAllChanges(const Buffer &buffer, bool accept)
{
    const Session session = buildSession(buffer);
    std::vector<bool> gone(size_t(buffer.size()), false);
    for (const Annotation &annotation : session.annotations) {
        if (!isOfWholeEntry(annotation))
            continue;
        const LineSpan lines = goneWith(buffer, annotation, accept);
        std::fill_n(gone.begin() + lines.first, lines.count, true);
    }
    std::vector<TextEdit> edits = removals(buffer, gone);
    forAnyText(session, [&](const MarkedText &text) {
        if (gone[size_t(text.lines.first)] || !mayHoldCriticMarks(text.words))
            return false;
        Before before;
        for (const CriticMark &mark : criticMarks(text.words)) {
            if (mark.kind != CriticMark::Kind::Comment && mark.kind != CriticMark::Kind::Highlight)
                edits.push_back(resolution(buffer, text, mark, accept, before));
        }
        return false;
    });
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    return edits;
}

} // namespace rapporteur
