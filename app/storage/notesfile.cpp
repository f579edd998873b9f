// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/notesfile.h"

#include "storage/utf8.h"

#include <QCoreApplication>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

/// How the settings of a program call it.
QString nameOf(LineEnd lineEnd)
{
    return lineEnd == LineEnd::CrLf ? u"CR LF"_s : lineEnd == LineEnd::Cr ? u"CR"_s : u"LF"_s;
}

/// Ends the lines where a QTextDocument would. How often.
qsizetype endLinesAsEditorsDo(QString &text)
{
    qsizetype count = 0;
    for (const QChar end : {QChar(QChar::ParagraphSeparator), QChar(0xfdd0), QChar(0xfdd1)}) {
        if (const qsizetype found = text.count(end)) {
            text.replace(end, u'\n');
            count += found;
        }
    }
    return count;
}

} // namespace

std::expected<NotesFile, QString> loadNotes(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    DecodedNotes notes = decodeAnyNotes(*bytes);
    NotesFile file{.text = std::move(notes.text), .format = notes.format, .hash = fileHash(*bytes)};
    if (notes.format.encoding == Encoding::Latin1) {
        const qsizetype fault = validUtf8(*bytes);
        file.notices += tr("%1 is not UTF-8 (line %2); it is read, and will be saved, as Latin-1.")
                            .arg(path)
                            .arg(bytes->first(fault).count('\n') + 1);
    }
    if (const qsizetype ends = endLinesAsEditorsDo(file.text))
        file.notices +=
            tr("%1 parts lines or paragraphs by other characters, such as U+2029 (%2 of them); "
               "they are plain line ends here, and will be saved so.")
                .arg(path)
                .arg(ends);
    if (!notes.isExact) {
        file.notices +=
            tr("%1 has mixed line ends or faulty characters; saved, its lines end in %2.")
                .arg(path, nameOf(notes.format.lineEnd));
    }
    return file;
}

std::expected<NotesFile, QString> saveNotes(const QString &path, const QString &text,
                                            const NotesFormat &format, const SaveOptions &options,
                                            const SystemCalls &calls)
{
    NotesFile file{.text = text, .format = format};
    const QByteArray bytes = encodeNotes(text, file.format);
    auto notices = saveFile(path, bytes, options, calls);
    if (!notices)
        return std::unexpected(notices.error());
    file.hash = fileHash(bytes);
    file.notices = std::move(*notices);
    if (file.format != format)
        file.notices += tr("%1 is UTF-8 now: Latin-1 has not all of its characters.").arg(path);
    return file;
}

} // namespace rapporteur
