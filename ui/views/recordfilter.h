// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/recordmodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <optional>

namespace rapporteur {

/// The record sorted and narrowed. Ids sort as they are counted (u2 before u10), times as they passed; what
/// is equal, and what is not sorted, stands in the order of the notes.
class RecordFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RecordFilter(RecordModel &model, QObject *parent = nullptr);

    /// Words that the who, the text or any other column must hold; case does not count.
    void setWords(const QString &words);
    void setKind(std::optional<RecordKind> kind);
    bool isNarrowed() const { return !m_words.isEmpty() || m_kind; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RecordModel &m_model;
    QCollator m_collator;
    QString m_words;
    std::optional<RecordKind> m_kind;
};

} // namespace rapporteur
