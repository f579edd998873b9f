// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes as a page in the frame of the article's: each entry has its id, to be linked to.
QByteArray writeRecordHtml(const OnRecord &record);

} // namespace rapporteur
