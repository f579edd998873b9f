// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QTreeView>

namespace rapporteur {

/// A view of rows that lead to lines of the notes: by a click, by Enter.
class ListPane : public QTreeView
{
    Q_OBJECT

public:
    /// `empty` is what the pane says while it has no row. The model is the caller's.
    ListPane(QAbstractItemModel &model, const QString &title, const QString &empty,
             QWidget *parent = nullptr);

    /// Makes the last row at or above `line` the current one; without leaving rows that are in view.
    void markLine(int line);
    QString title() const { return accessibleName(); }

Q_SIGNALS:
    void linesChosen(rapporteur::LineSpan lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);

    QString m_empty;
};

/// `widget` below its title, as it stands in a column of panes.
QWidget *titled(const QString &title, QWidget *widget);

} // namespace rapporteur
