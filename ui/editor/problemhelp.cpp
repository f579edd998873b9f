// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/problemhelp.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace rapporteur {

ProblemHelp::ProblemHelp(NotesEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
{
    editor.installEventFilter(this); // for the key of the menu
    editor.viewport()->installEventFilter(this);
}

bool ProblemHelp::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showSentence(*static_cast<QHelpEvent *>(event));
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto &asked = *static_cast<QContextMenuEvent *>(event);
    const bool byKey = asked.reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? m_editor.cursorRect().center() : asked.pos();
    menu(at)->exec(m_editor.viewport()->mapToGlobal(at));
    return true;
}

std::optional<Problem> ProblemHelp::problemAt(QPoint at) const
{
    const QTextCursor cursor = m_editor.cursorForPosition(at);
    const int distance = std::abs(m_editor.cursorRect(cursor).center().x() - at.x());
    if (!m_editor.showsProblems() || distance > m_editor.fontMetrics().averageCharWidth())
        return {};
    const Position place = m_editor.notes().placeOf(cursor.position());
    const auto &problems = m_editor.notes().currentReading()->notes.problems;
    const auto found = std::ranges::find_if(problems, [&](const Problem &problem) {
        const bool isUnderlined = severity(problem.kind) != Severity::Information;
        return isUnderlined && problem.range.begin <= place && place <= problem.range.end;
    });
    return found == problems.end() ? std::nullopt : std::optional(*found);
}

bool ProblemHelp::showSentence(const QHelpEvent &event)
{
    const auto problem = problemAt(event.pos());
    QToolTip::showText(event.globalPos(), problem ? problem->sentence : QString(), &m_editor);
    return true;
}

std::unique_ptr<QMenu> ProblemHelp::menu(QPoint at)
{
    std::unique_ptr<QMenu> menu(m_editor.createStandardContextMenu(at));
    const auto problem = problemAt(at);
    if (!problem)
        return menu;
    QAction *first = menu->actions().value(0);
    menu->insertSection(first, problem->sentence);
    NotesDocument &notes = m_editor.notes();
    for (const QuickFix &fix : problem->fixes) {
        auto *action = new QAction(fix.title, menu.get());
        // The ranges of a fix are of the text that was read.
        connect(action, &QAction::triggered, &notes,
                [&notes, fix, read = notes.buffer().revision()] {
                    if (notes.buffer().revision() == read)
                        notes.apply(fix.edits);
                });
        menu->insertAction(first, action);
    }
    menu->insertSeparator(first);
    return menu;
}

} // namespace rapporteur
