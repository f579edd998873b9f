// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statisticsview.h"

#include "article/emptystate.h"
#include "document/notesdocument.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int gap = 10;
constexpr qreal barShare = 0.55; // of a row's height
constexpr int figureDigits = 7;

} // namespace

StatisticsView::StatisticsView(NotesDocument &notes, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_notes(notes)
    , m_empty(new EmptyState(tr("Nobody has spoken yet."), tr("Take notes"), viewport()))
{
    setObjectName(u"statistics"_s);
    setAccessibleName(tr("Statistics"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&notes, &NotesDocument::readingChanged, this, &StatisticsView::followReading);
    connect(m_empty, &EmptyState::actionWanted, this, &StatisticsView::notesWanted);
}

void StatisticsView::setColours(const EditorColours &colours)
{
    m_colours = colours;
    viewport()->update();
}

void StatisticsView::followReading()
{
    if (!isVisible())
        return;
    m_statistics = statistics(m_notes.reading()->record);
    m_empty->setVisible(m_statistics.voices.empty());
    // What is drawn, for those who hear it.
    QStringList lines{summary()};
    for (const Statistics::Voice &voice : m_statistics.voices)
        lines.push_back(tr("%1: words: %2, utterances: %3")
                            .arg(nameOf(voice))
                            .arg(voice.words)
                            .arg(voice.utterances));
    setAccessibleDescription(lines.join(u'\n'));
    fitScrollBar();
    viewport()->update();
}

void StatisticsView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    followReading();
}

void StatisticsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT notesWanted();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void StatisticsView::resizeEvent(QResizeEvent *) { fitScrollBar(); }

void StatisticsView::fitScrollBar()
{
    const int height =
        sentencePlace().bottom() + 2 * margin + (int(m_statistics.voices.size()) + 1) * rowHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

QString StatisticsView::nameOf(const Statistics::Voice &voice) const
{
    const Roster &roster = m_notes.reading()->record->roster;
    return voice.speaker >= 0 && voice.speaker < roster.size() ? roster[voice.speaker].name
                                                               : tr("a participant");
}

/// As in the notes, whose roster may have more speakers than the record's.
QColor StatisticsView::colourOf(const Statistics::Voice &voice) const
{
    const Reading &reading = *m_notes.reading();
    const Roster &roster = reading.record->roster;
    if (voice.speaker < 0 || voice.speaker >= roster.size() || !roster[voice.speaker].known)
        return m_colours.gutterText;
    const int speaker = reading.notes.session.roster.findAlias(roster[voice.speaker].alias);
    return speaker < 0 ? m_colours.gutterText : m_colours.speaker(speaker);
}

QString StatisticsView::summary() const
{
    return tr("Utterances: %1, words: %2. Topics: %3. Decisions: %4. Actions: %5, done: %6. "
              "Open questions: %7.")
        .arg(m_statistics.utterances)
        .arg(m_statistics.words)
        .arg(m_statistics.topics)
        .arg(m_statistics.decisions)
        .arg(m_statistics.actionsOpen + m_statistics.actionsDone)
        .arg(m_statistics.actionsDone)
        .arg(m_statistics.openQuestions);
}

int StatisticsView::rowHeight() const { return fontMetrics().height() + gap; }

QRect StatisticsView::inside() const
{
    return viewport()->rect().adjusted(margin, margin, -margin, -margin);
}

QRect StatisticsView::sentencePlace() const
{
    const QRect room(inside().topLeft(), QSize(inside().width(), QWIDGETSIZE_MAX));
    return fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                                      summary());
}

/// Above the two columns of figures at the right.
void StatisticsView::paintTitles(QPainter &painter, const QRect &place) const
{
    const int width = fontMetrics().averageCharWidth() * figureDigits + gap;
    painter.setPen(m_colours.gutterText);
    painter.drawText(place.adjusted(0, 0, -width - gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                     tr("words"));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, tr("spoken"));
}

void StatisticsView::paintVoice(QPainter &painter, const Statistics::Voice &voice,
                                const QRect &place, int nameWidth) const
{
    const int width = fontMetrics().averageCharWidth() * figureDigits + gap;
    const int room = std::max(0, place.width() - nameWidth - 2 * width - 2 * gap);
    const int most = std::max(1, m_statistics.voices.front().words);
    const double share = double(voice.words) / most;
    QRectF bar(place.left() + nameWidth + gap, 0, std::max(2.0, room * share),
               place.height() * barShare);
    bar.moveTop(place.center().y() - bar.height() / 2);
    painter.setPen(m_colours.text);
    painter.drawText(QRect(place.left(), place.top(), nameWidth, place.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(nameOf(voice), Qt::ElideRight, nameWidth));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(voice));
    painter.drawRoundedRect(bar, 3, 3);
    painter.setPen(m_colours.text);
    painter.drawText(place.adjusted(0, 0, -width - gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(voice.words));
    painter.setPen(m_colours.gutterText);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(voice.utterances));
}

void StatisticsView::paintEvent(QPaintEvent *)
{
    if (m_statistics.voices.empty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    painter.setPen(m_colours.text);
    const QRect sentence = sentencePlace();
    painter.drawText(sentence.adjusted(0, 0, 1, 1), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     summary());
    int nameWidth = 0;
    for (const Statistics::Voice &voice : m_statistics.voices)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(nameOf(voice)) + 1);
    nameWidth = std::min(nameWidth, inside().width() * 2 / 5);
    QRect row(inside().left(), sentence.bottom() + margin, inside().width(), rowHeight());
    paintTitles(painter, row);
    for (const Statistics::Voice &voice : m_statistics.voices) {
        row.translate(0, rowHeight());
        paintVoice(painter, voice, row, nameWidth);
    }
}

} // namespace rapporteur
