// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/capture.h"
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

bool isOnRoster(const Roster &roster, QStringView who)
{
    return who == u"?" || std::ranges::all_of(splitWho(who), [&](QStringView name) {
               return roster.find(name) != Roster::nobody;
           });
}

/// Whether `head` is no more than known speakers and the mark that `typed` ends.
bool isWhoAndMark(const Line &read, QStringView head, QChar typed, const Roster &roster)
{
    if (read.kind != LineKind::Utterance || read.markAt.end != head.size() ||
        !isOnRoster(roster, read.who.of(head)) || !isOnRoster(roster, read.whom.of(head)))
        return false;
    return typed != u' ' || QStringView(u"+->").contains(head.back());
}

/// Whether `head` is no more than a mark or a word form that `typed` ends, of an entry without a time.
bool isMarkAlone(const Line &read, QStringView head, QChar typed)
{
    return isMarked(read.kind) && read.markAt.end == head.size() && !read.time &&
           (typed == u' ' ? head.size() == 1 : head.back() == u':');
}

/// Types `typed` at `caret`, `before` at the start of the line, and a blank and `behind` after the key. A
/// blank that stands behind the caret already is the last one needed.
Commit commit(const Buffer &buffer, Position caret, QChar typed, const QString &before,
              const QString &behind)
{
    const int line = caret.line;
    const bool blankThere = lineText(buffer, line).sliced(caret.column).startsWith(u' ');
    QString text = typed;
    if (typed != u' ' && (!blankThere || !behind.isEmpty()))
        text += u' ';
    text += behind;
    if (!behind.isEmpty() && !blankThere)
        text += u' ';
    const int key = caret.column + int(before.size()) + 1;
    const int end = key + int(text.size()) - 1;
    const bool steps = blankThere && (typed != u' ' || !behind.isEmpty());
    Commit result{{{inserted(caret, text)}, {line, end + steps}}, {{}, {line, caret.column + 1}}};
    if (!before.isEmpty()) {
        result.change.edits.insert(result.change.edits.begin(), inserted({line, 0}, before));
        result.takenBack.edits.push_back(replaced(line, {0, int(before.size())}, {}));
    }
    if (end > key)
        result.takenBack.edits.push_back(replaced(line, {key, end}, {}));
    return result;
}

} // namespace

std::optional<Commit> commitMark(const Buffer &buffer, Position caret, QChar typed, TimeStamp stamp)
{
    if (!u":? "_s.contains(typed) || caret.column == 0 || !isLive(buffer, caret.line))
        return {};
    QString head = lineText(buffer, caret.line).first(caret.column).toString();
    if (typed != u' ')
        head += typed;
    const Line read = parseLine(head, stateBefore(buffer, caret.line), buffer.roster());
    const QString time = stamp.toString();
    QString before;
    QString behind;
    if (isWhoAndMark(read, head, typed, buffer.roster()))
        before = read.time || time.isEmpty() ? QString() : time + u' ';
    else if (isMarkAlone(read, head, typed))
        behind = time;
    else
        return {};
    if (typed == u' ' && before.isEmpty() && behind.isEmpty())
        return {};
    return commit(buffer, caret, typed, before, behind);
}

std::optional<Commit> changeMark(const Buffer &buffer, Position caret, QChar typed)
{
    const QStringView text = lineText(buffer, caret.line);
    if (!u"?>+-"_s.contains(typed) || caret.line >= buffer.size() || caret.column != text.size())
        return {};
    const Line &line = buffer.line(caret.line);
    const Stretch mark{line.markAt.end - 1, line.markAt.end};
    if (line.kind != LineKind::Utterance || !line.text.isEmpty() || mark.of(text) != u":")
        return {};
    QString changed = text.toString();
    changed[mark.begin] = typed;
    const LineState before = stateBefore(buffer, caret.line);
    if (parseLine(changed, before, buffer.roster()).kind != LineKind::Utterance)
        return {};
    return Commit{{{replaced(caret.line, mark, typed)}, caret},
                  {{replaced(caret.line, mark, u":"_s), inserted(caret, typed)},
                   {caret.line, caret.column + 1}}};
}

} // namespace rapporteur
