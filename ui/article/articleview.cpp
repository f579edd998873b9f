// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articleview.h"

#include "document/notesdocument.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal measure = 34;   // em: about 70 characters a line
constexpr int lineHeight = 140; // percent
constexpr int smallestMargin = 24;
constexpr int textPointSize = 11;
constexpr qreal indentStep = 24;

struct BlockStyle {
    ShownBlock::Kind kind;
    qreal scale; ///< of the text's size
    bool bold;
    qreal above; ///< in em
    qreal below;
};

constexpr std::array blockStyles = {
    BlockStyle{ShownBlock::Kind::Title, 1.7, true, 0.5, 0.2},
    BlockStyle{ShownBlock::Kind::Byline, 0.9, false, 0, 1.2},
    BlockStyle{ShownBlock::Kind::Heading, 1.2, true, 1.2, 0.3},
    BlockStyle{ShownBlock::Kind::Paragraph, 1, false, 0, 0.8},
    BlockStyle{ShownBlock::Kind::Code, 0.9, false, 0.3, 0.8},
    BlockStyle{ShownBlock::Kind::Rule, 1, false, 0.5, 0.5},
    BlockStyle{ShownBlock::Kind::IndexRow, 0.85, false, 0, 0.1},
};

const BlockStyle &styleOf(ShownBlock::Kind kind)
{
    return *std::ranges::find(blockStyles, kind, &BlockStyle::kind);
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

ArticleView::ArticleView(NotesDocument &notes, QWidget *parent)
    : QTextEdit(parent)
    , m_notes(notes)
{
    setObjectName(u"article"_s);
    setAccessibleName(tr("Article"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    QFont serif(QStringList{u"Noto Serif"_s, u"serif"_s}, textPointSize);
    serif.setStyleHint(QFont::Serif);
    document()->setDefaultFont(serif);
    connect(&notes, &NotesDocument::readingChanged, this, &ArticleView::followReading);
}

void ArticleView::setColours(const EditorColours &colours)
{
    m_colours = colours;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, colours.background);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.ink(Ink::Faint).foreground().color());
    setPalette(palette);
    replace(0, m_shown.size(), {});
    m_shown.clear();
    m_reading.reset();
    followReading();
    fitMeasure();
}

/// Keeps what both readings have at their beginnings and ends, and writes what is between.
void ArticleView::followReading()
{
    if (m_reading == m_notes.reading())
        return;
    m_reading = m_notes.reading();
    std::vector<ShownBlock> shown = m_reading->shown;
    const auto alike = [](const ShownBlock &one, const ShownBlock &two) {
        return one.looksLike(two);
    };
    const auto [oldBegin, newBegin] = std::ranges::mismatch(m_shown, shown, alike);
    const auto first = size_t(newBegin - shown.begin());
    size_t same = 0;
    while (same < std::min(m_shown.size(), shown.size()) - first &&
           alike(m_shown[m_shown.size() - 1 - same], shown[shown.size() - 1 - same]))
        ++same;
    replace(first, m_shown.size() - first - same,
            std::span(shown).subspan(first, shown.size() - first - same));
    const bool isFirst = m_shown.empty();
    m_shown = std::move(shown);
    if (isFirst)
        moveCursor(QTextCursor::Start);
    showMark();
}

void ArticleView::replace(size_t first, size_t removed, std::span<const ShownBlock> with)
{
    m_replaced = int(with.size());
    if (removed == 0 && with.empty())
        return;
    const int place = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(document()->findBlockByNumber(int(first)).position());
    cursor.setPosition(document()->findBlockByNumber(int(first + removed)).position(),
                       QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    for (const ShownBlock &block : with) {
        // The new paragraph goes before the one that is there, which keeps its format.
        cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat());
        cursor.movePosition(QTextCursor::PreviousBlock);
        write(cursor, block);
        cursor.movePosition(QTextCursor::NextBlock);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(place);
}

QTextBlockFormat ArticleView::blockFormat(const ShownBlock &block) const
{
    const BlockStyle &style = styleOf(block.kind);
    const qreal em = QFontMetricsF(document()->defaultFont()).height();
    QTextBlockFormat format;
    format.setTopMargin(style.above * em);
    format.setBottomMargin(style.below * em);
    format.setLeftMargin(block.indent * indentStep);
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (block.kind == ShownBlock::Kind::Heading)
        format.setHeadingLevel(block.level + 1);
    if (block.kind == ShownBlock::Kind::Rule)
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

QTextCharFormat ArticleView::textFormat(const ShownBlock &block) const
{
    const BlockStyle &style = styleOf(block.kind);
    const bool quiet =
        block.kind == ShownBlock::Kind::Byline || block.kind == ShownBlock::Kind::IndexRow;
    QTextCharFormat format;
    format.setForeground(quiet ? m_colours.ink(Ink::Faint).foreground() : QBrush(m_colours.text));
    format.setFontPointSize(textPointSize * style.scale);
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    if (block.kind == ShownBlock::Kind::Code)
        format.setFontFamilies({u"Hack"_s, u"monospace"_s});
    return format;
}

void ArticleView::write(QTextCursor &cursor, const ShownBlock &block) const
{
    cursor.setBlockFormat(blockFormat(block));
    const QTextCharFormat text = textFormat(block);
    cursor.setBlockCharFormat(text);
    const int begin = cursor.position();
    cursor.insertText(block.text, text);
    const auto merge = [&](int from, int to, const QTextCharFormat &format) {
        QTextCursor part(cursor);
        part.setPosition(begin + from);
        part.setPosition(begin + to, QTextCursor::KeepAnchor);
        part.mergeCharFormat(format);
    };
    for (const ShownBlock::Told &sentence : block.sentences) {
        // What nobody wrote yet is a little lighter than what somebody did.
        QTextCharFormat drafted;
        drafted.setForeground(mixed(m_colours.text, m_colours.background, 0.2F));
        if (sentence.origin == Origin::Draft && block.kind == ShownBlock::Kind::Paragraph)
            merge(sentence.begin, sentence.end, drafted);
    }
    for (const ShownBlock::Piece &piece : block.pieces) {
        QTextCharFormat format;
        if (piece.style.testFlag(Style::Emphasis))
            format.setFontItalic(true);
        if (piece.style.testFlag(Style::Strong))
            format.setFontWeight(QFont::Bold);
        if (piece.style.testFlag(Style::Code))
            format.setFontFamilies({u"Hack"_s, u"monospace"_s});
        if (!piece.href.isEmpty()) {
            format.setForeground(m_colours.accent);
            format.setToolTip(piece.href);
        }
        merge(piece.begin, piece.begin + piece.length, format);
    }
}

std::optional<LineSpan> ArticleView::linesOf(const ShownBlock::Told &sentence) const
{
    if (!m_reading || sentence.entries.isEmpty())
        return {};
    const auto &entries = m_reading->record->entries;
    const Entry &first = entries[size_t(sentence.entries.first)];
    const Entry &last = entries[size_t(sentence.entries.end()) - 1];
    return LineSpan{first.lines.first, last.lines.end() - first.lines.first};
}

void ArticleView::markLine(int line)
{
    m_markedLine = line;
    showMark();
}

void ArticleView::showMark()
{
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    QColor background = m_colours.accent;
    background.setAlphaF(0.16F);
    format.setBackground(background);
    for (size_t i = 0; i < m_shown.size(); ++i) {
        for (const ShownBlock::Told &sentence : m_shown[i].sentences) {
            const auto lines = linesOf(sentence);
            if (!lines || m_markedLine < lines->first || m_markedLine >= lines->end())
                continue;
            QTextCursor cursor(document()->findBlockByNumber(int(i)));
            const int begin = cursor.position();
            cursor.setPosition(begin + sentence.begin);
            cursor.setPosition(begin + sentence.end, QTextCursor::KeepAnchor);
            marks.push_back({cursor, format});
        }
    }
    setExtraSelections(marks);
    if (marks.isEmpty() || hasFocus())
        return;
    QTextCursor shown = textCursor();
    shown.setPosition(marks.front().cursor.selectionStart());
    setTextCursor(shown);
    ensureCursorVisible();
}

void ArticleView::chooseAt(int position)
{
    const QTextBlock block = document()->findBlock(position);
    if (size_t(block.blockNumber()) >= m_shown.size())
        return;
    const int offset = position - block.position();
    for (const ShownBlock::Told &sentence : m_shown[size_t(block.blockNumber())].sentences) {
        const auto lines = linesOf(sentence);
        if (lines && offset >= sentence.begin && offset <= sentence.end) {
            Q_EMIT linesChosen(*lines);
            return;
        }
    }
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    // Notes that changed since are not where the sentence says.
    const bool current = m_reading && m_reading->revision == m_notes.buffer().revision();
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && current)
        chooseAt(cursorForPosition(event->position().toPoint()).position());
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chooseAt(textCursor().position());
    else
        QTextEdit::keyPressEvent(event);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitMeasure();
}

/// Lines of a readable length in the middle of a wide pane.
void ArticleView::fitMeasure()
{
    const qreal text =
        QFontMetricsF(document()->defaultFont()).horizontalAdvance(u'n') * 2 * measure;
    const qreal side = std::max(qreal(smallestMargin), (viewport()->width() - text) / 2);
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    if (format.leftMargin() == side)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(smallestMargin);
    format.setBottomMargin(smallestMargin);
    root->setFrameFormat(format);
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!m_shown.empty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(32, 32, -32, -32),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The article appears here as notes are taken."));
}

} // namespace rapporteur
