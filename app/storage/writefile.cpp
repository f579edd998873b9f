// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/descriptor.h"
#include "storage/file.h"
#include "storage/filename.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

/// The file that is there already.
struct OldFile {
    bool exists = false;
    struct stat status{};
};

/// What a save kept.
struct Kept {
    bool owner = true;
    bool backup = true;
    bool name = true; ///< whether a power cut leaves the new file at its name
};

/// The file that `path` stands for, behind its symbolic links; also one that is not there yet.
QByteArray target(const QString &path)
{
    QByteArray name = nameOfPath(path);
    constexpr int mostLinks = 40;
    for (int i = 0; i < mostLinks; ++i) {
        char link[4096];
        const ssize_t length = ::readlink(name.constData(), link, sizeof link);
        if (length <= 0 || size_t(length) == sizeof link)
            break;
        const QByteArray to(link, length);
        const qsizetype slash = name.lastIndexOf('/');
        name = to.startsWith('/') || slash < 0 ? to : name.first(slash + 1) + to;
    }
    return name;
}

/// A name beside `name` that nobody has.
QByteArray nameBeside(const QByteArray &name, int attempt)
{
    const qsizetype slash = name.lastIndexOf('/');
    const QByteArray mark =
        QByteArray::number(qint64(::getpid())) + '-' + QByteArray::number(attempt);
    return name.first(slash + 1) + '.' + name.sliced(slash + 1).left(200) + '.' + mark + ".new";
}

/// What permissions a file has beyond its mode, and what its user noted of it.
void copyAttributes(const QByteArray &from, int to)
{
    constexpr qsizetype most = 1 << 16; // the kernel's bound
    QByteArray names(most, Qt::Uninitialized);
    names.resize(std::max<ssize_t>(::listxattr(from.constData(), names.data(), most), 0));
    QByteArray value(most, Qt::Uninitialized);
    for (const QByteArray &name : names.split('\0')) {
        if (!name.startsWith("user.") && name != "system.posix_acl_access")
            continue;
        const ssize_t size = ::getxattr(from.constData(), name.constData(), value.data(), most);
        if (size >= 0)
            ::fsetxattr(to, name.constData(), value.constData(), size_t(size), 0);
    }
}

/// Gives a new file the owner and the permissions of the old one. Whether the owner could be kept.
bool takeOver(int descriptor, const QByteArray &name, const struct stat &old)
{
    // The owner first: giving a file away takes special permissions from it.
    const bool hasGroup = ::fchown(descriptor, uid_t(-1), old.st_gid) == 0;
    const bool hasOwner = ::fchown(descriptor, old.st_uid, gid_t(-1)) == 0;
    mode_t mode = old.st_mode & 07777;
    if (!hasGroup) // another group may do what everybody may
        mode = (mode & ~mode_t(02070)) | ((mode & 07) << 3);
    ::fchmod(descriptor, mode);
    if (hasGroup && hasOwner)
        copyAttributes(name, descriptor);
    return hasGroup && hasOwner;
}

/// Makes a new file beside `name`; gives its name.
int openBeside(const QByteArray &name, const OldFile &old, const SystemCalls &calls,
               QByteArray &beside)
{
    constexpr int mostAttempts = 100;
    constexpr mode_t usualMode = 0666;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        beside = nameBeside(name, attempt);
        const int descriptor =
            calls.open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                       old.exists ? 0600 : usualMode);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

/// 0, or the error of the step that failed; the old file is then whole.
int replaceFile(const QByteArray &name, const OldFile &old, const QByteArray &bytes,
                const SystemCalls &calls, Kept &kept)
{
    QByteArray beside;
    Descriptor descriptor(openBeside(name, old, calls, beside), calls);
    if (!descriptor.isOpen())
        return errno;
    if (old.exists)
        kept.owner = takeOver(descriptor.number(), name, old.status);
    const bool stored =
        writeAll(descriptor.number(), bytes, calls) && calls.fsync(descriptor.number()) == 0;
    int error = stored ? 0 : errno;
    if (!descriptor.close() && error == 0)
        error = errno;
    if (error == 0 && calls.rename(beside.constData(), name.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(beside.constData());
        return error;
    }
    kept.name = syncFolder(folderOf(name), calls);
    return 0;
}

/// Whether `name~` is the old file now: a second name of it, or a copy where a file has but one.
bool keepBackup(const QByteArray &name, const OldFile &old, const SystemCalls &calls)
{
    const QByteArray backup = name + '~';
    const QByteArray beside = nameBeside(backup, 0);
    ::unlink(beside.constData());
    if (calls.link(name.constData(), beside.constData()) == 0) {
        const bool renamed = calls.rename(beside.constData(), backup.constData()) == 0;
        ::unlink(beside.constData()); // still there where both were the same file
        return renamed;
    }
    const Descriptor descriptor(calls.open(name.constData(), O_RDONLY | O_CLOEXEC, 0), calls);
    if (!descriptor.isOpen())
        return false;
    const auto bytes = readAll(descriptor.number(), std::numeric_limits<qint64>::max());
    Kept kept;
    return bytes && replaceFile(backup, old, *bytes, calls, kept) == 0;
}

/// Pipes, devices: nothing to replace.
int writeInto(const QByteArray &name, const QByteArray &bytes, const SystemCalls &calls)
{
    Descriptor descriptor(calls.open(name.constData(), O_WRONLY | O_CLOEXEC, 0), calls);
    if (!descriptor.isOpen() || !writeAll(descriptor.number(), bytes, calls) || !descriptor.close())
        return errno;
    return 0;
}

QStringList notices(const QString &path, const OldFile &old, const Kept &kept)
{
    QStringList sentences;
    if (!kept.name)
        sentences +=
            tr("%1 is written, but a power cut may still bring back the old file.").arg(path);
    if (!kept.backup)
        sentences += tr("No backup copy of %1 could be kept.").arg(path);
    if (!kept.owner)
        sentences += tr("%1 belonged to another user or group; it is yours now.").arg(path);
    if (old.exists && old.status.st_nlink > 1)
        sentences +=
            tr("%1 has other names (hard links); under them the old text stays.").arg(path);
    return sentences;
}

} // namespace

std::expected<QStringList, QString> saveFile(const QString &path, const QByteArray &bytes,
                                             const SaveOptions &options, const SystemCalls &calls)
{
    const QByteArray name = target(path);
    OldFile old;
    old.exists = ::stat(name.constData(), &old.status) == 0;
    const bool isRegular = !old.exists || S_ISREG(old.status.st_mode);
    Kept kept;
    int error = 0;
    if (old.exists && S_ISDIR(old.status.st_mode))
        error = EISDIR;
    else if (!isRegular)
        error = writeInto(name, bytes, calls);
    else if (old.exists && ::access(name.constData(), W_OK) != 0)
        error = errno;
    else {
        kept.backup = !options.backup || !old.exists || keepBackup(name, old, calls);
        error = replaceFile(name, old, bytes, calls, kept);
    }
    if (error != 0)
        return std::unexpected(tr("%1 cannot be written: %2.").arg(path, systemReason(error)));
    return isRegular ? notices(path, old, kept) : QStringList();
}

std::expected<void, QString> writeFile(const QString &path, const QByteArray &bytes,
                                       const SystemCalls &calls)
{
    return saveFile(path, bytes, {}, calls).transform([](const QStringList &) {});
}

} // namespace rapporteur
