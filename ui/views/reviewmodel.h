// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/problem.h"
#include "views/rowsmodel.h"

namespace rapporteur {

struct Reading;

/// All that can be said of the notes: leaks of what is off the record first, then errors, warnings, what is
/// open, and information; each in the order of the text.
std::vector<Problem> review(const Reading &reading);

/// Whether somebody has to look at it: not where it is information alone, as a draft is.
bool isOpen(const Problem &problem);

class ReviewModel : public RowsModel<Problem>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace rapporteur
