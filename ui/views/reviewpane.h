// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/listpane.h"
#include "views/reviewmodel.h"

#include <QWidget>

namespace rapporteur {

class NotesEditor;

/// The list of what wants a look. Each row leads to its place; what mends the current one stands below the
/// list, and in the row's menu.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPane(NotesEditor &editor, QWidget *parent = nullptr);

    ListPane &list() const { return *m_list; }
    /// Goes to the next problem after the caret (`step` 1) or the last before it (-1), around the end;
    /// tells which.
    std::optional<Problem> walk(int step);
    /// Makes the first quick fix of the current row, or, when the keyboard is not in the list, of the
    /// first problem on the caret's line that has one.
    void mendCurrent();
    /// How many problems isOpen() counts.
    int open() const;

Q_SIGNALS:
    void openChanged(int open);
    void linesChosen(rapporteur::LineSpan lines);
    void notesWanted();

private:
    void connectList();
    void followReading();
    void showFixes();
    void showMenu(const QPoint &place);
    void mend(const Problem &problem, const QuickFix &fix);
    const Problem *current() const;

    NotesEditor &m_editor;
    ReviewModel *m_model;
    ListPane *m_list;
    QWidget *m_fixes;
};

} // namespace rapporteur
