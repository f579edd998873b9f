// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes in CommonMark, a note a line; the actions as a table of GitHub's.
QByteArray writeRecordMarkdown(const OnRecord &record);

} // namespace rapporteur
