// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/editorcolours.h"
#include "session/statistics.h"

#include <QAbstractScrollArea>

namespace rapporteur {

class EmptyState;
class NotesDocument;

/// Who spoke how much, as bars, and what came of it, as a sentence.
class StatisticsView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StatisticsView(NotesDocument &notes, QWidget *parent = nullptr);

    void setColours(const EditorColours &colours);

Q_SIGNALS:
    void notesWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followReading();
    QString nameOf(const Statistics::Voice &voice) const;
    QString summary() const;
    QColor colourOf(const Statistics::Voice &voice) const;
    QRect inside() const;
    QRect sentencePlace() const;
    int rowHeight() const;
    void fitScrollBar();
    void paintTitles(QPainter &painter, const QRect &place) const;
    void paintVoice(QPainter &painter, const Statistics::Voice &voice, const QRect &place,
                    int nameWidth) const;

    NotesDocument &m_notes;
    EditorColours m_colours;
    Statistics m_statistics;
    EmptyState *m_empty;
};

} // namespace rapporteur
