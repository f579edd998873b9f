// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/anonymous.h"
#include "session/session.h"

namespace rapporteur {

/// The names that removeAttribution() hides: of all whom `session` knows, unknown speakers too.
Anonymity anonymityOf(const Session &session);

/// What `Attribution: none` does: nobody is named any more. The roster, speakers, owners, authors of
/// annotations, attendance and links of replies go; in every text a name is *a participant*. Only the
/// author of the article stays.
void removeAttribution(Session &session);

} // namespace rapporteur
