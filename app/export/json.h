// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The fullest record, by resources/session-1.schema.json: all that is on the record. Importing it
/// gives notes whose own record is the same.
QByteArray writeJson(const OnRecord &record);

} // namespace rapporteur
