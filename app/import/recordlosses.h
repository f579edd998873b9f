// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <QJsonObject>

namespace rapporteur {

/// What the notes made of `record` do not say: a remark for each value of it that `notesRecord`, their
/// own record, does not have. `source` is the text of `record`.
std::vector<ImportRemark> recordLosses(const QByteArray &source, const QJsonObject &record,
                                       const QJsonObject &notesRecord);

} // namespace rapporteur
