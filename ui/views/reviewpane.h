// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/listpane.h"
#include "views/reviewmodel.h"

namespace rapporteur {

class NotesEditor;

/// The list of what wants a look. Each row leads to its place, and has what mends it in its menu.
class ReviewPane : public ListPane
{
    Q_OBJECT

public:
    explicit ReviewPane(NotesEditor &editor, QWidget *parent = nullptr);

    /// Goes to the next problem after the caret (`step` 1) or the last before it (-1), around the end.
    void walk(int step);
    /// Makes the first quick fix of the current row, or, when the keyboard is not in the list, of the
    /// first problem on the caret's line that has one.
    void mendCurrent();
    /// How many problems isOpen() counts.
    int open() const;

Q_SIGNALS:
    void openChanged(int open);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ReviewPane(ReviewModel *model, NotesEditor &editor, QWidget *parent);
    void followReading();
    void mend(const Problem &problem, const QuickFix &fix);

    NotesEditor &m_editor;
    ReviewModel &m_model;
};

} // namespace rapporteur
