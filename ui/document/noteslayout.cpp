// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/noteslayout.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace rapporteur {

namespace {

constexpr qreal widest = 16'000'000; // of a QTextLine

} // namespace

NotesLayout::NotesLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{}

void NotesLayout::setLooks(Looks looks)
{
    m_looks = std::move(looks);
    forgetLooks({0, document()->blockCount()});
}

void NotesLayout::forgetLooks(LineSpan lines)
{
    QTextBlock block = document()->findBlockByNumber(lines.first);
    for (int left = lines.count; left > 0 && block.isValid(); --left, block = block.next()) {
        if (block.layout()->lineCount() > 0)
            block.layout()->clearLayout();
    }
    Q_EMIT update();
}

QRectF NotesLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (block.isValid() && block.isVisible() && block.layout()->lineCount() == 0)
        const_cast<NotesLayout *>(this)->layOut(block);
    return QPlainTextDocumentLayout::blockBoundingRect(block);
}

void NotesLayout::documentChanged(int from, int, int added)
{
    if (m_settingFormats)
        return;
    const int blocks = document()->blockCount();
    const QTextBlock block = document()->findBlock(from);
    const bool inOneLine = blocks == m_blocks && block.isValid() &&
                           from + std::max(added, 1) <= block.position() + block.length();
    m_blocks = blocks;
    if (!inOneLine) {
        QPlainTextDocumentLayout::documentChanged(from, 0, std::max(added, 1));
        return;
    }
    const qreal height = block.layout()->boundingRect().height();
    layOut(block);
    if (block.layout()->boundingRect().height() == height)
        Q_EMIT updateBlock(block);
    else
        Q_EMIT update();
}

void NotesLayout::layOut(const QTextBlock &block)
{
    QTextLayout &layout = *block.layout();
    const LineLook look = m_looks ? m_looks(block) : LineLook();
    setFormats(block, look.formats);
    QTextOption option = document()->defaultTextOption();
    if (m_width <= 0)
        option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    breakLines(layout, look.textColumn);
    layout.endLayout();

    const int lines = layout.lineCount();
    if (block.lineCount() != lines) {
        QTextBlock(block).setLineCount(lines);
        Q_EMIT documentSizeChanged(documentSize());
    }
}

/// QTextLayout::setFormats() notes a change of the text, which the next key would then be said to have
/// made as well; marking the block lets that change be over.
void NotesLayout::setFormats(const QTextBlock &block,
                             const QList<QTextLayout::FormatRange> &formats)
{
    if (block.layout()->formats() == formats)
        return;
    m_settingFormats = true;
    block.layout()->setFormats(formats);
    document()->markContentsDirty(block.position(), block.length());
    m_settingFormats = false;
}

/// Sets the lines of `layout`, those after the first under `textColumn`.
void NotesLayout::breakLines(QTextLayout &layout, int textColumn) const
{
    const qreal margin = document()->documentMargin();
    const qreal width = m_width > 0 ? m_width - 2 * margin : widest;
    qreal indent = 0;
    qreal height = 0;
    int shown = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(width - indent, width / 2));
        line.setPosition({margin + indent, height});
        height += line.height();
        if (indent == 0 && textColumn > 0 && textColumn < line.textLength())
            indent = std::min(line.cursorToX(textColumn), width / 2) - line.cursorToX(0);
        shown += line.textLength();
        if (shown >= longestShown)
            break;
    }
}

} // namespace rapporteur
