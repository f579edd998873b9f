// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/noteslayout.h"
#include "notation/line.h"

namespace rapporteur {

class Roster;
struct EditorColours;

/// How a line of the notes looks, by what the parser says it is.
LineLook lineLook(const Line &line, QStringView text, const Roster &roster,
                  const EditorColours &colours);

} // namespace rapporteur
