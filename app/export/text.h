// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes in plain text, for a mailing list: lines of at most 72 columns but for URLs and the
/// lines of a fence.
QByteArray writeText(const OnRecord &record);

} // namespace rapporteur
