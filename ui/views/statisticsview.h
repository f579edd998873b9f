// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/editorcolours.h"
#include "session/statistics.h"

#include <QWidget>

namespace rapporteur {

class NotesDocument;

/// Who spoke how much, as bars, and what came of it, as a sentence.
class StatisticsView : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsView(NotesDocument &notes, QWidget *parent = nullptr);

    void setColours(const EditorColours &colours);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 100}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followReading();
    QString nameOf(const Statistics::Voice &voice) const;
    QString summary() const;
    int rowHeight() const;
    void paintVoice(QPainter &painter, const Statistics::Voice &voice, const QRect &place,
                    int nameWidth) const;

    NotesDocument &m_notes;
    EditorColours m_colours;
    Statistics m_statistics;
};

} // namespace rapporteur
