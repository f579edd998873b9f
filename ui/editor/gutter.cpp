// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/gutter.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace rapporteur {

namespace {

constexpr int gutterWidth = 20;
constexpr qreal barWidth = 4;

QString sentence(Told told)
{
    switch (told) {
    case Told::NoEntry:
        break;
    case Told::Worded:
        return Gutter::tr("A block of prose tells this note.");
    case Told::Drafted:
        return Gutter::tr("The article tells this note in a drafted sentence.");
    case Told::Skipped:
        return Gutter::tr("The article says nothing of this note.");
    case Told::OffRecord:
        return Gutter::tr("Off the record: this note never leaves the editor.");
    }
    return {};
}

} // namespace

Gutter::Gutter(NotesEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setAccessibleName(tr("What the article tells"));
    setCursor(Qt::ArrowCursor);
}

QSize Gutter::sizeHint() const { return {gutterWidth, 0}; }

void Gutter::follow(const QRect &rect, int dy)
{
    if (dy != 0)
        scroll(0, dy);
    else
        update(0, rect.y(), width(), rect.height());
}

void Gutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_editor.colours().gutter);
    m_editor.forEachShown([&](const QTextBlock &block, const QRectF &rect) {
        if (rect.bottom() >= event->rect().top() && rect.top() <= event->rect().bottom())
            drawTold(painter, m_editor.told(block.blockNumber()), rect);
    });
}

void Gutter::drawTold(QPainter &painter, Told told, const QRectF &line) const
{
    const EditorColours &colours = m_editor.colours();
    const QRectF bar(gutterWidth - 2 * barWidth, line.top() + 2, barWidth, line.height() - 4);
    const QPointF middle(bar.center().x(), line.top() + m_editor.fontMetrics().height() / 2.0);
    switch (told) {
    case Told::NoEntry:
        break;
    case Told::Worded:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(bar, 2, 2);
        break;
    case Told::Drafted:
        painter.setPen(QPen(colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        break;
    case Told::Skipped:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.gutterText);
        painter.drawEllipse(middle, 1.5, 1.5);
        break;
    case Told::OffRecord:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.gutterText);
        painter.drawRect(QRectF(middle.x() - 4, middle.y() - 1, 8, 6));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.gutterText, 1.5));
        painter.drawArc(QRectF(middle.x() - 2.5, middle.y() - 5, 5, 7), 0, 180 * 16);
        break;
    }
}

int Gutter::lineAt(qreal y) const
{
    int line = -1;
    m_editor.forEachShown([&](const QTextBlock &block, const QRectF &rect) {
        if (y >= rect.top() && y < rect.bottom())
            line = block.blockNumber();
    });
    return line;
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    if (const int line = lineAt(event->position().y()); line >= 0)
        m_editor.setCaret({line, 0});
    m_editor.setFocus();
}

bool Gutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos().y());
    QToolTip::showText(help->globalPos(), line < 0 ? QString() : sentence(m_editor.told(line)),
                       this);
    return true;
}

} // namespace rapporteur
