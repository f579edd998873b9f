// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/roster.h"

namespace rapporteur::testing {

/// Ana Vidal (av, 0), Ben Okafor (bo, 1), Rik van Holt (rv, 2), Bea (b, 3), Chen Wei (c-w, 4) and
/// dana Boyle (db, 5).
Roster someSpeakers();

/// The runs as [flags kind: text → href], one behind the other; the flags are e, s, c, v, the kinds
/// @SPEAKER, image, br.
QString shown(const std::vector<Run> &runs);

/// The kind of a block, as in HTML: p, code, <ol3>, <ul tight>, </quote>.
QString shownKind(const Block &block);

} // namespace rapporteur::testing
