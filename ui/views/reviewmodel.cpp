// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reviewmodel.h"

#include "document/reading.h"

#include <QIcon>

namespace rapporteur {

using namespace Qt::StringLiterals;

bool isOpen(const Problem &problem)
{
    constexpr std::array open = {ProblemKind::OpenCheck, ProblemKind::OpenTodo,
                                 ProblemKind::OpenChange};
    return severity(problem.kind) != Severity::Information ||
           std::ranges::find(open, problem.kind) != open.end();
}

namespace {

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"data-error"_s;
    case Severity::Warning:
        return u"data-warning"_s;
    case Severity::Information:
        return u"data-information"_s;
    }
    return {};
}

/// The less, the further up.
int rank(const Problem &problem)
{
    if (problem.kind == ProblemKind::ProseWordsOffRecord)
        return -1;
    return int(Severity::Error) - int(severity(problem.kind)) + (isOpen(problem) ? 0 : 1);
}

} // namespace

std::vector<Problem> review(const Reading &reading)
{
    std::vector<Problem> problems = reading.notes.problems;
    std::ranges::stable_sort(problems, {}, rank);
    return problems;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const Problem &problem = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return problem.sentence;
    case Qt::ToolTipRole:
        return problem.fixes.empty()
                   ? problem.sentence
                   : tr("%1\nAlt+Return: %2. The menu of the row has all that mends it.")
                         .arg(problem.sentence, problem.fixes.front().title);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(QString(name(severity(problem.kind))), problem.sentence);
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconOf(severity(problem.kind)));
    case LineRole:
        return problem.range.begin.line;
    case DetailRole:
        return QString::number(problem.range.begin.line + 1);
    default:
        return {};
    }
}

} // namespace rapporteur
