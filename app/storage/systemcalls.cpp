// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/systemcalls.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace rapporteur {

namespace {

int openFile(const char *path, int flags, mode_t mode) { return ::open(path, flags, mode); }

} // namespace

const SystemCalls &systemCalls()
{
    static constexpr SystemCalls calls{
        .open = openFile,
        .write = ::write,
        .fsync = ::fsync,
        .close = ::close,
        .rename = std::rename,
        .fdatasync = ::fdatasync,
        .link = ::link,
        .flock = ::flock,
        .unlink = ::unlink,
    };
    return calls;
}

} // namespace rapporteur
