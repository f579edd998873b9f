// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace rapporteur {

/// Asks the system to give `size` bytes from `begin` on, just allocated and not yet written, in large
/// pages: one small page after the other takes as long as to parse what is read into them. Small
/// stretches stay as they are.
void useLargePages(const void *begin, size_t size);

} // namespace rapporteur
