// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

namespace rapporteur::testing {

/// Every field of `record` that may leave it, one a line, with every text in full. Left out: places in
/// the notes, the revision, and `Media`, which is not exported for a reason of its own.
QString dumped(const Session &record);

} // namespace rapporteur::testing
