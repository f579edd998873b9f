// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/listpane.h"

#include "article/emptystate.h"
#include "views/detaildelegate.h"
#include "views/rowsmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace rapporteur {

ListPane::ListPane(QAbstractItemModel &model, const QString &title, const Empty &empty,
                   QWidget *parent)
    : QTreeView(parent)
    , m_empty(new EmptyState(empty.sentence, empty.action, viewport()))
{
    setAccessibleName(title);
    setModel(&model);
    setItemDelegate(new DetailDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QAbstractItemView::activated, this, &ListPane::choose);
    connect(this, &QAbstractItemView::clicked, this, &ListPane::choose);
    connect(m_empty, &EmptyState::actionWanted, this, &ListPane::actionWanted);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &ListPane::showEmpty);
    connect(&model, &QAbstractItemModel::modelReset, this, &ListPane::showEmpty);
    showEmpty();
}

void ListPane::setEmpty(const Empty &empty) { m_empty->setWords(empty.sentence, empty.action); }

void ListPane::showEmpty() { m_empty->setVisible(model()->rowCount() == 0); }

int ListPane::lineToShow(const QModelIndex &index) const
{
    const QVariant line = index.data(LineRole);
    return line.isValid() ? line.toInt() : -1;
}

void ListPane::choose(const QModelIndex &index)
{
    if (const int line = lineToShow(index); line >= 0)
        Q_EMIT linesChosen({line, 1});
}

QModelIndex ListPane::rowOfLine(int line) const
{
    QModelIndex found;
    int nearest = -1;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const int at = index.data(LineRole).toInt();
        if (at <= line && at > nearest) {
            nearest = at;
            found = index;
        }
    }
    return found;
}

void ListPane::markLine(int line)
{
    if (hasFocus())
        return;
    const QModelIndex found = rowOfLine(line);
    if (found.row() == currentIndex().row())
        return;
    setCurrentIndex(found);
    if (found.isValid())
        scrollTo(found);
}

bool ListPane::holds(int row, const QString &words) const
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (model()->index(row, column).data().toString().contains(words, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void ListPane::keyboardSearch(const QString &typed)
{
    const bool goesOn =
        m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + typed : typed;
    m_sinceTyped.start();
    const int count = model()->rowCount();
    const int first = std::max(0, currentIndex().row()) + (goesOn ? 0 : 1);
    for (int i = 0; i < count; ++i) {
        const int row = (first + i) % count;
        if (!holds(row, m_typed))
            continue;
        setCurrentIndex(model()->index(row, 0));
        return;
    }
}

void ListPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT notesWanted();
    else
        QTreeView::keyPressEvent(event);
}

QWidget *titled(const QString &title, QWidget *widget)
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *label = new QLabel(title);
    label->setContentsMargins(10, 6, 10, 4);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setBuddy(widget);
    column->addWidget(label);
    column->addWidget(widget);
    return all;
}

} // namespace rapporteur
