// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reviewpane.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace rapporteur {

using namespace Qt::StringLiterals;

ReviewPane::ReviewPane(NotesEditor &editor, QWidget *parent)
    : ReviewPane(new ReviewModel, editor, parent)
{}

ReviewPane::ReviewPane(ReviewModel *model, NotesEditor &editor, QWidget *parent)
    : ListPane(*model, tr("Review"), {tr("Nothing wants a look."), tr("To the notes")}, parent)
    , m_editor(editor)
    , m_model(*model)
{
    setObjectName(u"review"_s);
    model->setParent(this);
    setWordWrap(true);
    connect(&editor.notes(), &NotesDocument::readingChanged, this, &ReviewPane::followReading);
    followReading();
}

void ReviewPane::followReading()
{
    const int before = open();
    m_model.setRows(review(*m_editor.notes().reading()));
    if (open() != before)
        Q_EMIT openChanged(open());
}

int ReviewPane::open() const { return int(std::ranges::count_if(m_model.rows(), isOpen)); }

void ReviewPane::walk(int step)
{
    std::vector<Problem> problems = m_editor.notes().currentReading()->notes.problems;
    std::erase_if(problems, [](const Problem &problem) { return !isOpen(problem); });
    if (problems.empty())
        return;
    const Position caret = m_editor.caret();
    const auto begin = [](const Problem &problem) { return problem.range.begin; };
    const auto count = int(problems.size());
    const int at =
        step > 0 ? int(std::ranges::upper_bound(problems, caret, {}, begin) - problems.begin())
                 : int(std::ranges::lower_bound(problems, caret, {}, begin) - problems.begin()) - 1;
    const Problem &problem = problems[size_t((at + count) % count)];
    m_editor.setCaret(problem.range.begin);
    m_editor.centerCursor();
    const auto row = std::ranges::find(m_model.rows(), problem) - m_model.rows().begin();
    setCurrentIndex(m_model.index(int(row), 0));
}

void ReviewPane::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const Problem problem = m_model.row(index);
    QMenu menu;
    for (const QuickFix &fix : problem.fixes)
        menu.addAction(fix.title, this, [&] { mend(problem, fix); });
    if (menu.isEmpty())
        menu.addAction(tr("Nothing mends it but you"))->setEnabled(false);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

/// The ranges of a fix are of the text that was read: typing since then makes it void.
void ReviewPane::mend(const Problem &problem, const QuickFix &fix)
{
    const auto &problems = m_editor.notes().currentReading()->notes.problems;
    if (std::ranges::find(problems, problem) == problems.end())
        return;
    m_editor.notes().apply(fix.edits);
}

void ReviewPane::mendCurrent()
{
    // As it is shown: a new reading may put another problem into its row.
    std::optional<Problem> seen;
    if (hasFocus() && currentIndex().isValid())
        seen = m_model.row(currentIndex());
    const auto &problems = m_editor.notes().currentReading()->notes.problems;
    const int line = m_editor.caret().line;
    const auto isMeant = [&](const Problem &problem) {
        const Range &range = problem.range;
        const bool here = range.begin.line <= line && line <= range.end.line;
        return !problem.fixes.empty() && (seen ? problem == *seen : here);
    };
    const auto found = std::ranges::find_if(problems, isMeant);
    if (found == problems.end())
        return;
    const Problem problem = *found;
    mend(problem, problem.fixes.front());
}

} // namespace rapporteur
