// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes in CommonMark, an entry a line, with the table of actions as GitHub's Markdown has it.
QByteArray writeRecordMarkdown(const OnRecord &record);

} // namespace rapporteur
