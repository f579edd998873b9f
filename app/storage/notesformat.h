// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rapporteur {

enum class Encoding : quint8 { Utf8, Utf8WithMark, Utf16Little, Utf16Big, Latin1 };
enum class LineEnd : quint8 { Lf, CrLf, Cr };

/// How the characters of notes stand in their file, so that a save writes them as they were.
struct NotesFormat {
    Encoding encoding = Encoding::Utf8;
    LineEnd lineEnd = LineEnd::Lf;
    bool operator==(const NotesFormat &) const = default;
};

/// What a file's bytes say.
struct DecodedNotes {
    QString text; ///< lines parted by '\n'
    NotesFormat format;
    /// Whether encodeNotes() gives back the very bytes; not so where line ends are mixed.
    bool isExact = true;
};

/// Never fails: UTF-16 has its mark, what is UTF-8 is read as that, anything else as Latin-1.
DecodedNotes decodeAnyNotes(const QByteArray &bytes);

/// The bytes of `text` in `format`; in UTF-8, which changes `format`, where Latin-1 lacks a character.
QByteArray encodeNotes(const QString &text, NotesFormat &format);

} // namespace rapporteur
