// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"
#include "session/speaker.h"

namespace rapporteur {

/// The speaker that a line of kind Speaker declares: `@alias Name; attribute; …`.
Speaker readSpeaker(QStringView text, const Line &line);

} // namespace rapporteur
