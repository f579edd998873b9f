// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/articlelook.h"
#include "document/reading.h"
#include "editor/editorcolours.h"

#include <QTextEdit>

#include <memory>

namespace rapporteur {

class EmptyState;
class NotesDocument;

/// The article as it is now, in the manner of LWN. Only paragraphs that changed are laid out again, and what
/// the reader looks at stays where it is. A click on a sentence, or Enter, leads to its notes; the sentences
/// of the caret's notes are marked. A click with Ctrl opens a link. Its actions (QWidget::actions()) are for the notes that its menu was
/// opened on.
class ArticleView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ArticleView(NotesDocument &notes, QWidget *parent = nullptr);

    void setColours(const EditorColours &colours);
    /// In percent.
    void setZoom(int percent);
    const ArticleLook &look() const { return m_look; }
    /// Marks what tells the notes of `line` and shows it, unless the reader is in the article.
    void markLine(int line);
    /// How many paragraphs the last reading wrote.
    int written() const { return m_written; }
    /// Of what is shown; block N of the document shows block N.
    const std::vector<ShownBlock> &shown() const;

Q_SIGNALS:
    /// The reader wants to see the notes of a sentence.
    void linesChosen(rapporteur::LineSpan lines);
    /// The reader wants to take notes.
    void notesWanted();
    /// The reader turned the wheel to see more or less: by so many percent.
    void zoomWanted(int by);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followReading();
    void display(std::shared_ptr<const Reading> reading);
    void setLook(ArticleLook look);
    QList<ExtraSelection> marks() const;
    void showMark();
    void reveal(const QTextCursor &cursor);
    void fitMeasure();
    const ShownBlock::Told *sentenceAt(int position) const;
    const ShownBlock::Told *sentenceAt(QPoint point);
    bool choose(const ShownBlock::Told *sentence);
    void readNow();

    NotesDocument &m_notes;
    std::shared_ptr<const Reading> m_reading; ///< what is shown
    EmptyState *m_empty;
    EditorColours m_colours;
    ArticleLook m_look;
    int m_zoom = 100;
    int m_markedLine = -1;
    int m_written = 0;
    QPoint m_pressed;
};

} // namespace rapporteur
