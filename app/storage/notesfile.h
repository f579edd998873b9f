// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/file.h"
#include "storage/notesformat.h"

namespace rapporteur {

/// Notes as they stand in a file.
struct NotesFile {
    QString text; ///< lines parted by '\n'
    NotesFormat format;
    QByteArray hash;     ///< fileHash() of its bytes
    QStringList notices; ///< sentences on what a user must know of how it was read or written
};

/// Reads notes in any encoding, and lines that end as in a QTextDocument; the sentence of an error names the file.
std::expected<NotesFile, QString> loadNotes(const QString &path);

/// Writes them as saveFile() does, in `format`; in UTF-8 where Latin-1 lacks a character, with a notice.
std::expected<NotesFile, QString> saveNotes(const QString &path, const QString &text,
                                            const NotesFormat &format,
                                            const SaveOptions &options = {},
                                            const SystemCalls &calls = systemCalls());

} // namespace rapporteur
