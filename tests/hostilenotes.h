// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rapporteur::testing {

/// Notes put together at random of marks, names, words and stray characters, mostly where they do not
/// belong. Always the same for a seed.
QString hostileNotes(quint32 seed);

} // namespace rapporteur::testing
