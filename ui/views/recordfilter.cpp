// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recordfilter.h"

#include <tuple>

namespace rapporteur {

RecordFilter::RecordFilter(RecordModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&model);
}

void RecordFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateRowsFilter();
}

void RecordFilter::setKind(std::optional<RecordKind> kind)
{
    m_kind = kind;
    invalidateRowsFilter();
}

bool RecordFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RecordRow &item = m_model.rows()[size_t(row)];
    if (m_kind && item.kind != *m_kind)
        return false;
    const auto holds = [this](const QString &text) {
        return text.contains(m_words, Qt::CaseInsensitive);
    };
    return m_words.isEmpty() || holds(item.who) || std::ranges::any_of(item.cells, holds);
}

bool RecordFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const RecordRow &one = m_model.row(left);
    const RecordRow &other = m_model.row(right);
    const int column = left.column();
    if (column == RecordRow::Id) {
        return std::tuple(one.cells[column].front(), one.number) <
               std::tuple(other.cells[column].front(), other.number);
    }
    if (column == RecordRow::Time)
        return std::tuple(one.time, one.line) < std::tuple(other.time, other.line);
    const int order = m_collator.compare(one.cells[column], other.cells[column]);
    return std::tuple(order, one.line) < std::tuple(0, other.line);
}

} // namespace rapporteur
