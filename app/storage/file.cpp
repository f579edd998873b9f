// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

QString systemReason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

QString cannot(const char *what, const QString &path, const QString &reason)
{
    return tr(what).arg(path == "-"_L1 ? tr("standard input") : path, reason);
}

/// A file descriptor that is closed at the end of its scope.
class Descriptor
{
public:
    Descriptor(int number, const SystemCalls &calls)
        : m_number(number)
        , m_calls(calls)
    {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || m_calls.close(number) == 0;
    }

private:
    int m_number;
    const SystemCalls &m_calls;
};

/// Everything, though the system takes it in parts.
bool writeAll(int descriptor, const QByteArray &bytes, const SystemCalls &calls)
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

/// The file that `path` stands for, behind its symbolic links; also one that is not there yet.
QByteArray target(const QString &path)
{
    QByteArray name = QFile::encodeName(path);
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

QByteArray folderOf(const QByteArray &name)
{
    const qsizetype slash = name.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : name.first(std::max<qsizetype>(slash, 1));
}

/// A name beside `name` that nobody has.
QByteArray nameBeside(const QByteArray &name, int attempt)
{
    const qsizetype slash = name.lastIndexOf('/');
    const QByteArray mark =
        QByteArray::number(qint64(::getpid())) + '-' + QByteArray::number(attempt);
    return name.first(slash + 1) + '.' + name.sliced(slash + 1).left(200) + '.' + mark + ".new";
}

/// Makes a new file beside `name` with the permissions of the old one; gives its name.
int openBeside(const QByteArray &name, const struct stat *old, const SystemCalls &calls,
               QByteArray &beside)
{
    constexpr int mostAttempts = 100;
    constexpr mode_t usualMode = 0666;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        beside = nameBeside(name, attempt);
        const int descriptor = calls.open(
            beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old ? 0600 : usualMode);
        if (descriptor >= 0 && old) {
            // The owner first: giving a file away takes special permissions from it.
            [[maybe_unused]] const int given = ::fchown(descriptor, old->st_uid, old->st_gid);
            ::fchmod(descriptor, old->st_mode & 07777);
        }
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

bool syncFolder(const QByteArray &folder, const SystemCalls &calls)
{
    const Descriptor descriptor(
        calls.open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0), calls);
    // Some file systems cannot sync a folder and say so; their names are as safe as they get.
    return descriptor.isOpen() && (calls.fsync(descriptor.number()) == 0 || errno == EINVAL);
}

/// 0, or the error of the step that failed; the old file is then whole.
int replaceFile(const QByteArray &name, const struct stat *old, const QByteArray &bytes,
                const SystemCalls &calls)
{
    QByteArray beside;
    Descriptor descriptor(openBeside(name, old, calls, beside), calls);
    if (!descriptor.isOpen())
        return errno;
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
    return syncFolder(folderOf(name), calls) ? 0 : errno;
}

/// Pipes, devices: nothing to replace.
int writeInto(const QByteArray &name, const QByteArray &bytes, const SystemCalls &calls)
{
    Descriptor descriptor(calls.open(name.constData(), O_WRONLY | O_CLOEXEC, 0), calls);
    if (!descriptor.isOpen() || !writeAll(descriptor.number(), bytes, calls) || !descriptor.close())
        return errno;
    return 0;
}

/// How many bytes the character that begins `bytes` takes in UTF-8, or 0 when none does.
qsizetype characterLength(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xc2 ? 0
                             : lead < 0xe0 ? 2
                             : lead < 0xf0 ? 3
                             : lead < 0xf5 ? 4
                                           : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    return QUtf8StringView(bytes.first(length)).isValidUtf8() ? length : 0;
}

/// The offset of the first byte that begins no character of UTF-8.
qsizetype firstFault(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = characterLength(bytes.sliced(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

} // namespace

std::expected<QByteArray, QString> readFile(const QString &path)
{
    QFile file(path);
    const bool isOpen =
        path == "-"_L1 ? file.open(0, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (path != "-"_L1 && QFileInfo(path).isDir())
        return std::unexpected(cannot("%1 cannot be read: %2.", path, systemReason(EISDIR)));
    if (!isOpen)
        return std::unexpected(cannot("%1 cannot be read: %2.", path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return std::unexpected(cannot("%1 cannot be read: %2.", path, file.errorString()));
    return bytes;
}

std::expected<QString, QString> decodeNotes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        const qsizetype fault = firstFault(bytes);
        const QString byte = QString::fromLatin1(bytes.sliced(fault, 1).toHex());
        return std::unexpected(
            tr("Line %1 is not UTF-8: byte 0x%2 at offset %3 begins no character.")
                .arg(bytes.first(fault).count('\n') + 1)
                .arg(byte)
                .arg(fault));
    }
    if (bytes.contains('\r'))
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text;
}

std::expected<QString, QString> readNotes(const QString &path)
{
    return readFile(path).and_then(decodeNotes).transform_error([&path](const QString &reason) {
        return reason.startsWith(path) || path == "-"_L1 ? reason : path + u": "_s + reason;
    });
}

std::expected<void, QString> writeFile(const QString &path, const QByteArray &bytes,
                                       const SystemCalls &calls)
{
    const QByteArray name = target(path);
    struct stat old;
    const bool exists = ::stat(name.constData(), &old) == 0;
    int error = 0;
    if (exists && S_ISDIR(old.st_mode))
        error = EISDIR;
    else if (exists && !S_ISREG(old.st_mode))
        error = writeInto(name, bytes, calls);
    else if (exists && ::access(name.constData(), W_OK) != 0)
        error = errno;
    else
        error = replaceFile(name, exists ? &old : nullptr, bytes, calls);
    if (error != 0)
        return std::unexpected(cannot("%1 cannot be written: %2.", path, systemReason(error)));
    return {};
}

PeopleReader peopleBeside(const QString &notesPath)
{
    const bool isStream = notesPath == "-"_L1;
    const QDir folder = isStream ? QDir::current() : QFileInfo(notesPath).absoluteDir();
    const QString notes = isStream ? QString() : QFileInfo(notesPath).canonicalFilePath();
    return [folder, notes](const QString &name) -> std::expected<QString, QString> {
        const QString path = folder.absoluteFilePath(name);
        if (!notes.isEmpty() && QFileInfo(path).canonicalFilePath() == notes)
            return std::unexpected(tr("The People file %1 includes itself.").arg(name));
        return readFile(path).and_then(decodeNotes).transform_error([&](const QString &reason) {
            return tr("The People file %1 cannot be taken in: %2").arg(name, reason);
        });
    };
}

} // namespace rapporteur
