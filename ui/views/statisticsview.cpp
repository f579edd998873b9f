// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statisticsview.h"

#include "document/notesdocument.h"

#include <QPainter>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int gap = 10;
constexpr qreal barShare = 0.55; // of a row's height

} // namespace

StatisticsView::StatisticsView(NotesDocument &notes, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
{
    setObjectName(u"statistics"_s);
    setAccessibleName(tr("Statistics"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(&notes, &NotesDocument::readingChanged, this, &StatisticsView::followReading);
}

void StatisticsView::setColours(const EditorColours &colours)
{
    m_colours = colours;
    update();
}

void StatisticsView::followReading()
{
    if (!isVisible())
        return;
    m_statistics = statistics(m_notes.reading()->record);
    // What is drawn, for those who hear it.
    QStringList lines{summary()};
    for (const Statistics::Voice &voice : m_statistics.voices)
        lines.push_back(tr("%1: words: %2").arg(nameOf(voice)).arg(voice.words));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

void StatisticsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followReading();
}

QString StatisticsView::nameOf(const Statistics::Voice &voice) const
{
    const Roster &roster = m_notes.reading()->record->roster;
    return voice.speaker >= 0 && voice.speaker < roster.size() ? roster[voice.speaker].name
                                                               : tr("a participant");
}

QString StatisticsView::summary() const
{
    return tr("Utterances: %1. Topics: %2. Decisions: %3. Actions: %4. Open questions: %5.")
        .arg(m_statistics.utterances)
        .arg(m_statistics.topics)
        .arg(m_statistics.decisions)
        .arg(m_statistics.actionsOpen + m_statistics.actionsDone)
        .arg(m_statistics.openQuestions);
}

int StatisticsView::rowHeight() const { return fontMetrics().height() + gap; }

QSize StatisticsView::sizeHint() const
{
    return {320, 2 * margin + (int(m_statistics.voices.size()) + 3) * rowHeight()};
}

void StatisticsView::paintVoice(QPainter &painter, const Statistics::Voice &voice,
                                const QRect &place, int nameWidth) const
{
    const QString figure = QString::number(voice.words);
    const int figureWidth = fontMetrics().horizontalAdvance(u"000000"_s);
    const int room = std::max(0, place.width() - nameWidth - figureWidth - 2 * gap);
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
    painter.setBrush(voice.speaker >= 0 ? m_colours.speaker(voice.speaker) : m_colours.gutterText);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setPen(m_colours.gutterText);
    painter.drawText(QRectF(bar.right() + gap, place.top(), figureWidth, place.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, figure);
}

void StatisticsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    painter.setPen(m_statistics.voices.empty() ? m_colours.gutterText : m_colours.text);
    QRect said;
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_statistics.voices.empty() ? tr("Nobody has spoken yet.") : summary(), &said);
    int nameWidth = 0;
    for (const Statistics::Voice &voice : m_statistics.voices)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(nameOf(voice)));
    nameWidth = std::min(nameWidth, inside.width() / 3);
    QRect row(inside.left(), said.bottom() + margin, inside.width(), rowHeight());
    for (const Statistics::Voice &voice : m_statistics.voices) {
        paintVoice(painter, voice, row, nameWidth);
        row.translate(0, rowHeight());
    }
}

} // namespace rapporteur
