// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/systemcalls.h"

#include <functional>

namespace rapporteur::testing {

/// The calls of the system, one of which fails: the one that is counted down to.
struct Injector {
    static int left;                     ///< calls until one fails; -1: none will, or one did
    static int error;                    ///< its errno
    static ssize_t mostBytes;            ///< what a write takes at once; -1: all
    static bool isDown;                  ///< whether every call after the failed one fails too
    static std::function<void()> before; ///< is done before each call

    static void reset();
    static const SystemCalls &calls();
};

} // namespace rapporteur::testing
