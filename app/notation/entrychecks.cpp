// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/attribute.h"
#include "notation/buffer.h"
#include "notation/checks.h"
#include "notation/marking.h"
#include "notation/prosebelow.h"
#include "notation/whoparser.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Problem", text); }

Range wholeLines(const Buffer &buffer, LineSpan lines)
{
    const int last = lines.end() - 1;
    return {{lines.first, 0}, {last, int(buffer.text(last).size())}};
}

QString oneLine(QStringView text) { return text.toString().simplified(); }

/// Looks at the entries one after the other.
class EntryChecker
{
public:
    EntryChecker(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
        : m_buffer(buffer)
        , m_session(session)
        , m_problems(problems)
    {}

    void check()
    {
        for (const Entry &entry : m_session.entries) {
            checkTime(entry);
            if (const Utterance *utterance = entry.as<Utterance>())
                checkUtterance(entry, *utterance);
            else if (const Action *action = entry.as<Action>())
                checkAction(entry, *action);
        }
        for (const Annotation &annotation : m_session.annotations)
            checkAnnotation(annotation);
        for (const Prose &prose : m_session.prose)
            checkProse(prose);
        for (const Paragraph &paragraph : m_session.paragraphs)
            checkDrafts(paragraph);
    }

private:
    Problem &add(ProblemKind kind, Range range, bool off)
    {
        return m_problems.emplace_back(Problem{kind, range, plainSentence(kind), {}, off});
    }

    /// `stretch` of the entry's first line, or all of the line where it is empty.
    Range place(const Entry &entry, Stretch stretch) const
    {
        const int line = entry.lines.first;
        const auto end = stretch.isEmpty() ? int(m_buffer.text(line).size()) : stretch.end;
        return {{line, stretch.begin}, {line, end}};
    }

    const Line &line(const Entry &entry) const { return m_buffer.line(entry.lines.first); }

    void checkTime(const Entry &entry)
    {
        if (!entry.time)
            return;
        const bool comparable = m_lastTime && m_lastTime->paragraph == entry.paragraph &&
                                m_lastTime->time.form == entry.time.form &&
                                m_lastTime->off == entry.off;
        if (comparable && entry.time.sinceFirstMidnight() < m_lastTime->time.sinceFirstMidnight())
            add(ProblemKind::TimeRunsBackwards, place(entry, line(entry).timeAt), entry.off);
        m_lastTime = &entry;
    }

    void checkUtterance(const Entry &entry, const Utterance &utterance)
    {
        const Stretch who = line(entry).who;
        if (utterance.speakers.isEmpty())
            add(ProblemKind::UnresolvedSpeaker, place(entry, who), entry.off);
        checkKnown(entry, who);
        checkKnown(entry, line(entry).whom);
        const bool isReply =
            !utterance.whom.isEmpty() || (utterance.mark != UtteranceKind::Statement &&
                                          utterance.mark != UtteranceKind::Question);
        if (isReply && utterance.replyTo < 0)
            add(ProblemKind::AnswerToNobody, place(entry, line(entry).markAt), entry.off);
    }

    void checkAction(const Entry &entry, const Action &action)
    {
        if (action.owners.isEmpty())
            add(ProblemKind::ActionWithoutOwner, place(entry, line(entry).markAt), entry.off);
        checkKnown(entry, line(entry).who);
        checkDueDate(entry, action);
    }

    /// A date that no calendar has, where the due date stands.
    void checkDueDate(const Entry &entry, const Action &action)
    {
        constexpr QStringView by = u"by ";
        const qsizetype begin = entry.text.lastIndexOf(by);
        if (action.due.isValid() || begin < 0)
            return;
        const QStringView date = entry.text.sliced(begin + by.size());
        const auto isDateCharacter = [](QChar c) { return c.isDigit() || c == u'-' || c == u'.'; };
        if (date.size() < 8 || date.count(u'-') != 2 || !std::ranges::all_of(date, isDateCharacter))
            return;
        const auto at = int(m_buffer.text(entry.lines.first).lastIndexOf(date));
        const Stretch stretch = at < 0 ? line(entry).text : Stretch{at, at + int(date.size())};
        add(ProblemKind::BadDate, place(entry, stretch), entry.off).sentence =
            tr("“%1” is no date; dates are written YYYY-MM-DD.").arg(date);
    }

    /// Everybody in `stretch` is on the roster, or is reported with ways to mend it.
    void checkKnown(const Entry &entry, Stretch stretch)
    {
        const QStringView text = m_buffer.text(entry.lines.first);
        const QStringView who = stretch.of(text);
        if (who == u"?")
            return;
        for (const QStringView name : splitWho(who)) {
            if (m_buffer.roster().find(name) != Roster::nobody)
                continue;
            const auto begin = int(name.data() - text.data());
            Problem &problem = add(ProblemKind::UnknownSpeaker,
                                   place(entry, {begin, begin + int(name.size())}), entry.off);
            problem.sentence = tr("%1 is not on the roster.").arg(name);
            addSpeakerFixes(problem, name.toString(), line(entry));
        }
    }

    void addSpeakerFixes(Problem &problem, const QString &name, const Line &line)
    {
        const Roster &roster = m_buffer.roster();
        if (const int near = nearAlias(name, roster); near != Roster::nobody)
            problem.fixes.push_back({tr("Change to %1").arg(roster[near].alias),
                                     {{problem.range, roster[near].alias}}});
        const QString declaration = speakerDeclaration(name, roster);
        problem.fixes.push_back({tr("Add %1 to the roster").arg(declaration.section(u' ', 1)),
                                 {addSpeaker(m_buffer, declaration)}});
        const int at = line.timeAt.isEmpty() ? 0 : line.timeAt.end + 1;
        const Position begin{problem.range.begin.line, at};
        problem.fixes.push_back({tr("Make it narration"), {{{begin, begin}, u"\\"_s}}});
    }

    void checkAnnotation(const Annotation &annotation)
    {
        const bool isCheck = annotation.kind == AnnotationKind::Check;
        const bool isTodo = annotation.kind == AnnotationKind::Todo;
        const Range range = wholeLines(m_buffer, annotation.lines);
        if (annotation.kind == AnnotationKind::Deleted ||
            annotation.kind == AnnotationKind::Added) {
            add(ProblemKind::OpenChange, range, annotation.off);
        } else if ((isCheck || isTodo) && annotation.state == AnnotationState::Open) {
            Problem &problem = add(isCheck ? ProblemKind::OpenCheck : ProblemKind::OpenTodo, range,
                                   annotation.off);
            if (!annotation.text.isEmpty())
                problem.sentence = isCheck ? tr("To be checked: %1").arg(oneLine(annotation.text))
                                           : tr("To be done: %1").arg(oneLine(annotation.text));
            problem.fixes.push_back(
                {tr("Mark as done"), {withBox(m_buffer, annotation.lines.first, true)}});
        }
    }

    std::span<const Entry> entries(IndexRange range) const
    {
        return std::span(m_session.entries).subspan(size_t(range.first), size_t(range.count));
    }

    void checkProse(const Prose &prose)
    {
        const std::span<const Entry> words = entries(prose.words);
        if (std::ranges::none_of(words, &Entry::off))
            return;
        Problem &problem =
            add(ProblemKind::ProseWordsOffRecord, wholeLines(m_buffer, prose.lines), prose.off);
        problem.fixes.push_back({tr("Set the notes that are off the record apart"),
                                 setApart(m_buffer, m_session, prose.words)});
    }

    /// Runs of notes on the record that the article has to draft.
    void checkDrafts(const Paragraph &paragraph)
    {
        int unworded = paragraph.entries.first;
        for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i) {
            const Prose &prose = m_session.prose[size_t(i)];
            if (prose.off)
                reportDraft(prose.words);
            unworded = prose.words.end();
        }
        reportDraft({unworded, paragraph.entries.end() - unworded});
    }

    void reportDraft(IndexRange range)
    {
        const auto isDrafted = [](const Entry &entry) {
            return !entry.off && !entry.as<Direction>();
        };
        const std::span<const Entry> all = entries(range);
        const auto count = std::ranges::count_if(all, isDrafted);
        if (count == 0)
            return;
        const Entry &first = *std::ranges::find_if(all, isDrafted);
        Problem &problem = add(ProblemKind::Draft, wholeLines(m_buffer, first.lines), false);
        problem.sentence =
            count > 1 ? tr("No prose tells these %1 notes: the article drafts them.").arg(count)
                      : tr("No prose tells this note: the article drafts it.");
    }

    const Buffer &m_buffer;
    const Session &m_session;
    std::vector<Problem> &m_problems;
    const Entry *m_lastTime = nullptr;
};

} // namespace

void checkEntries(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
{
    EntryChecker(buffer, session, problems).check();
}

} // namespace rapporteur
