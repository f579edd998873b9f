// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// Decisions, actions and open questions as RFC 4180 has it: id,type,topic,text,owners,due,status. A cell
/// that a spreadsheet would take for a formula begins with an apostrophe.
QByteArray writeCsv(const OnRecord &record);

} // namespace rapporteur
