// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file.h"

#include "storage/descriptor.h"
#include "storage/filename.h"
#include "storage/utf8.h"
#include "text/largepages.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QStringDecoder>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

QString cannotRead(const QString &path, int error)
{
    return tr("%1 cannot be read: %2.")
        .arg(path == "-"_L1 ? tr("standard input") : path, systemReason(error));
}

constexpr int readFlags = O_RDONLY | O_CLOEXEC;

} // namespace

std::expected<QByteArray, QString> readFile(const QString &path)
{
    const bool isStream = path == "-"_L1;
    const SystemCalls &calls = systemCalls();
    const Descriptor descriptor(isStream ? ::dup(STDIN_FILENO)
                                         : calls.open(nameOfPath(path).constData(), readFlags, 0),
                                calls);
    std::expected<QByteArray, int> bytes = std::unexpected(errno);
    if (descriptor.isOpen())
        bytes = readAll(descriptor.number(), std::numeric_limits<qint64>::max());
    return bytes.transform_error([&path](int error) { return cannotRead(path, error); });
}

bool isGone(const QString &path)
{
    struct stat status;
    return ::stat(nameOfPath(path).constData(), &status) != 0 &&
           (errno == ENOENT || errno == ENOTDIR);
}

QByteArray fileHash(const QByteArray &bytes)
{
    // Four times as fast as SHA-256: files are looked at whenever their folder changes.
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

std::expected<QString, QString> decodeNotes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text(decoder.requiredSpace(bytes.size()), Qt::Uninitialized);
    useLargePages(text.constData(), size_t(text.size()) * sizeof(QChar));
    text.truncate(decoder.appendToBuffer(text.data(), bytes) - text.constData());
    if (decoder.hasError()) {
        const qsizetype fault = validUtf8(bytes);
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

PeopleReader peopleBeside(const QString &notesPath)
{
    const bool isStream = notesPath == "-"_L1;
    const QString notes = isStream ? QString() : absolutePath(notesPath);
    const QString folder = QFileInfo(isStream ? absolutePath(u"-"_s) : notes).path();
    return [folder, notes](const QString &name) -> std::expected<QString, QString> {
        const QString path = name.startsWith(u'/') ? name : folder + u'/' + name;
        if (!notes.isEmpty() && isSameFile(path, notes))
            return std::unexpected(tr("The People file %1 includes itself.").arg(name));
        return readFile(path).and_then(decodeNotes).transform_error([&](const QString &reason) {
            return tr("The People file %1 cannot be taken in: %2").arg(name, reason);
        });
    };
}

} // namespace rapporteur
