// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/largepages.h"

#include <cstdint>
#include <sys/mman.h>

namespace rapporteur {

void useLargePages(const void *begin, size_t size)
{
#ifdef MADV_HUGEPAGE
    constexpr uintptr_t largePage = 1 << 21;
    const auto address = reinterpret_cast<uintptr_t>(begin);
    const uintptr_t first = (address + largePage - 1) & ~(largePage - 1);
    const uintptr_t end = (address + size) & ~(largePage - 1);
    // A system that has none gives small ones as before.
    if (first < end)
        ::madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
#endif
}

} // namespace rapporteur
