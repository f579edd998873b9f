// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/changes.h"

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/lineparser.h"
#include "notation/markedtext.h"
#include "notation/notelines.h"
#include "notation/place.h"
#include "session/critic.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct Mark {
    QString before;
    QString behind;
    int caret = 0; ///< in `behind`
    int count = 1; ///< how many marks of CriticMarkup it is
};

/// Whether the marks of `text` are those of `before` and `count` more, and none is unbalanced for it.
bool hasMoreMarks(QStringView before, QStringView text, int count)
{
    std::vector<int> strayBefore;
    std::vector<int> stray;
    const auto marksBefore = criticMarks(before, &strayBefore).size();
    return criticMarks(text, &stray).size() == marksBefore + size_t(count) &&
           stray.size() == strayBefore.size();
}

/// Whether the line of `edit`, which inserts, stays what it is.
bool keepsKind(const Buffer &buffer, const TextEdit &edit)
{
    const Position at = edit.range.begin;
    const QString text = buffer.text(at.line).toString().insert(at.column, edit.text);
    const Line read = parseLine(text, stateBefore(buffer, at.line), buffer.roster());
    return read.kind == buffer.line(at.line).kind;
}

/// Puts `mark` around the words of `selection`, or at its place when `aroundWords` is false.
std::optional<Change> marked(const Buffer &buffer, Range selection, const Mark &mark,
                             bool aroundWords)
{
    const Session session = buildSession(buffer);
    const MarkedText text = textAt(buffer, session, selection);
    if (text.lines.count == 0)
        return {};
    const auto size = int(text.words.size()); // an action's due date is no part of it
    int begin = std::min(offsetOf(buffer, text.lines, selection.begin), size);
    int end = std::min(offsetOf(buffer, text.lines, selection.end), size);
    while (begin < end && text.words[begin].isSpace())
        ++begin;
    while (end > begin && text.words[end - 1].isSpace())
        --end;
    QString changed = text.words.toString();
    changed.insert(end, mark.behind);
    changed.insert(begin, mark.before);
    if ((begin < end) != aroundWords || !hasMoreMarks(text.words, changed, mark.count))
        return {};
    const Position first = placeOf(buffer, text.lines, begin);
    const Position last = aroundWords ? placeOf(buffer, text.lines, end)
                                      : std::max(selection.begin, first); // behind blanks, too
    const int shift = first.line == last.line ? int(mark.before.size()) : 0;
    Change change{{}, {last.line, last.column + shift + mark.caret}};
    if (!mark.before.isEmpty())
        change.edits.push_back(inserted(first, mark.before));
    change.edits.push_back(inserted(last, mark.behind));
    return keepsKind(buffer, change.edits.front()) ? std::optional(change) : std::nullopt;
}

bool selectsWords(const Buffer &buffer, Range selection)
{
    if (selection.begin.line != selection.end.line)
        return true;
    const QStringView text = lineText(buffer, selection.begin.line);
    return !text.sliced(selection.begin.column, selection.end.column - selection.begin.column)
                .trimmed()
                .isEmpty();
}

} // namespace

std::optional<Change> insertComment(const Buffer &buffer, Range selection)
{
    if (!selectsWords(buffer, selection))
        return marked(buffer, {selection.begin, selection.begin}, {{}, u"{>><<}"_s, 3, 1}, false);
    return marked(buffer, selection, {u"{=="_s, u"==}{>><<}"_s, 6, 2}, true);
}

std::optional<Change> proposeDeletion(const Buffer &buffer, Range selection)
{
    return marked(buffer, selection, {u"{--"_s, u"--}"_s, 3, 1}, true);
}

std::optional<Change> proposeWords(const Buffer &buffer, Range selection)
{
    if (!selectsWords(buffer, selection))
        return marked(buffer, {selection.begin, selection.begin}, {{}, u"{++++}"_s, 3, 1}, false);
    return marked(buffer, selection, {u"{~~"_s, u"~>~~}"_s, 2, 1}, true);
}

} // namespace rapporteur
