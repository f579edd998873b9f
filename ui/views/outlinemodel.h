// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/rowsmodel.h"

namespace rapporteur {

struct Reading;

/// A topic with the number of its entries on the record, or a decision, an action or an open question in it.
struct OutlineRow {
    enum class Kind : quint8 { Topic, Decision, Action, DoneAction, OpenQuestion };
    Kind kind = Kind::Topic;
    int level = 1; ///< of a topic
    QString text;
    QString detail;
    int line = 0;
    bool off = false;
    bool operator==(const OutlineRow &) const = default;
};

/// In the order of the notes.
std::vector<OutlineRow> outline(const Reading &reading);

class OutlineModel : public RowsModel<OutlineRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace rapporteur
