// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

namespace rapporteur {

/// Takes out of the roster whom nothing in `session` names: no utterance, no action, no annotation, no
/// text and no header line. Unknown speakers come in the order in which they are first named.
void dropUnnamedSpeakers(Session &session);

} // namespace rapporteur
