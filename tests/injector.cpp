// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"

#include <algorithm>
#include <cerrno>

namespace rapporteur::testing {

int Injector::left = -1;
int Injector::error = EIO;
ssize_t Injector::mostBytes = -1;
bool Injector::isDown = false;
std::function<void()> Injector::before;

namespace {

bool fails()
{
    if (Injector::before)
        Injector::before();
    if (Injector::left != 0) {
        Injector::left -= Injector::left > 0 ? 1 : 0;
        return false;
    }
    if (!Injector::isDown)
        Injector::left = -1;
    errno = Injector::error;
    return true;
}

int open(const char *path, int flags, mode_t mode)
{
    return fails() ? -1 : systemCalls().open(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    if (fails())
        return -1;
    const ssize_t most = Injector::mostBytes;
    return systemCalls().write(descriptor, bytes, most < 0 ? size : std::min(size, size_t(most)));
}

int fsync(int descriptor) { return fails() ? -1 : systemCalls().fsync(descriptor); }
int fdatasync(int descriptor) { return fails() ? -1 : systemCalls().fdatasync(descriptor); }

int close(int descriptor)
{
    const int closed = systemCalls().close(descriptor);
    return fails() ? -1 : closed;
}

int rename(const char *from, const char *to)
{
    return fails() ? -1 : systemCalls().rename(from, to);
}

int link(const char *from, const char *to) { return fails() ? -1 : systemCalls().link(from, to); }

int flock(int descriptor, int operation)
{
    return fails() ? -1 : systemCalls().flock(descriptor, operation);
}

int unlink(const char *path) { return fails() ? -1 : systemCalls().unlink(path); }

} // namespace

void Injector::reset()
{
    left = -1;
    error = EIO;
    mostBytes = -1;
    isDown = false;
    before = {};
}

const SystemCalls &Injector::calls()
{
    static constexpr SystemCalls injected{
        .open = open,
        .write = write,
        .fsync = fsync,
        .close = close,
        .rename = rename,
        .fdatasync = fdatasync,
        .link = link,
        .flock = flock,
        .unlink = unlink,
    };
    return injected;
}

} // namespace rapporteur::testing
