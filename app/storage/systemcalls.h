// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

namespace rapporteur {

/// The system calls that put a file on a disk, so that a test can make any of them fail.
struct SystemCalls {
    int (*open)(const char *path, int flags, mode_t mode);
    ssize_t (*write)(int descriptor, const void *bytes, size_t size);
    int (*fsync)(int descriptor);
    int (*close)(int descriptor);
    int (*rename)(const char *from, const char *to);
    int (*fdatasync)(int descriptor);
    int (*link)(const char *from, const char *to);
    int (*flock)(int descriptor, int operation);
    int (*unlink)(const char *path);
};

/// Those of the system.
const SystemCalls &systemCalls();

} // namespace rapporteur
