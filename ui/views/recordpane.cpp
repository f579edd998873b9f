// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recordpane.h"

#include "document/notesdocument.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLetters = 26; // of a text that the pane is never too narrow for

} // namespace

RecordPane::RecordPane(NotesDocument &notes, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_model(new RecordModel(this))
    , m_filter(new RecordFilter(*m_model, this))
    , m_table(new ListPane(*m_filter, tr("Record"), {}))
    , m_words(new QLineEdit)
    , m_kinds(new QComboBox)
{
    setObjectName(u"record"_s);
    setFocusProxy(m_table);
    addFilters();
    addTable();
    showEmpty();
    connect(&notes, &NotesDocument::readingChanged, this, &RecordPane::followReading);
}

void RecordPane::addFilters()
{
    m_words->setPlaceholderText(tr("Words to look for"));
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setClearButtonEnabled(true);
    m_kinds->setAccessibleName(tr("Kind of entry"));
    m_kinds->addItem(tr("all kinds"));
    for (int kind = 0; kind < int(RecordKind::Count_); ++kind)
        m_kinds->addItem(title(RecordKind(kind)), kind);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showEmpty();
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_filter->setKind(kind.isValid() ? std::optional(RecordKind(kind.toInt())) : std::nullopt);
        showEmpty();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(m_words, 1);
    row->addWidget(m_kinds);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table);
}

void RecordPane::addTable()
{
    m_table->setHeaderHidden(false);
    m_table->setItemDelegate(new QStyledItemDelegate(m_table));
    m_table->header()->setSortIndicatorClearable(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->header()->setStretchLastSection(false);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &ListPane::linesChosen, this, &RecordPane::linesChosen);
    connect(m_table, &ListPane::notesWanted, this, &RecordPane::notesWanted);
    connect(m_table, &ListPane::actionWanted, this, &RecordPane::offer);
}

void RecordPane::showEmpty()
{
    m_table->setEmpty(
        m_filter->isNarrowed()
            ? ListPane::Empty{tr("No entry on the record is like that."), tr("Show all entries")}
            : ListPane::Empty{tr("Nothing is on the record yet."), tr("Take notes")});
}

void RecordPane::offer()
{
    if (!m_filter->isNarrowed()) {
        Q_EMIT notesWanted();
        return;
    }
    m_words->clear();
    m_kinds->setCurrentIndex(0);
    m_table->setFocus();
}

/// A table that nobody looks at is not kept.
void RecordPane::followReading()
{
    if (!isVisible())
        return;
    const bool first = m_model->rows().empty();
    m_model->setRows(recordRows(*m_notes.reading()));
    if (first && !m_model->rows().empty())
        fitColumns();
}

void RecordPane::fitColumns()
{
    for (const int column :
         {RecordRow::Id, RecordRow::Time, RecordRow::Kind, RecordRow::Who, RecordRow::State})
        m_table->resizeColumnToContents(column);
    fitText();
}

/// The text has what the others leave of the pane; what is too much then is scrolled to.
void RecordPane::fitText()
{
    const QHeaderView *header = m_table->header();
    const int others = header->length() - header->sectionSize(RecordRow::Text);
    const int fewest = fontMetrics().averageCharWidth() * fewestLetters;
    m_table->setColumnWidth(RecordRow::Text,
                            std::max(fewest, m_table->viewport()->width() - others));
}

bool RecordPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitText();
    return QWidget::eventFilter(watched, event);
}

void RecordPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followReading();
}

} // namespace rapporteur
