// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

namespace rapporteur {

/// Whether annotations of this kind leave a session with what they stand on.
bool leaves(AnnotationKind kind, const RecordOptions &options);

/// Makes a record of `session` but for names and numbers: takes out what is off the record, what open
/// changes leave nothing of, and what refers to either; rejects the open changes of all texts; works
/// days and replies out again. Says how much it took out.
OnRecord::LeftOut takeOut(Session &session, const RecordOptions &options);

} // namespace rapporteur
