// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"

namespace rapporteur {

class Roster;

/// What `text`, one line without its end, is, when the lines above it leave `before`. A pure function:
/// the heart of the notation. `roster` is that of the whole file and its People files.
Line parseLine(QStringView text, LineState before, const Roster &roster);

} // namespace rapporteur
