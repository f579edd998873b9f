// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panes.h"

#include "article/articleview.h"
#include "document/notesdocument.h"
#include "editor/livecapture.h"
#include "editor/noteseditor.h"
#include "views/listpane.h"
#include "views/outlinemodel.h"
#include "views/recordpane.h"
#include "views/reviewpane.h"
#include "views/speakerspane.h"
#include "views/statisticsview.h"

#include <QSplitter>
#include <QTabWidget>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMilliseconds = 60;

} // namespace

Panes::Panes(NotesEditor &editor, const LiveCapture &capture, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_capture(capture)
    , m_left(new QSplitter(Qt::Vertical))
    , m_right(new QTabWidget)
    , m_outlineModel(new OutlineModel(this))
    , m_speakersModel(new SpeakersModel(this))
    , m_outline(new ListPane(
          *m_outlineModel, tr("Outline"),
          {tr("No topic yet. A line that begins with # begins one."), tr("Begin a topic")}))
    , m_speakers(new SpeakersPane(*m_speakersModel, editor))
    , m_article(new ArticleView(editor.notes()))
    , m_review(new ReviewPane(editor))
    , m_record(new RecordPane(editor.notes()))
    , m_statistics(new StatisticsView(editor.notes()))
{
    addLeft();
    addRight();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Panes::followCaret);
    connect(&editor, &NotesEditor::caretLineChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&editor.notes(), &NotesDocument::readingChanged, this, &Panes::followReading);
    connect(&capture, &LiveCapture::numbersChanged, this, &Panes::followReading);
    connectPanes();
}

void Panes::connectPanes()
{
    const auto show = [this](LineSpan lines) {
        m_editor.showLines(lines);
        m_editor.setFocus();
    };
    const auto focusNotes = qOverload<>(&QWidget::setFocus);
    connect(m_outline, &ListPane::linesChosen, this, show);
    connect(m_review, &ReviewPane::linesChosen, this, show);
    connect(m_speakers, &ListPane::linesChosen, &m_editor, &NotesEditor::showLines);
    connect(m_outline, &ListPane::actionWanted, this, &Panes::beginTopic);
    connect(m_speakers, &ListPane::actionWanted, this,
            [this] { Q_EMIT commandWanted(u"note.speaker"_s); });
    for (ListPane *pane : {m_outline, static_cast<ListPane *>(m_speakers)})
        connect(pane, &ListPane::notesWanted, &m_editor, focusNotes);
    connect(m_review, &ReviewPane::notesWanted, &m_editor, focusNotes);
    connect(m_record, &RecordPane::linesChosen, this, show);
    connect(m_statistics, &StatisticsView::notesWanted, &m_editor, focusNotes);
    connect(m_record, &RecordPane::notesWanted, &m_editor, focusNotes);
    connect(m_article, &ArticleView::linesChosen, this, show);
    connect(m_article, &ArticleView::notesWanted, &m_editor, focusNotes);
    connect(m_article, &ArticleView::zoomWanted, &m_editor,
            [this](int by) { m_editor.setZoom(m_editor.zoom() + by); });
    connect(&m_editor, &NotesEditor::zoomChanged, m_article, &ArticleView::setZoom);
    connect(m_review, &ReviewPane::openChanged, this, &Panes::showOpen);
}

void Panes::beginTopic()
{
    QTextCursor caret = m_editor.textCursor();
    caret.movePosition(QTextCursor::EndOfBlock);
    caret.insertText(caret.block().text().isEmpty() ? u"# "_s : u"\n\n# "_s);
    m_editor.setTextCursor(caret);
    m_editor.setFocus();
}

void Panes::addLeft()
{
    m_outline->setObjectName(u"outline"_s);
    m_speakers->setObjectName(u"speakers"_s);
    m_left->setObjectName(u"left"_s);
    m_left->addWidget(titled(tr("Outline"), m_outline));
    m_left->addWidget(titled(tr("Speakers"), m_speakers));
    m_left->setChildrenCollapsible(false);
}

void Panes::addRight()
{
    m_right->setObjectName(u"right"_s);
    m_right->setDocumentMode(true);
    m_right->setUsesScrollButtons(false); // the pane is never narrower than the names of its views
    m_right->setAccessibleName(tr("Views"));
    m_right->addTab(m_article, tr("Article"));
    m_right->addTab(m_review, tr("Review"));
    m_right->addTab(m_record, tr("Record"));
    m_right->addTab(m_statistics, tr("Statistics"));
    showOpen(m_review->open());
}

void Panes::setColours(const EditorColours &colours)
{
    m_colours = colours;
    m_article->setColours(colours);
    m_statistics->setColours(colours);
    followReading();
}

void Panes::setLive(bool live)
{
    m_outline->parentWidget()->setVisible(!live);
    m_right->setVisible(!live);
}

void Panes::focusPane(const QString &name)
{
    auto *pane = m_left->findChild<QWidget *>(name);
    if (!pane) {
        pane = m_right->findChild<QWidget *>(name);
        m_right->setCurrentWidget(pane);
    }
    pane->setFocus();
}

void Panes::followReading()
{
    const Reading &reading = *m_editor.notes().reading();
    m_outlineModel->setRows(outline(reading));
    m_speakersModel->setRows(speakers(reading, m_capture.numbers(), m_colours));
    m_pause.start();
}

void Panes::followCaret()
{
    const int line = m_editor.caret().line;
    m_outline->markLine(line);
    m_speakers->markLine(line);
    m_article->markLine(line);
    if (m_record->isVisible())
        m_record->markLine(line);
}

void Panes::showOpen(int open)
{
    m_right->setTabText(m_right->indexOf(m_review),
                        open > 0 ? tr("Review (%1)").arg(open) : tr("Review"));
}

} // namespace rapporteur
