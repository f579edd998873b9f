// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

namespace rapporteur {

/// The entry that begins at `line` of the notes; -1 when none does.
int entryAt(const Session &session, int line);

/// The entries that prose right below entry `index` would word: those of its paragraph below the last prose
/// that words any. Empty when prose words that entry already.
IndexRange unwordedUpTo(const Session &session, int index);

} // namespace rapporteur
