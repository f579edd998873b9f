// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rapporteur {

class Roster;

/// A new alias for somebody called `name`: the initials in lower case, lengthened until no speaker of
/// `roster` has it and it is no common English word. A name that could be an alias itself, typed in
/// lower case, stays.
QString proposedAlias(const QString &name, const Roster &roster);

} // namespace rapporteur
