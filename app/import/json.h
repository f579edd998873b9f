// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace rapporteur {

/// Whether `source` begins as a record does.
bool recognisesJson(const QByteArray &source);

/// Notes whose own record is `source`; a remark for each place that the notation cannot say.
std::expected<Imported, QString> readJson(const QByteArray &source);

} // namespace rapporteur
