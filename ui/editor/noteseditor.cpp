// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/noteseditor.h"

#include "document/notesdocument.h"
#include "editor/gutter.h"
#include "editor/linelook.h"

#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>

namespace rapporteur {

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 400;
constexpr int zoomStep = 10;

} // namespace

NotesEditor::NotesEditor(NotesDocument &notes, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_notes(notes)
    , m_gutter(new Gutter(*this))
    , m_baseFont(font())
{
    setAccessibleName(tr("Notes"));
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCursorWidth(2);
    setDocument(notes.text());
    notes.layout()->setLooks([this](const QTextBlock &block) { return lookOf(block); });
    setViewportMargins(m_gutter->sizeHint().width(), 0, 0, 0);
    connect(&notes, &NotesDocument::linesChanged, this, &NotesEditor::followLines);
    connect(&notes, &NotesDocument::readingChanged, this, &NotesEditor::followReading);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &NotesEditor::followCaret);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, &Gutter::follow);
    followReading();
}

NotesEditor::~NotesEditor()
{
    m_notes.layout()->setLooks({});
    // The document outlives its view, and another one may show it.
    setDocument(nullptr);
}

void NotesEditor::setColours(const EditorColours &colours)
{
    m_colours = colours;
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, colours.background);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::Highlight, colours.selection);
    palette.setColor(QPalette::HighlightedText, colours.text);
    setPalette(palette);
    m_notes.layout()->forgetLooks({0, m_notes.text()->blockCount()});
    m_gutter->update();
}

void NotesEditor::setShowsProblems(bool shows)
{
    if (m_showsProblems == shows)
        return;
    m_showsProblems = shows;
    followReading();
}

Position NotesEditor::caret() const { return m_notes.placeOf(textCursor().position()); }

void NotesEditor::setCaret(Position place)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_notes.offsetOf(place));
    setTextCursor(cursor);
}

void NotesEditor::showLines(LineSpan lines)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_notes.offsetOf({lines.first, 0}));
    if (lines.count > 1) {
        const QTextBlock last = m_notes.block(lines.end() - 1);
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
    centerCursor();
}

void NotesEditor::select(Range range)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_notes.offsetOf(range.begin));
    cursor.setPosition(m_notes.offsetOf(range.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void NotesEditor::apply(const Change &change)
{
    m_notes.apply(change.edits, caret());
    setCaret(change.caret);
    ensureCursorVisible();
}

LineSpan NotesEditor::selectedLines() const
{
    const QTextCursor cursor = textCursor();
    const int first = m_notes.placeOf(cursor.selectionStart()).line;
    const Position end = m_notes.placeOf(cursor.selectionEnd());
    const int last = end.line > first && end.column == 0 ? end.line - 1 : end.line;
    return {first, last - first + 1};
}

void NotesEditor::setZoom(int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    fitFont();
    Q_EMIT zoomChanged(percent);
}

void NotesEditor::setBaseFont(const QFont &font)
{
    m_baseFont = font;
    fitFont();
}

void NotesEditor::fitFont()
{
    QFont scaled = m_baseFont;
    scaled.setPointSizeF(m_baseFont.pointSizeF() * m_zoom / 100);
    setFont(scaled);
}

Told NotesEditor::told(int line) const
{
    return size_t(line) < m_telling.size() ? m_telling[size_t(line)] : Told::NoEntry;
}

LineLook NotesEditor::lookOf(const QTextBlock &block) const
{
    const int line = block.blockNumber();
    if (line >= m_notes.buffer().size())
        return {};
    const QString text = block.text();
    LineLook look =
        lineLook(m_notes.buffer().line(line), text, m_notes.buffer().roster(), m_colours);
    if (m_showsProblems)
        m_underlines.addTo(look.formats, line, int(text.size()), m_colours);
    return look;
}

void NotesEditor::followLines(const LineChange &change)
{
    m_underlines.follow(change);
    follow(m_telling, change, Told::NoEntry);
    // What was typed is laid out anyway; another meaning may reach further.
    if (change.meaning.end() > change.first + change.inserted ||
        change.meaning.first < change.first)
        m_notes.layout()->forgetLooks(change.meaning);
}

void NotesEditor::followReading()
{
    const Reading &reading = *m_notes.reading();
    if (reading.revision != m_notes.buffer().revision())
        return;
    if (reading.telling != m_telling) {
        m_telling = reading.telling;
        m_gutter->update();
    }
    Underlines underlines;
    if (m_showsProblems)
        underlines.assign(reading.notes.problems);
    showUnderlines(std::move(underlines));
}

void NotesEditor::showUnderlines(Underlines underlines)
{
    if (underlines == m_underlines)
        return;
    std::vector<int> lines = m_underlines.lines();
    m_underlines = std::move(underlines);
    std::ranges::copy(m_underlines.lines(), std::back_inserter(lines));
    for (const int line : lines)
        m_notes.layout()->forgetLooks({line, 1});
}

void NotesEditor::followCaret()
{
    const int line = textCursor().blockNumber();
    if (line == m_caretLine)
        return;
    m_caretLine = line;
    viewport()->update();
    m_gutter->update();
    Q_EMIT caretLineChanged(line);
}

/// What lies behind the text: the caret's line, and what is off the record.
void NotesEditor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const Buffer &buffer = m_notes.buffer();
        forEachShown([&](const QTextBlock &block, QRectF rect) {
            const int line = block.blockNumber();
            rect.setLeft(0);
            rect.setWidth(viewport()->width());
            if (!rect.intersects(event->rect()))
                return;
            const bool off =
                told(line) == Told::OffRecord || (line < buffer.size() && buffer.line(line).off);
            if (off)
                painter.fillRect(rect, m_colours.offRecord);
            else if (line == m_caretLine)
                painter.fillRect(rect, m_colours.currentLine);
        });
    }
    QPlainTextEdit::paintEvent(event);
    if (!m_ghost.isEmpty()) {
        QPainter painter(viewport());
        paintGhost(painter);
    }
}

void NotesEditor::paintGhost(QPainter &painter) const
{
    const QRect caret = cursorRect();
    painter.setFont(font());
    painter.setPen(m_colours.ink(Ink::Faint).foreground().color());
    painter.drawText(QRect(caret.left() + cursorWidth() / 2, caret.top(),
                           viewport()->width() - caret.left(), caret.height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, m_ghost);
}

void NotesEditor::setGhost(const QString &ghost)
{
    if (ghost == m_ghost)
        return;
    m_ghost = ghost;
    const QRect caret = cursorRect();
    viewport()->update(0, caret.top(), viewport()->width(), caret.height());
}

void NotesEditor::resizeEvent(QResizeEvent *event)
{
    const bool showedCaret = QRect({}, event->oldSize()).intersects(cursorRect());
    m_notes.layout()->setLineWidth(viewport()->width());
    QPlainTextEdit::resizeEvent(event);
    if (showedCaret)
        ensureCursorVisible();
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), m_gutter->sizeHint().width(),
                          inside.height());
}

bool NotesEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return QPlainTextEdit::canInsertFromMimeData(source) &&
           std::ranges::none_of(source->urls(), &QUrl::isLocalFile);
}

void NotesEditor::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? zoomStep : -zoomStep));
    event->accept();
}

} // namespace rapporteur
