// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/editorcolours.h"

#include <QObject>
#include <QTimer>

class QSplitter;
class QTabWidget;

namespace rapporteur {

class ArticleView;
class ListPane;
class LiveCapture;
class NotesEditor;
class OutlineModel;
class RecordPane;
class ReviewPane;
class SpeakersModel;
class SpeakersPane;
class StatisticsView;

/// The views around the text of one window: outline and speakers at its left, article, review, record and
/// statistics at its right. They lead to the notes, and follow the caret.
class Panes : public QObject
{
    Q_OBJECT

public:
    Panes(NotesEditor &editor, const LiveCapture &capture, QObject *parent);

    /// To be put at the left and at the right of the notes.
    QSplitter *left() const { return m_left; }
    QTabWidget *right() const { return m_right; }
    ArticleView &article() const { return *m_article; }
    ReviewPane &review() const { return *m_review; }

    void setColours(const EditorColours &colours);
    /// While notes are taken the numbered speakers alone stand beside them.
    void setLive(bool live);
    /// Shows the tab of the pane called `name` and gives it the keyboard.
    void focusPane(const QString &name);

Q_SIGNALS:
    /// The command of this id is what an empty pane offers.
    void commandWanted(const QString &id);

private:
    void addLeft();
    void connectPanes();
    void beginTopic();
    void addRight();
    void followReading();
    void followCaret();
    void showOpen(int open);

    NotesEditor &m_editor;
    const LiveCapture &m_capture;
    QSplitter *m_left;
    QTabWidget *m_right;
    OutlineModel *m_outlineModel;
    SpeakersModel *m_speakersModel;
    ListPane *m_outline;
    SpeakersPane *m_speakers;
    ArticleView *m_article;
    ReviewPane *m_review;
    RecordPane *m_record;
    StatisticsView *m_statistics;
    EditorColours m_colours;
    QTimer m_pause; ///< between the caret's move and what follows it
};

} // namespace rapporteur
