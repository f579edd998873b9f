// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articleview.h"

#include "article/emptystate.h"
#include "document/notesdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QThreadPool>
#include <QWheelEvent>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal smallestMargin = 24;
constexpr int zoomStep = 10;

/// Keeps what stands at the top of the view there while paragraphs come and go.
class KeptPlace
{
public:
    explicit KeptPlace(QTextEdit &view)
        : m_view(view)
    {
        // At the top of all the top stays, whatever stands there.
        if (view.verticalScrollBar()->value() == 0)
            return;
        m_top = view.cursorForPosition({0, 0});
        m_top.setKeepPositionOnInsert(true);
        m_offset = top() - view.verticalScrollBar()->value();
    }

    ~KeptPlace()
    {
        if (!m_top.isNull())
            m_view.verticalScrollBar()->setValue(top() - m_offset);
    }

private:
    int top() const
    {
        return int(m_view.document()->documentLayout()->blockBoundingRect(m_top.block()).top());
    }

    QTextEdit &m_view;
    QTextCursor m_top;
    int m_offset = 0;
};

} // namespace

ArticleView::ArticleView(NotesDocument &notes, QWidget *parent)
    : QTextEdit(parent)
    , m_notes(notes)
    , m_empty(new EmptyState(tr("The article appears here as you take notes."), tr("Take notes"),
                             viewport()))
{
    setObjectName(u"article"_s);
    setAccessibleName(tr("Article"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    setAccessibleDescription(tr("A click on a sentence, or Enter, leads to its notes."));
    connect(&notes, &NotesDocument::readingChanged, this, &ArticleView::followReading);
    connect(m_empty, &EmptyState::actionWanted, this, &ArticleView::notesWanted);
}

const std::vector<ShownBlock> &ArticleView::shown() const
{
    static const std::vector<ShownBlock> nothing;
    return m_reading ? m_reading->shown : nothing;
}

void ArticleView::setColours(const EditorColours &colours)
{
    m_colours = colours;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, colours.background);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Highlight, colours.selection);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.ink(Ink::Faint).foreground().color());
    setPalette(palette);
    setLook(screenLook(colours, m_zoom));
}

void ArticleView::setZoom(int percent)
{
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    setLook(screenLook(m_colours, percent));
}

void ArticleView::setLook(ArticleLook look)
{
    m_look = std::move(look);
    document()->clear();
    document()->setDefaultFont(m_look.text);
    m_reading.reset();
    fitMeasure();
    followReading();
}

/// What is not seen is not laid out.
void ArticleView::followReading()
{
    if (isVisible() && m_reading != m_notes.reading())
        display(m_notes.reading());
}

void ArticleView::display(std::shared_ptr<const Reading> reading)
{
    const bool isFirst = shown().empty();
    {
        const KeptPlace place(*this);
        m_written = showBlocks(*document(), shown(), reading->shown, m_look);
        std::swap(m_reading, reading);
    }
    if (isFirst)
        moveCursor(QTextCursor::Start);
    m_empty->setVisible(shown().empty());
    showMark();
    // The last to hold a long session lets go of it elsewhere.
    QThreadPool::globalInstance()->start(
        [earlier = std::move(reading)]() mutable { earlier.reset(); });
}

void ArticleView::markLine(int line)
{
    if (line == m_markedLine)
        return;
    m_markedLine = line;
    showMark();
}

QList<QTextEdit::ExtraSelection> ArticleView::marks() const
{
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(m_look.marked);
    for (size_t i = 0; i < shown().size(); ++i) {
        for (const ShownBlock::Told &sentence : shown()[i].sentences) {
            if (!sentence.comesFrom(m_markedLine))
                continue;
            QTextCursor cursor(document()->findBlockByNumber(int(i)));
            const int begin = cursor.position();
            cursor.setPosition(begin + sentence.begin);
            cursor.setPosition(begin + sentence.end, QTextCursor::KeepAnchor);
            marks.push_back({cursor, format});
        }
    }
    return marks;
}

void ArticleView::showMark()
{
    // Lines of notes that changed since are not those of the reading; the next one comes soon.
    if (!m_reading || m_reading->revision != m_notes.buffer().revision())
        return;
    const QList<ExtraSelection> now = marks();
    if (now.isEmpty() && extraSelections().isEmpty())
        return;
    setExtraSelections(now);
    if (!now.isEmpty() && !hasFocus())
        reveal(now.front().cursor);
}

/// Scrolls, but only when nothing of what `cursor` selects is in view.
void ArticleView::reveal(const QTextCursor &cursor)
{
    QTextCursor end(cursor);
    end.clearSelection();
    QTextCursor begin(end);
    begin.setPosition(cursor.selectionStart());
    const int top = cursorRect(begin).top();
    const int bottom = cursorRect(end).bottom();
    if (bottom <= viewport()->height() && top >= 0)
        return;
    // All of it, if it fits, and something of what is before it.
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + top - viewport()->height() / 3);
}

const ShownBlock::Told *ArticleView::sentenceAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    if (size_t(block.blockNumber()) >= shown().size())
        return nullptr;
    const int offset = position - block.position();
    for (const ShownBlock::Told &sentence : shown()[size_t(block.blockNumber())].sentences) {
        if (offset >= sentence.begin && offset <= sentence.end)
            return &sentence;
    }
    return nullptr;
}

const ShownBlock::Told *ArticleView::sentenceAt(QPoint point)
{
    readNow();
    const QPointF place =
        point + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto *layout = document()->documentLayout();
    // Between two lines counts, too, but not beside the text nor between two paragraphs.
    const int position = layout->hitTest(place, Qt::FuzzyHit);
    const bool isInside =
        position >= 0 && layout->blockBoundingRect(document()->findBlock(position)).contains(place);
    return isInside ? sentenceAt(position) : nullptr;
}

/// So that sentences lead to the lines where their notes are now.
void ArticleView::readNow()
{
    if (m_reading != m_notes.currentReading())
        display(m_notes.reading());
}

bool ArticleView::choose(const ShownBlock::Told *sentence)
{
    if (!sentence)
        return false;
    const LineSpan lines = sentence->notes.count > 0 ? sentence->notes : sentence->prose;
    if (lines.count > 0)
        Q_EMIT linesChosen(lines);
    return lines.count > 0;
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const bool clicked = event->button() == Qt::LeftButton && !textCursor().hasSelection() &&
                         (at - m_pressed).manhattanLength() < QApplication::startDragDistance();
    const QString link = anchorAt(at);
    if (clicked && event->modifiers() == Qt::ControlModifier && !link.isEmpty())
        QDesktopServices::openUrl(QUrl(link));
    else if (clicked)
        choose(sentenceAt(at));
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? cursorRect().center() : event->pos();
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(at));
    if (const QString link = anchorAt(at); !link.isEmpty()) {
        QAction *first = menu->actions().value(0);
        auto *open = new QAction(tr("&Open %1").arg(link), menu.get());
        connect(open, &QAction::triggered, this, [link] { QDesktopServices::openUrl(QUrl(link)); });
        menu->insertAction(first, open);
        menu->insertSeparator(first);
    }
    // What can be done is done to the notes of the sentence.
    if (!actions().isEmpty() && choose(sentenceAt(at))) {
        QAction *first = menu->actions().value(0);
        for (QAction *action : actions())
            menu->insertAction(first, action);
        menu->insertSeparator(first);
    }
    menu->exec(byKey ? viewport()->mapToGlobal(at) : event->globalPos());
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT notesWanted();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    readNow();
    choose(sentenceAt(textCursor().position()));
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomWanted(event->angleDelta().y() > 0 ? zoomStep : -zoomStep);
    event->accept();
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitMeasure();
}

void ArticleView::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    fitMeasure();
    followReading();
}

/// Lines of a readable length in the middle of a wide pane.
void ArticleView::fitMeasure()
{
    const qreal side = std::max(smallestMargin, (viewport()->width() - m_look.measure()) / 2);
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    if (format.leftMargin() == side && format.topMargin() == smallestMargin)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(smallestMargin);
    format.setBottomMargin(2 * smallestMargin);
    root->setFrameFormat(format);
}

} // namespace rapporteur
