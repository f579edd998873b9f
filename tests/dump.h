// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/builder.h"

#include <QString>

namespace rapporteur::testing {

/// What notes mean, a readable line each: the header, the roster, then topics, paragraphs, entries, prose
/// and annotations in the order of the file. Entries are told by their number in it.
QString dumpOf(const Session &session);

/// The problems as `line:column: severity: sentence [code]`.
QString dumpOf(const std::vector<Problem> &problems);

} // namespace rapporteur::testing
