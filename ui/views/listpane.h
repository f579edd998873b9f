// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QElapsedTimer>
#include <QTreeView>

namespace rapporteur {

class EmptyState;

/// A view of rows that lead to lines of the notes: by a click, by Enter. Letters find the next row that
/// holds them; Escape leads back to the notes.
class ListPane : public QTreeView
{
    Q_OBJECT

public:
    /// What the pane says and offers while it has no row.
    struct Empty {
        QString sentence;
        QString action;
    };

    /// The model is the caller's.
    ListPane(QAbstractItemModel &model, const QString &title, const Empty &empty,
             QWidget *parent = nullptr);

    /// Makes the row of `line` the current one, the last at or above it; not while the user is in the list.
    void markLine(int line);
    void setEmpty(const Empty &empty);
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void linesChosen(rapporteur::LineSpan lines);
    /// What is offered while there is no row.
    void actionWanted();
    void notesWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The line that choosing `index` leads to; -1 for none.
    virtual int lineToShow(const QModelIndex &index) const;
    virtual QModelIndex rowOfLine(int line) const;
    void choose(const QModelIndex &index);

private:
    bool holds(int row, const QString &words) const;
    void showEmpty();

    EmptyState *m_empty;
    QString m_typed; ///< to find a row by
    QElapsedTimer m_sinceTyped;
};

/// `widget` below its title, as it stands in a column of panes.
QWidget *titled(const QString &title, QWidget *widget);

} // namespace rapporteur
