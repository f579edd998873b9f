// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recordpane.h"

#include "document/notesdocument.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace rapporteur {

using namespace Qt::StringLiterals;

RecordPane::RecordPane(NotesDocument &notes, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_model(new RecordModel(this))
    , m_words(new QSortFilterProxyModel(this))
    , m_kinds(new QSortFilterProxyModel(this))
{
    setObjectName(u"record"_s);
    m_words->setSourceModel(m_model);
    m_words->setFilterKeyColumn(-1);
    m_words->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_kinds->setSourceModel(m_words);
    m_kinds->setFilterKeyColumn(RecordRow::Kind);
    m_kinds->setSortRole(SortRole);
    m_kinds->setSortLocaleAware(true);

    m_table = new ListPane(*m_kinds, tr("Record"), tr("No entry on the record is like that."));
    m_table->setHeaderHidden(false);
    m_table->setItemDelegate(new QStyledItemDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecordRow::Id, Qt::AscendingOrder);
    m_table->setAlternatingRowColors(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(RecordRow::Text, QHeaderView::Stretch);
    connect(m_table, &ListPane::linesChosen, this, &RecordPane::linesChosen);

    auto *words = new QLineEdit;
    words->setPlaceholderText(tr("Words to look for"));
    words->setAccessibleName(tr("Words to look for"));
    words->setClearButtonEnabled(true);
    connect(words, &QLineEdit::textChanged, m_words, &QSortFilterProxyModel::setFilterFixedString);
    auto *kinds = new QComboBox;
    kinds->setAccessibleName(tr("Kind of entry"));
    kinds->addItem(tr("all kinds"), QString());
    for (const QString &kind :
         {tr("statement"), tr("question"), tr("answer"), tr("agreement"), tr("disagreement"),
          tr("decision"), tr("action"), tr("open question"), tr("narration"), tr("direction"),
          tr("reaction")})
        kinds->addItem(kind, u"^"_s + kind + u"$"_s);
    connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds] {
        m_kinds->setFilterRegularExpression(kinds->currentData().toString());
    });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(words, 1);
    row->addWidget(kinds);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table);
    connect(&notes, &NotesDocument::readingChanged, this, &RecordPane::followReading);
}

/// A table that nobody looks at is not kept.
void RecordPane::followReading()
{
    if (!isVisible())
        return;
    const bool first = m_model->rows().empty();
    m_model->setRows(recordRows(*m_notes.reading()));
    if (first && !m_model->rows().empty()) {
        for (const int column :
             {RecordRow::Id, RecordRow::Time, RecordRow::Kind, RecordRow::Who, RecordRow::State})
            m_table->resizeColumnToContents(column);
    }
}

void RecordPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followReading();
}

} // namespace rapporteur
