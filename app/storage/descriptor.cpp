// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/descriptor.h"

#include "text/largepages.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {

bool writeAll(int descriptor, QByteArrayView bytes, const SystemCalls &calls)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written =
            calls.write(descriptor, bytes.constData() + at, size_t(bytes.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

std::expected<QByteArray, int> readAll(int descriptor, qint64 most)
{
    struct stat status;
    constexpr qsizetype piece = 1 << 16;
    QByteArray bytes;
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
        bytes.reserve(std::min<qint64>(status.st_size, most) + 1);
    useLargePages(bytes.constData(), size_t(bytes.capacity()));
    while (bytes.size() < most) {
        const qsizetype end = bytes.size();
        const qsizetype room =
            std::min<qint64>(std::max(piece, bytes.capacity() - end), most - end);
        bytes.resizeForOverwrite(end + room);
        const ssize_t count = ::read(descriptor, bytes.data() + end, size_t(room));
        bytes.resize(end + std::max<ssize_t>(count, 0));
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return std::unexpected(errno);
    }
    return bytes;
}

bool syncFolder(const QByteArray &folder, const SystemCalls &calls)
{
    const Descriptor descriptor(
        calls.open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0), calls);
    // Some file systems cannot sync a folder and say so; their names are as safe as they get.
    return descriptor.isOpen() && (calls.fsync(descriptor.number()) == 0 || errno == EINVAL);
}

QByteArray folderOf(const QByteArray &name)
{
    const qsizetype slash = name.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : name.first(std::max<qsizetype>(slash, 1));
}

QString systemReason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

} // namespace rapporteur
