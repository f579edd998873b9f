// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/entrykind.h"

#include "notation/buffer.h"
#include "notation/capture.h"
#include "notation/lineparser.h"
#include "notation/notelines.h"
#include "notation/whoparser.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString markOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Decision:
        return u"! "_s;
    case LineKind::Action:
        return u"* "_s;
    case LineKind::OpenQuestion:
        return u"? "_s;
    default:
        return {};
    }
}

/// Writes the words of one entry behind another mark.
class Converter
{
public:
    Converter(const Buffer &buffer, int line, TimeStamp stamp)
        : m_text(lineText(buffer, line))
        , m_before(stateBefore(buffer, line))
        , m_roster(buffer.roster())
        , m_read(read(m_text.toString()))
    {
        const TimeStamp time = m_read.time ? m_read.time : stamp;
        m_time = time ? time.toString() + u' ' : QString();
    }

    /// The new line; null when there is none.
    QString convert(LineKind kind) const
    {
        if (m_read.kind == LineKind::Blank)
            return checked(markOf(kind) + m_time, kind);
        if (!isConvertible())
            return {};
        if (m_read.kind == kind)
            return plain(words());
        return checked(markOf(kind) + m_time + wordsFor(kind), kind);
    }

private:
    Line read(const QString &text) const { return parseLine(text, m_before, m_roster); }

    QString checked(const QString &text, LineKind kind) const
    {
        return read(text).kind == kind ? text : QString();
    }

    bool isConvertible() const
    {
        if (m_read.kind == LineKind::Utterance)
            return !m_read.text.isEmpty() || isUnsaid();
        return m_read.kind == LineKind::Narration || !markOf(m_read.kind).isEmpty();
    }

    /// An utterance that waits for its words.
    bool isUnsaid() const
    {
        return m_read.kind == LineKind::Utterance && m_read.text.isEmpty() &&
               u":?"_s.contains(m_text[m_read.markAt.end - 1]);
    }

    /// What the entry says, and who before it, as an utterance or narration has it behind its time.
    QString words() const
    {
        if (m_read.kind == LineKind::Utterance)
            return m_text.sliced(m_read.who.begin).toString();
        if (m_read.kind == LineKind::Narration)
            return m_text.sliced(m_read.text.begin).toString();
        QString rest = m_text.toString();
        if (m_read.timeAt.begin >= m_read.markAt.end) {
            int end = m_read.timeAt.end;
            while (end < rest.size() && rest[end].isSpace())
                ++end;
            rest.remove(m_read.timeAt.begin, end - m_read.timeAt.begin);
        }
        rest.remove(0, m_read.markAt.end);
        if (m_read.box != AnnotationState::None)
            rest.remove(rest.indexOf(u'['), 3);
        while (!rest.isEmpty() && rest.front().isSpace())
            rest.removeFirst();
        return withoutMentions(rest);
    }

    QString wordsFor(LineKind kind) const
    {
        const QString words = this->words();
        Who who;
        if (!readWho(words, 0, m_roster, who) || who.spaceMissing)
            return words;
        if (kind == LineKind::Action)
            return who.who.of(words).toString() + u':' + words.sliced(who.mark.end);
        return isUnsaid() ? QString() : withMentions(words, who);
    }

    QString withMentions(QString words, const Who &who) const
    {
        QList<qsizetype> places;
        const QString typed = words;
        for (const QStringView name : splitWho(who.who.of(typed)) + splitWho(who.whom.of(typed))) {
            if (m_roster.findAlias(name) != Roster::nobody)
                places.prepend(name.data() - typed.data());
        }
        for (const qsizetype place : places)
            words.insert(place, u'@');
        return words;
    }

    /// `@av>@bo: text` as the utterance that it was; other words as they are.
    QString withoutMentions(const QString &words) const
    {
        qsizetype mark = 0;
        const auto endsWho = [&](qsizetype at) {
            return u":?>+-"_s.contains(words[at]) &&
                   (at + 1 == words.size() || words[at + 1].isSpace());
        };
        while (mark < words.size() && !endsWho(mark))
            ++mark;
        const QString said = words.first(mark).remove(u'@') + words.sliced(mark);
        Who who;
        return readWho(said, 0, m_roster, who) && !who.spaceMissing ? said : words;
    }

    /// The line without a mark: an utterance where the words name who speaks, else narration.
    QString plain(const QString &words) const
    {
        if (words.trimmed().isEmpty())
            return u""_s;
        const QString text = m_time + words;
        const Line line = read(text);
        const bool isNarration =
            line.kind == LineKind::Narration && line.text.of(text) == words.trimmed();
        if (line.oddity == LineOddity::None && (isNarration || line.kind == LineKind::Utterance))
            return text;
        return checked(m_time + u'\\' + words, LineKind::Narration);
    }

    QStringView m_text;
    LineState m_before;
    const Roster &m_roster;
    Line m_read;
    QString m_time;
};

} // namespace

std::optional<Change> convertEntry(const Buffer &buffer, Position caret, LineKind kind,
                                   TimeStamp stamp)
{
    const std::optional<NoteLines> note = noteAt(buffer, caret.line);
    const int head = note ? note->head : caret.line;
    if (head < headerEnd(buffer))
        return {};
    // An older note did not begin now.
    const TimeStamp time = isLive(buffer, head) ? stamp : TimeStamp();
    const QString text = Converter(buffer, head, time).convert(kind);
    if (text.isNull())
        return {};
    const auto before = int(lineText(buffer, head).size());
    if (caret.line == head) // keeps its distance from the end
        caret.column = std::max(0, int(text.size()) - (before - caret.column));
    return Change{{replaced(head, {0, before}, text)}, caret};
}

} // namespace rapporteur
