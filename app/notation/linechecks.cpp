// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/checks.h"
#include "notation/headerreader.h"
#include "notation/words.h"

#include <QTimeZone>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

Range rangeOf(int line, Stretch stretch) { return {{line, stretch.begin}, {line, stretch.end}}; }

Range wholeLine(const Buffer &buffer, int line)
{
    return {{line, 0}, {line, int(buffer.text(line).size())}};
}

/// A problem of a line's own form, at `range`, mended by replacing that range.
Problem formProblem(ProblemKind kind, Range range)
{
    return {kind, range, plainSentence(kind), {}, false};
}

void addFix(Problem &problem, const QString &title, Range range, const QString &text)
{
    problem.fixes.push_back({title, {{range, text}}});
}

QString tr(const char *text) { return QCoreApplication::translate("Problem", text); }

Problem markWithoutSpace(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    const QStringView text = buffer.text(i);
    int end = line.markAt.end;
    if (line.markAt.isEmpty())
        end = line.text.begin + (text.sliced(line.text.begin).startsWith("..."_L1) ? 3 : 1);
    const int begin = line.markAt.isEmpty() ? line.text.begin : line.markAt.begin;
    Problem problem = formProblem(ProblemKind::MarkWithoutSpace, rangeOf(i, {begin, end}));
    addFix(problem, tr("Insert a space"), {{i, end}, {i, end}}, u" "_s);
    return problem;
}

Problem offNotExact(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    Problem problem = formProblem(ProblemKind::OffNotExact, wholeLine(buffer, i));
    problem.off = true;
    if (line.kind == LineKind::Off)
        addFix(problem, tr("Write [off]"), problem.range, u"[off]"_s);
    else
        addFix(problem, tr("Write ~ off"), problem.range, u"  ~ off"_s);
    return problem;
}

Problem offInFence(const Buffer &buffer, int i)
{
    Problem problem = formProblem(ProblemKind::OffInFence, wholeLine(buffer, i));
    problem.off = true;
    const Range before{{i, 0}, {i, 0}};
    addFix(problem, tr("Close the fence above it"), before, u"```\n"_s);
    if (buffer.line(i).kind == LineKind::Off)
        addFix(problem, tr("Indent it, as words of the fence"), before, u" "_s);
    return problem;
}

/// `~ off` below a blank line and the like.
Problem offOnNothing(const Buffer &buffer, int i)
{
    Problem problem = formProblem(ProblemKind::OffOnNothing, wholeLine(buffer, i));
    problem.off = true;
    int above = i - 1;
    while (above >= 0 && buffer.line(above).after.above == LineState::Above::Nothing)
        --above;
    if (above >= 0)
        problem.fixes.push_back(
            {tr("Move it right below the note"),
             {{{{above + 1, 0}, {above + 1, 0}}, u"  ~ off\n"_s}, {wholeLine(buffer, i), {}}}});
    return problem;
}

Problem lineProblem(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    switch (line.oddity) {
    case LineOddity::MarkWithoutSpace:
        return markWithoutSpace(buffer, i);
    case LineOddity::OffNotExact:
        return offNotExact(buffer, i);
    case LineOddity::OffInFence:
        return offInFence(buffer, i);
    case LineOddity::BadTime:
        return formProblem(ProblemKind::BadTime, rangeOf(i, line.timeAt));
    case LineOddity::OnNotExact: {
        Problem problem = formProblem(ProblemKind::OnNotExact, wholeLine(buffer, i));
        addFix(problem, tr("Write [on]"), problem.range, u"[on]"_s);
        return problem;
    }
    case LineOddity::BadSpeakerLine:
        return formProblem(ProblemKind::BadSpeakerLine, wholeLine(buffer, i));
    case LineOddity::ContinuationLikeUtterance: {
        Problem problem =
            formProblem(ProblemKind::ContinuationLikeUtterance, rangeOf(i, line.text));
        addFix(problem, tr("Make it an utterance"), {{i, 0}, {i, line.text.begin}}, {});
        return problem;
    }
    case LineOddity::NothingAbove:
        if (line.kind == LineKind::Annotation && line.annotation == AnnotationKind::Off)
            return offOnNothing(buffer, i);
        break;
    case LineOddity::None:
        break;
    }
    return formProblem(ProblemKind::NothingAbove, wholeLine(buffer, i));
}

/// [off] and [on], and fences: what opens and what closes.
class PairChecker
{
public:
    explicit PairChecker(std::vector<Problem> &problems)
        : m_problems(problems)
    {}

    void read(const Buffer &buffer, int i)
    {
        const Line &line = buffer.line(i);
        if (line.kind == LineKind::Fence)
            m_fence = line.after.fence ? i : -1;
        if (line.oddity == LineOddity::OffInFence)
            m_fence = -1;
        if (line.kind == LineKind::Off && m_off < 0)
            m_off = i;
        if (line.kind != LineKind::On)
            return;
        if (m_off < 0)
            m_problems.push_back(formProblem(ProblemKind::OnWithoutOff, wholeLine(buffer, i)));
        m_off = -1;
    }

    void finish(const Buffer &buffer)
    {
        if (m_fence >= 0)
            m_problems.push_back(
                formProblem(ProblemKind::FenceNeverClosed, wholeLine(buffer, m_fence)));
        if (m_off < 0)
            return;
        Problem problem = formProblem(ProblemKind::OffNeverClosed, wholeLine(buffer, m_off));
        const int last = buffer.size() - 1;
        const Position end{last, int(buffer.text(last).size())};
        addFix(problem, tr("Close it at the end"), {end, end}, u"\n[on]"_s);
        m_problems.push_back(std::move(problem));
    }

private:
    std::vector<Problem> &m_problems;
    int m_off = -1;
    int m_fence = -1;
};

Problem headerProblem(const Buffer &buffer, ProblemKind kind, int line, Stretch stretch)
{
    Problem problem = formProblem(kind, rangeOf(line, stretch));
    const QStringView words = stretch.of(buffer.text(line));
    if (kind == ProblemKind::MistypedHeaderKey) {
        const QString meant = name(*nearHeaderKey(words));
        problem.sentence = tr("The header has no key %1; %2 may be meant.").arg(words, meant);
        addFix(problem, tr("Write %1").arg(meant), problem.range, meant);
    } else if (kind == ProblemKind::UnknownHeaderKey) {
        problem.sentence = tr("The header has no key %1; it is kept as it is.").arg(words);
    } else if (kind == ProblemKind::BadDate) {
        problem.sentence = tr("“%1” is no date; dates are written YYYY-MM-DD.").arg(words);
    } else if (kind == ProblemKind::BadHeaderValue) {
        problem.sentence = tr("%1 does not take the value “%2”.")
                               .arg(buffer.line(line).who.of(buffer.text(line)), words);
    }
    return problem;
}

/// `rv (pointed out): it works`, `rv>av (joked): no`: a known alias, but no who of the notation.
bool isAlmostUtterance(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    if (line.kind != LineKind::Narration || line.after.fence || line.oddity != LineOddity::None)
        return false;
    const QStringView text = line.text.of(buffer.text(i));
    const qsizetype mark = text.indexOf(u':');
    const qsizetype verb = text.indexOf(u'(');
    if (verb <= 0 || mark < 3 || mark < verb || text[mark - 1] != u')')
        return false;
    const QStringView who = text.first(verb);
    const qsizetype whom = who.indexOf(u'>');
    const bool escaped = line.text.begin > 0 && buffer.text(i)[line.text.begin - 1] == u'\\';
    return !escaped && buffer.roster().findAlias((whom < 0 ? who : who.first(whom)).trimmed()) >= 0;
}

/// `Attribution: none` below a blank line: its author takes it for a part of the header. Words that
/// scribes begin notes with, *Summary:*, are none.
bool isHeaderBelow(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    if (line.kind != LineKind::Narration || line.text.begin > 0 || line.after.fence)
        return false;
    const QStringView text = buffer.text(i);
    const qsizetype colon = text.first(std::min(text.size(), qsizetype(16))).indexOf(u':');
    if (colon <= 0 || (colon + 1 < text.size() && text[colon + 1] != u' '))
        return false;
    const QStringView key = text.first(colon);
    return headerKey(key) && !isScribesWord(key);
}

Problem headerBelow(const Buffer &buffer, int i)
{
    Problem problem = formProblem(ProblemKind::HeaderBelow, wholeLine(buffer, i));
    problem.off = buffer.line(i).after.off;
    int end = 0; // of the header
    while (end < i && buffer.line(end).after.place != LineState::Place::Body)
        ++end;
    const bool last = i + 1 == buffer.size();
    const Range line = last && i > 0 ? Range{{i - 1, int(buffer.text(i - 1).size())},
                                             {i, int(buffer.text(i).size())}}
                                     : Range{{i, 0}, {i + 1, 0}};
    if (end < i)
        problem.fixes.push_back(
            {tr("Move it into the header"),
             {{{{end, 0}, {end, 0}}, buffer.text(i).toString() + u'\n'}, {line, {}}}});
    addFix(problem, tr("Make it narration"), {{i, 0}, {i, 0}}, u"\\"_s);
    return problem;
}

} // namespace

void checkLines(const Buffer &buffer, std::vector<Problem> &problems)
{
    PairChecker pairs(problems);
    for (int i = 0; i < buffer.size(); ++i) {
        if (buffer.line(i).oddity != LineOddity::None)
            problems.push_back(lineProblem(buffer, i));
        pairs.read(buffer, i);
        if (isAlmostUtterance(buffer, i))
            problems.push_back(formProblem(ProblemKind::NotAnUtterance, wholeLine(buffer, i)));
        if (isHeaderBelow(buffer, i))
            problems.push_back(headerBelow(buffer, i));
    }
    pairs.finish(buffer);
    for (const int line : buffer.duplicateSpeakers()) {
        Problem problem = formProblem(ProblemKind::DuplicateAlias, wholeLine(buffer, line));
        problem.sentence =
            tr("An earlier line declares the alias %1 already; this one is narration.")
                .arg(buffer.line(line).who.of(buffer.text(line)));
        problems.push_back(std::move(problem));
    }
}

void checkHeader(const Buffer &buffer, std::vector<Problem> &problems)
{
    const ReadHeader read = readHeader(buffer, buffer.roster());
    for (const int line : read.unknownKeys) {
        const Stretch key = buffer.line(line).who;
        const ProblemKind kind = nearHeaderKey(key.of(buffer.text(line)))
                                     ? ProblemKind::MistypedHeaderKey
                                     : ProblemKind::UnknownHeaderKey;
        problems.push_back(headerProblem(buffer, kind, line, key));
    }
    for (const BadHeaderValue &bad : read.bad) {
        const ProblemKind kind = bad.isDate ? ProblemKind::BadDate : ProblemKind::BadHeaderValue;
        problems.push_back(headerProblem(buffer, kind, bad.line, buffer.line(bad.line).text));
    }
    for (const PeopleFailure &failure : buffer.peopleFailures()) {
        Problem problem = formProblem(ProblemKind::PeopleFile, wholeLine(buffer, failure.line));
        problem.sentence = failure.reason;
        problems.push_back(std::move(problem));
    }
}

} // namespace rapporteur
