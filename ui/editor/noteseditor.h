// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/noteslayout.h"
#include "document/telling.h"
#include "editor/editorcolours.h"
#include "editor/underlines.h"
#include "text/edit.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace rapporteur {

class Gutter;
class NotesDocument;

/// The notes as text: the one place where they are typed. Coloured by what the parser says of each line.
class NotesEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NotesEditor(NotesDocument &notes, QWidget *parent = nullptr);
    ~NotesEditor() override;

    NotesDocument &notes() const { return m_notes; }
    const EditorColours &colours() const { return m_colours; }
    void setColours(const EditorColours &colours);
    /// Problems are underlined, but not while notes are taken.
    void setShowsProblems(bool shows);
    bool showsProblems() const { return m_showsProblems; }

    /// Line and column of the caret.
    Position caret() const;
    void setCaret(Position place);
    /// Moves the caret to `line`, selects what `lines` hold beyond their first, and shows it.
    void showLines(LineSpan lines);
    void select(Range range);
    /// Makes a change as one undo step and puts the caret where it says.
    void apply(const Change &change);
    /// From the first line of the selection to its last; the line of the caret without one.
    LineSpan selectedLines() const;

    /// In percent of the font of the settings.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    void setBaseFont(const QFont &font);

    /// Shown faintly behind the caret; no part of the text.
    const QString &ghost() const { return m_ghost; }
    void setGhost(const QString &ghost);

    Told told(int line) const;
    /// Calls `take` with each line in view and its place in the viewport.
    template <typename Take>
    void forEachShown(Take take) const;

Q_SIGNALS:
    void caretLineChanged(int line);
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    /// Not files: dropped ones are the window's to open.
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    LineLook lookOf(const QTextBlock &block) const;
    void followLines(const LineChange &change);
    void followReading();
    void followCaret();
    void showUnderlines(Underlines underlines);
    void fitFont();
    void paintGhost(QPainter &painter) const;

    NotesDocument &m_notes;
    EditorColours m_colours;
    Underlines m_underlines;
    std::vector<Told> m_telling;
    Gutter *m_gutter;
    QFont m_baseFont;
    QString m_ghost;
    int m_zoom = 100;
    int m_caretLine = 0;
    bool m_showsProblems = true;
};

template <typename Take>
void NotesEditor::forEachShown(Take take) const
{
    QTextBlock block = firstVisibleBlock();
    qreal top = contentOffset().y();
    const qreal bottom = viewport()->height();
    for (; block.isValid() && top <= bottom; block = block.next()) {
        QRectF rect = blockBoundingRect(block);
        // The layout counts the margin below the text to the last line.
        if (!block.next().isValid())
            rect.setHeight(rect.height() - document()->documentMargin());
        if (block.isVisible())
            take(block, rect.translated(0, top));
        top += rect.height();
    }
}

} // namespace rapporteur
