// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace rapporteur {

/// What a view asks the rows of a pane for, besides Qt's own roles.
enum RowRole {
    LineRole = Qt::UserRole + 1, ///< the line of the notes that the row leads to
    DetailRole,                  ///< drawn at the right
};

/// A table of rows that are made anew from each reading. What stays between two readings stays selected and in
/// view: only the rows that differ are said to change.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(const QModelIndex &index) const { return m_rows[size_t(index.row())]; }

    void setRows(std::vector<Row> rows)
    {
        const auto first = int(std::ranges::mismatch(m_rows, rows).in1 - m_rows.begin());
        const int shorter = int(std::min(m_rows.size(), rows.size()));
        int same = 0;
        while (same < shorter - first &&
               m_rows[m_rows.size() - 1 - size_t(same)] == rows[rows.size() - 1 - size_t(same)])
            ++same;
        const int removed = int(m_rows.size()) - first - same;
        const int inserted = int(rows.size()) - first - same;
        const int changed = std::min(removed, inserted);
        std::move(rows.begin() + first, rows.begin() + first + changed, m_rows.begin() + first);
        if (changed > 0)
            Q_EMIT dataChanged(index(first, 0), index(first + changed - 1, columnCount({}) - 1));
        const int at = first + changed;
        if (removed > changed) {
            beginRemoveRows({}, at, first + removed - 1);
            m_rows.erase(m_rows.begin() + at, m_rows.begin() + first + removed);
            endRemoveRows();
        } else if (inserted > changed) {
            beginInsertRows({}, at, first + inserted - 1);
            m_rows.insert(m_rows.begin() + at, std::make_move_iterator(rows.begin() + at),
                          std::make_move_iterator(rows.begin() + first + inserted));
            endInsertRows();
        }
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 1; }

private:
    std::vector<Row> m_rows;
};

} // namespace rapporteur
