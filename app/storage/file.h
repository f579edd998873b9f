// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/buffer.h"
#include "storage/systemcalls.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <expected>

namespace rapporteur {

/// The bytes of the file at `path` (`-`: standard input), or a sentence that names it and the reason.
std::expected<QByteArray, QString> readFile(const QString &path);

/// Whether nothing is at `path`, or behind its links.
bool isGone(const QString &path);

/// `bytes` as notes: UTF-8, with or without a byte order mark; CR LF and CR are line ends too. Bytes
/// that are not UTF-8 are an error whose sentence names the line and the byte.
std::expected<QString, QString> decodeNotes(const QByteArray &bytes);

/// Reads and decodes; the sentence of an error names the file.
std::expected<QString, QString> readNotes(const QString &path);

/// What tells two contents of a file apart.
QByteArray fileHash(const QByteArray &bytes);

struct SaveOptions {
    bool backup = false; ///< keeps the old file as `name~`
};

/// Puts `bytes` at `path`, whole or not at all: a new file beside it, each write checked for its full
/// length, synced, renamed, the folder synced. Keeps the permissions of an old file, and its owner
/// where the system allows it; writes through symbolic links. A target that is no regular file, such as
/// a pipe, is written to as it is. Gives sentences on what could not be kept, such as the owner; an
/// error names the file and the reason, and an old file is then as it was.
std::expected<QStringList, QString> saveFile(const QString &path, const QByteArray &bytes,
                                             const SaveOptions &options = {},
                                             const SystemCalls &calls = systemCalls());

/// saveFile() for what nobody is told about.
std::expected<void, QString> writeFile(const QString &path, const QByteArray &bytes,
                                       const SystemCalls &calls = systemCalls());

/// Reads People files relative to the folder of the notes at `notesPath` (`-`: the current one); the
/// notes themselves are none.
PeopleReader peopleBeside(const QString &notesPath);

} // namespace rapporteur
