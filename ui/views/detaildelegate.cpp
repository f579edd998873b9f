// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/detaildelegate.h"

#include "editor/editorcolours.h"
#include "views/rowsmodel.h"

#include <QPainter>

namespace rapporteur {

namespace {

constexpr int space = 8;      // around the detail, in pixels
constexpr int taller = 6;     // than a list of Qt's
constexpr float calm = 0.22F; // share of the accent in the row of a list without the keyboard

/// The row that follows the caret does not shout: it is said by a tint until the list has the keyboard.
void calmDown(QStyleOptionViewItem &item)
{
    QPalette &palette = item.palette;
    palette.setColor(QPalette::Highlight,
                     between(palette.base().color(), palette.highlight().color(), calm));
    palette.setBrush(QPalette::HighlightedText, palette.text());
}

} // namespace

void DetailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QString detail = index.data(DetailRole).toString();
    const int width =
        detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(detail) + 2 * space;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (!item.widget->hasFocus())
        calmDown(item);
    const QStyle *style = item.widget->style();
    const QRect words = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const int room = words.width() - width - 2 * style->pixelMetric(QStyle::PM_FocusFrameHMargin);
    item.text = QFontMetrics(item.font).elidedText(item.text, Qt::ElideRight, room);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool chosen = option.state & QStyle::State_Selected && item.widget->hasFocus();
    painter->setPen(
        option.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(0, 0, -space, 0), Qt::AlignRight | Qt::AlignVCenter,
                      detail);
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, taller);
}

} // namespace rapporteur
