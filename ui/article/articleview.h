// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/shownarticle.h"
#include "document/reading.h"
#include "editor/editorcolours.h"

#include <QTextEdit>

#include <memory>
#include <optional>

namespace rapporteur {

class NotesDocument;

/// The article as it is now, in the manner of LWN. Only paragraphs that changed are laid out again. A click on
/// a sentence leads to its notes; the sentences of the caret's notes are marked.
class ArticleView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ArticleView(NotesDocument &notes, QWidget *parent = nullptr);

    void setColours(const EditorColours &colours);
    /// Marks what tells the notes of `line` and shows it, unless the reader is in the article.
    void markLine(int line);
    /// How many paragraphs the last reading replaced.
    int replaced() const { return m_replaced; }

Q_SIGNALS:
    /// The reader wants to see the notes of a sentence.
    void linesChosen(rapporteur::LineSpan lines);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followReading();
    void replace(size_t first, size_t removed, std::span<const ShownBlock> with);
    void write(QTextCursor &cursor, const ShownBlock &block) const;
    QTextBlockFormat blockFormat(const ShownBlock &block) const;
    QTextCharFormat textFormat(const ShownBlock &block) const;
    void showMark();
    void fitMeasure();
    void chooseAt(int position);
    std::optional<LineSpan> linesOf(const ShownBlock::Told &sentence) const;

    NotesDocument &m_notes;
    std::shared_ptr<const Reading> m_reading; ///< what is shown
    std::vector<ShownBlock> m_shown; ///< block N of the document is N here; one more ends it
    EditorColours m_colours;
    int m_markedLine = -1;
    int m_replaced = 0;
};

} // namespace rapporteur
