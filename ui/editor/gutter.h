// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/telling.h"

#include <QWidget>

namespace rapporteur {

class NotesEditor;

/// Beside the notes: the number of the caret's line, and for each entry whether the article tells it. A full
/// bar is worded, an outlined one drafted, a dot skipped, a lock off the record.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    explicit Gutter(NotesEditor &editor);

    QSize sizeHint() const override;
    /// For QPlainTextEdit::updateRequest.
    void follow(const QRect &rect, int dy);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void drawTold(class QPainter &painter, Told told, const QRectF &line) const;
    int lineAt(qreal y) const;

    NotesEditor &m_editor;
};

} // namespace rapporteur
