// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes as a page: who was there, what was said when, decisions, open questions, actions.
QByteArray writeRecordHtml(const OnRecord &record);

} // namespace rapporteur
