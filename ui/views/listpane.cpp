// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/listpane.h"

#include "views/detaildelegate.h"
#include "views/rowsmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rapporteur {

ListPane::ListPane(QAbstractItemModel &model, const QString &title, const QString &empty,
                   QWidget *parent)
    : QTreeView(parent)
    , m_empty(empty)
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
}

void ListPane::choose(const QModelIndex &index)
{
    const QVariant line = index.data(LineRole);
    if (line.isValid() && line.toInt() >= 0)
        Q_EMIT linesChosen({line.toInt(), 1});
}

void ListPane::markLine(int line)
{
    if (hasFocus())
        return;
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
    if (found == currentIndex())
        return;
    setCurrentIndex(found);
    if (found.isValid())
        scrollTo(found);
}

void ListPane::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_empty);
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
