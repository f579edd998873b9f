// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/writer.h"

#include "notation/lineparser.h"
#include "session/critic.h"
#include "session/roster.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr auto emptyComment = "{>><<}"_L1;
constexpr auto fence = "```"_L1;

/// The first line of `text` as it is written, and the lines behind.
std::pair<QString, QStringList> splitFirst(const QString &text)
{
    QStringList lines = withoutMarks(text).split(u'\n');
    const QString first = lines.takeFirst();
    return {first, lines};
}

/// Whether a `|` line below one of `kind` goes on with the block above that.
bool goesOnWithBlock(LineKind kind)
{
    return kind == LineKind::Prose || kind == LineKind::Annotation ||
           kind == LineKind::Continuation || kind == LineKind::Comment;
}

bool endsFence(const QString &words)
{
    return parseLine(words, {.fence = true}, Roster()).kind != LineKind::Fenced;
}

bool isSound(LineOddity oddity)
{
    // A remark that stands on nothing is written so, too.
    return oddity == LineOddity::None || oddity == LineOddity::NothingAbove;
}

} // namespace

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

QString withoutMarks(const QString &text)
{
    if (!mayHoldCriticMarks(text))
        return text;
    constexpr int mostRounds = 8; // marks broken up may leave others
    QString result = text;
    for (int round = 0; round < mostRounds && rejected(result) != text; ++round) {
        const std::vector<CriticMark> marks = criticMarks(result);
        for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
            // After the first round empty comments are those put there.
            if (round == 0 || mark->kind != CriticMark::Kind::Comment || !mark->text.isEmpty())
                result.insert(mark->begin + 2, emptyComment);
        }
    }
    return result;
}

Line NotesWriter::read(QStringView line) const { return parseLine(line, m_state, m_roster); }

void NotesWriter::line(const QString &words)
{
    const Line line = read(words);
    m_state = line.after;
    m_openProse = m_openProse && goesOnWithBlock(line.kind);
    m_notes += words;
    m_notes += u'\n';
}

void NotesWriter::blankLine()
{
    if (!m_notes.isEmpty() && !m_notes.endsWith("\n\n"_L1))
        line({});
}

void NotesWriter::continueWith(const QStringList &lines)
{
    for (const QString &words : lines)
        line(joined(u"..."_s, words));
}

void NotesWriter::header(const QString &key, const QString &value)
{
    QStringList others = value.split(u'\n');
    const QString first = others.takeFirst();
    line(joined(key + u':', first));
    continueWith(others);
}

/// Writes the line if its words are read as such, from the first to the last.
bool NotesWriter::writeIfRead(LineKind kind, const QString &before, const QString &words,
                              const QString &after)
{
    const QString whole = before + words + after;
    const Line read = this->read(whole);
    const Stretch expected{int(before.size()), int(before.size() + words.size())};
    if (read.kind != kind || !isSound(read.oddity) || read.text != expected)
        return false;
    line(whole);
    return true;
}

bool NotesWriter::write(LineKind kind, const QString &mark, const QString &words,
                        const QString &tail)
{
    auto [first, others] = splitFirst(words);
    (others.isEmpty() ? first : others.back()) += tail;
    const QString before = first.isEmpty() ? mark : mark + u' ';
    const bool written =
        writeIfRead(kind, before, first, {}) ||
        (!words.isEmpty() && writeIfRead(kind, mark + u' ', emptyComment + first, {}));
    if (written)
        continueWith(others);
    else
        narration({}, joined(mark, words + tail));
    return written;
}

bool NotesWriter::writeBracketed(LineKind kind, const QString &time, const QString &words)
{
    const bool square = kind == LineKind::Direction;
    const QString before = joined(time, square ? u"["_s : u"("_s);
    const QString after = square ? u"]"_s : u")"_s;
    const auto [first, others] = splitFirst(words);
    const bool written =
        writeIfRead(kind, before, first, after) ||
        (!words.isEmpty() && writeIfRead(kind, before, emptyComment + first, after));
    if (written)
        continueWith(others);
    else
        narration({}, before + words + after);
    return written;
}

void NotesWriter::narration(const QString &time, const QString &words)
{
    const auto [first, others] = splitFirst(words);
    const QString before = time.isEmpty() || first.isEmpty() ? time : time + u' ';
    const bool isMarked = !read(before + first).markAt.isEmpty();
    const bool written = (!isMarked && writeIfRead(LineKind::Narration, before, first, {})) ||
                         writeIfRead(LineKind::Narration, joined(time, u"\\"_s), first, {});
    if (!written) // the time is none
        line(u'\\' + before + first);
    continueWith(others);
}

void NotesWriter::fenced(const QString &words)
{
    line(fence);
    for (const QString &each : words.split(u'\n'))
        line(endsFence(each) ? (each.trimmed().startsWith(u'~') ? u'\\' : u' ') + each : each);
    line(fence);
}

void NotesWriter::prose(const QString &markdown)
{
    if (m_openProse) {
        line(fence);
        line(fence);
    }
    for (const QString &words : withoutMarks(markdown).split(u'\n'))
        line(joined(u"|"_s, words));
    m_openProse = true;
}

} // namespace rapporteur
