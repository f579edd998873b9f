// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reviewpane.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapporteur {

using namespace Qt::StringLiterals;

ReviewPane::ReviewPane(NotesEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_model(new ReviewModel(this))
    , m_list(
          new ListPane(*m_model, tr("Review"), {tr("Nothing wants a look."), tr("To the notes")}))
    , m_fixes(new QWidget)
{
    setObjectName(u"review"_s);
    setFocusProxy(m_list);
    m_list->setWordWrap(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_fixes);
    auto *fixes = new QVBoxLayout(m_fixes);
    fixes->setContentsMargins(8, 8, 8, 8);
    connectList();
    followReading();
}

void ReviewPane::connectList()
{
    connect(&m_editor.notes(), &NotesDocument::readingChanged, this, &ReviewPane::followReading);
    connect(m_list, &ListPane::linesChosen, this, &ReviewPane::linesChosen);
    connect(m_list, &ListPane::notesWanted, this, &ReviewPane::notesWanted);
    connect(m_list, &ListPane::actionWanted, this, &ReviewPane::notesWanted);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ReviewPane::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReviewPane::showFixes);
}

void ReviewPane::followReading()
{
    const int before = open();
    m_model->setRows(review(*m_editor.notes().reading()));
    showFixes();
    if (open() != before)
        Q_EMIT openChanged(open());
}

const Problem *ReviewPane::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

/// A button for each fix of the current row.
void ReviewPane::showFixes()
{
    const Problem *problem = current();
    // One of these buttons may be what led here.
    for (QPushButton *button : m_fixes->findChildren<QPushButton *>()) {
        button->hide();
        button->deleteLater();
    }
    m_fixes->setVisible(problem && !problem->fixes.empty());
    if (!problem)
        return;
    for (const QuickFix &fix : problem->fixes) {
        auto *button = new QPushButton(fix.title);
        m_fixes->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, problem = *problem, fix] { mend(problem, fix); });
    }
}

int ReviewPane::open() const { return int(std::ranges::count_if(m_model->rows(), isOpen)); }

std::optional<Problem> ReviewPane::walk(int step)
{
    std::vector<Problem> problems = m_editor.notes().currentReading()->notes.problems;
    std::erase_if(problems, [](const Problem &problem) { return !isOpen(problem); });
    if (problems.empty())
        return {};
    const Position caret = m_editor.caret();
    const auto begin = [](const Problem &problem) { return problem.range.begin; };
    const auto count = int(problems.size());
    const int at =
        step > 0 ? int(std::ranges::upper_bound(problems, caret, {}, begin) - problems.begin())
                 : int(std::ranges::lower_bound(problems, caret, {}, begin) - problems.begin()) - 1;
    const Problem &problem = problems[size_t((at + count) % count)];
    m_editor.setCaret(problem.range.begin);
    m_editor.centerCursor();
    const auto row = std::ranges::find(m_model->rows(), problem) - m_model->rows().begin();
    m_list->setCurrentIndex(m_model->index(int(row), 0));
    return problem;
}

void ReviewPane::showMenu(const QPoint &place)
{
    const Problem *chosen = current();
    if (!chosen)
        return;
    const Problem problem = *chosen;
    QMenu menu;
    for (const QuickFix &fix : problem.fixes)
        menu.addAction(fix.title, this, [&] { mend(problem, fix); });
    if (menu.isEmpty())
        menu.addAction(tr("Nothing mends it but you"))->setEnabled(false);
    menu.exec(m_list->viewport()->mapToGlobal(place));
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
    if (m_list->hasFocus() && current())
        seen = *current();
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
