// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/rowsmodel.h"

#include <QStringList>

namespace rapporteur {

struct Reading;

/// What the record tells apart.
enum class RecordKind : quint8 {
    Statement,
    Question,
    Answer,
    Agreement,
    Disagreement,
    Decision,
    Action,
    OpenQuestion,
    Narration,
    Direction,
    Reaction,
    Count_,
};

/// The word for it.
QString title(RecordKind kind);

/// An entry of the record, as the record's exports have it.
struct RecordRow {
    enum Column { Id, Time, Kind, Who, Text, State, ColumnCount };
    QStringList cells; ///< one for each column
    qint64 time = -1;  ///< to sort by; -1 without
    RecordKind kind = RecordKind::Statement;
    QString who;    ///< in full
    int number = 0; ///< of its kind
    int line = 0;
    bool operator==(const RecordRow &) const = default;
};

/// In the order of the notes; nothing that is off the record.
std::vector<RecordRow> recordRows(const Reading &reading);

class RecordModel : public RowsModel<RecordRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace rapporteur
