// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/notesformat.h"

#include "storage/utf8.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    QByteArrayView mark;
    QStringConverter::Encoding converter;
};

/// In the order of Encoding.
constexpr std::array<Row, 5> encodings{{
    {{}, QStringConverter::Utf8},
    {"\xef\xbb\xbf", QStringConverter::Utf8},
    {"\xff\xfe", QStringConverter::Utf16LE},
    {"\xfe\xff", QStringConverter::Utf16BE},
    {{}, QStringConverter::Latin1},
}};

constexpr std::array<QLatin1StringView, 3> lineEnds{"\n"_L1, "\r\n"_L1, "\r"_L1};

Encoding encodingOf(QByteArrayView bytes)
{
    for (const Encoding marked :
         {Encoding::Utf8WithMark, Encoding::Utf16Little, Encoding::Utf16Big}) {
        const bool isUtf8 = marked == Encoding::Utf8WithMark;
        if (bytes.startsWith(encodings[size_t(marked)].mark) &&
            (!isUtf8 || validUtf8(bytes) == bytes.size()))
            return marked;
    }
    return validUtf8(bytes) == bytes.size() ? Encoding::Utf8 : Encoding::Latin1;
}

/// The one that most lines have.
LineEnd lineEndOf(QStringView text)
{
    const qsizetype pairs = text.count("\r\n"_L1);
    const qsizetype feeds = text.count(u'\n') - pairs;
    const qsizetype returns = text.count(u'\r') - pairs;
    if (pairs > std::max(feeds, returns))
        return LineEnd::CrLf;
    return returns > feeds ? LineEnd::Cr : LineEnd::Lf;
}

} // namespace

DecodedNotes decodeAnyNotes(const QByteArray &bytes)
{
    DecodedNotes notes;
    notes.format.encoding = encodingOf(bytes);
    const Row &row = encodings[size_t(notes.format.encoding)];
    QStringDecoder decoder(row.converter, QStringDecoder::Flag::Stateless);
    notes.text = decoder(QByteArrayView(bytes).sliced(row.mark.size()));
    const bool hasReturns = notes.text.contains(u'\r');
    if (hasReturns) {
        notes.format.lineEnd = lineEndOf(notes.text);
        notes.text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    }
    // UTF-8 that is valid comes back as it is.
    if (hasReturns || notes.format.encoding != Encoding::Utf8) {
        NotesFormat format = notes.format;
        notes.isExact = encodeNotes(notes.text, format) == bytes && format == notes.format;
    }
    return notes;
}

QByteArray encodeNotes(const QString &text, NotesFormat &format)
{
    constexpr char16_t lastOfLatin1 = 0xff;
    if (format.encoding == Encoding::Latin1 &&
        std::ranges::any_of(text, [](QChar c) { return c.unicode() > lastOfLatin1; }))
        format.encoding = Encoding::Utf8;
    const Row &row = encodings[size_t(format.encoding)];
    QString lines = text;
    if (format.lineEnd != LineEnd::Lf)
        lines.replace("\n"_L1, lineEnds[size_t(format.lineEnd)]);
    QStringEncoder encoder(row.converter, QStringEncoder::Flag::Stateless);
    return row.mark.toByteArray() + QByteArray(encoder(lines));
}

} // namespace rapporteur
