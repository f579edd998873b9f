// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/escape.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t replacement = 0xfffd;

bool isForbidden(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool turnsDirection = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool noCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return control || turnsDirection || noCharacter;
}

/// The character at `text[i]`; moves `i` to its last code unit.
char32_t characterAt(QStringView text, qsizetype &i)
{
    const char16_t unit = text[i].unicode();
    if (!QChar::isSurrogate(unit))
        return isForbidden(unit) ? replacement : unit;
    if (!QChar::isHighSurrogate(unit) || i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
        return replacement;
    const char32_t c = QChar::surrogateToUcs4(unit, text[++i].unicode());
    return isForbidden(c) ? replacement : c;
}

/// The same of data: only a lone surrogate is replaced.
char32_t dataCharacterAt(QStringView text, qsizetype &i)
{
    const QChar unit = text[i];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (!unit.isHighSurrogate() || i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
        return replacement;
    return QChar::surrogateToUcs4(unit, text[++i]);
}

char *writeUtf8(char *out, char32_t c)
{
    const auto continuation = [c](int shift) { return char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        *out++ = char(c);
    } else if (c < 0x800) {
        *out++ = char(0xc0 | (c >> 6));
        *out++ = continuation(0);
    } else if (c < 0x10000) {
        *out++ = char(0xe0 | (c >> 12));
        *out++ = continuation(6);
        *out++ = continuation(0);
    } else {
        *out++ = char(0xf0 | (c >> 18));
        *out++ = continuation(12);
        *out++ = continuation(6);
        *out++ = continuation(0);
    }
    return out;
}

/// Appends `text` in a Format: its `special` characters, line feeds and tabs are written by its
/// `write(out, text, index)`, other controls and what is not ASCII by its `writeOther`, which moves the
/// index to the last code unit written. Both return the new end and may write up to `longest` bytes a
/// unit.
template <typename Format>
class Appender
{
public:
    static void append(QByteArray &bytes, QStringView text)
    {
        const qsizetype size = bytes.size();
        const qsizetype most = size + text.size() * Format::longest;
        if (bytes.capacity() < most)
            bytes.reserve(std::max(most, bytes.capacity() * 2));
        bytes.resize(most);
        char *out = bytes.data() + size;
        qsizetype i = 0;
        while (i < text.size()) {
            while (text.size() - i >= block && narrow(text.utf16() + i, out)) {
                i += block;
                out += block;
            }
            for (const qsizetype end = std::min(i + block, text.size()); i < end; ++i)
                out = write(out, text, i);
        }
        bytes.resize(out - bytes.constData());
    }

private:
    static constexpr qsizetype block = 8;
    /// Vectors of GCC and Clang, on any processor: loops over them are not made reliably.
    using Units = char16_t __attribute__((vector_size(block * sizeof(char16_t))));
    using Bytes = char __attribute__((vector_size(block)));

    static constexpr auto plain = [] {
        std::array<bool, 0x80> table{};
        for (size_t c = 0x20; c < 0x7f; ++c)
            table[c] = !Format::special.contains(char(c));
        return table;
    }();

    /// Writes a block of characters; false when one of them is not plain.
    static bool narrow(const char16_t *in, char *out)
    {
        Units units;
        std::memcpy(&units, in, sizeof units);
        auto special = units - 0x20 > 0x7e - 0x20;
        for (const char c : Format::special)
            special |= units == char16_t(c);
        const auto bytes = __builtin_convertvector(units, Bytes);
        std::memcpy(out, &bytes, sizeof bytes);
        const auto halves = std::bit_cast<std::array<quint64, 2>>(special);
        return (halves[0] | halves[1]) == 0;
    }

    static char *write(char *out, QStringView text, qsizetype &i)
    {
        const char16_t unit = text[i].unicode();
        if (unit < plain.size() && plain[unit]) {
            *out++ = char(unit);
            return out;
        }
        const bool blank = unit == '\n' || unit == '\t';
        if (blank || (unit >= 0x20 && unit < 0x7f))
            return Format::write(out, text, i);
        return Format::writeOther(out, text, i);
    }
};

char *write(char *out, std::string_view text) { return std::ranges::copy(text, out).out; }

struct Utf8Format {
    static constexpr std::string_view special = {};
    static constexpr qsizetype longest = 3;

    static char *write(char *out, QStringView text, qsizetype i)
    {
        *out++ = text[i].toLatin1();
        return out;
    }

    static char *writeOther(char *out, QStringView text, qsizetype &i)
    {
        return writeUtf8(out, characterAt(text, i));
    }
};

struct HtmlFormat : Utf8Format {
    static constexpr std::string_view special = "<>&\"";
    static constexpr qsizetype longest = 6;

    static char *write(char *out, QStringView text, qsizetype i)
    {
        switch (text[i].unicode()) {
        case u'<':
            return rapporteur::write(out, "&lt;");
        case u'>':
            return rapporteur::write(out, "&gt;");
        case u'&':
            return rapporteur::write(out, "&amp;");
        case u'"':
            return rapporteur::write(out, "&quot;");
        default: // a line feed or tab
            return Utf8Format::write(out, text, i);
        }
    }
};

bool isWordCharacter(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && text[i].isLetterOrNumber();
}

/// Whether the special character at `i` is read as itself without a backslash.
bool isHarmless(QStringView text, qsizetype i)
{
    switch (text[i].unicode()) {
    case u'_':
        return isWordCharacter(text, i - 1) && isWordCharacter(text, i + 1);
    case u'<':
        if (i > 0 && text[i - 1] == u'<') // md4c reads an address after the second
            return false;
        [[fallthrough]];
    case u'&':
        return i + 1 < text.size() &&
               (text[i + 1] == u' ' || text[i + 1] == u'=' || text[i + 1].isDigit());
    default:
        return false;
    }
}

struct MarkdownFormat : Utf8Format {
    static constexpr std::string_view special = "\\`*_[]<&~";
    static constexpr qsizetype longest = 3;

    static char *write(char *out, QStringView text, qsizetype i)
    {
        const bool blank = text[i].isSpace();
        if (!blank && !isHarmless(text, i))
            *out++ = '\\';
        *out++ = blank ? ' ' : text[i].toLatin1();
        return out;
    }
};

struct JsonFormat {
    static constexpr std::string_view special = "\"\\<";
    static constexpr qsizetype longest = 6;

    static char *write(char *out, QStringView text, qsizetype i)
    {
        const char16_t unit = text[i].unicode();
        if (unit == u'<' || unit == u'\t')
            return writeEscape(out, unit);
        *out++ = '\\';
        *out++ = unit == u'\n' ? 'n' : char(unit);
        return out;
    }

    static char *writeOther(char *out, QStringView text, qsizetype &i)
    {
        const char16_t unit = text[i].unicode();
        if (isForbidden(unit) || unit == 0x2028 || unit == 0x2029 || unit == 0xfeff)
            return writeEscape(out, unit);
        return writeUtf8(out, dataCharacterAt(text, i));
    }

    static char *writeEscape(char *out, char16_t unit)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        out = rapporteur::write(out, "\\u");
        for (int shift = 12; shift >= 0; shift -= 4)
            *out++ = digits[(unit >> shift) & 0xf];
        return out;
    }
};

/// How many characters at the start of `text` form a mark of a list, quote, heading or rule; the last
/// of them is what a backslash goes before.
qsizetype blockMark(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (u"#>-+=|:"_s.contains(text.front()))
        return 1;
    qsizetype digits = 0;
    while (digits < text.size() && digits < 10 && text[digits].isDigit())
        ++digits;
    const bool list = digits > 0 && digits < text.size() &&
                      (text[digits] == u'.' || text[digits] == u')') &&
                      (digits + 1 == text.size() || text[digits + 1].isSpace());
    return list ? digits + 1 : 0;
}

} // namespace

void appendUtf8(QByteArray &bytes, QStringView text) { Appender<Utf8Format>::append(bytes, text); }

void appendHtml(QByteArray &bytes, QStringView text) { Appender<HtmlFormat>::append(bytes, text); }

void appendJsonString(QByteArray &bytes, QStringView text)
{
    bytes += '"';
    Appender<JsonFormat>::append(bytes, text);
    bytes += '"';
}

void appendMarkdown(QByteArray &bytes, QStringView text, bool beginsParagraph)
{
    while (beginsParagraph && !text.isEmpty() && u" \t\n"_s.contains(text.front()))
        text = text.sliced(1);
    if (const qsizetype mark = beginsParagraph ? blockMark(text) : 0; mark > 0) {
        appendMarkdown(bytes, text.first(mark - 1), false);
        bytes += '\\';
        bytes += text[mark - 1].toLatin1();
        text = text.sliced(mark);
    }
    Appender<MarkdownFormat>::append(bytes, text);
}

void appendMarkdownCode(QByteArray &bytes, QStringView text)
{
    qsizetype longest = 0;
    qsizetype ticks = 0;
    for (const QChar c : text) {
        ticks = c == u'`' ? ticks + 1 : 0;
        longest = std::max(longest, ticks);
    }
    const QByteArray fence(longest + 1, '`');
    const bool allBlank = std::ranges::all_of(text, [](QChar c) { return c == u' '; });
    const bool padded = !allBlank && (text.startsWith(u'`') || text.endsWith(u'`') ||
                                      (text.startsWith(u' ') && text.endsWith(u' ')));
    bytes += fence;
    bytes += padded ? " " : "";
    appendUtf8(bytes, text);
    bytes += padded ? " " : "";
    bytes += fence;
}

QByteArray linkAddress(QStringView address)
{
    constexpr std::array schemes = {""_L1, "http"_L1, "https"_L1, "mailto"_L1, "ftp"_L1};
    const QUrl url(address.trimmed().toString(), QUrl::TolerantMode);
    const QString scheme = url.scheme();
    const bool known =
        std::ranges::any_of(schemes, [&](QLatin1StringView s) { return scheme == s; });
    const bool needsHost = scheme.startsWith("http"_L1) || scheme == "ftp"_L1;
    if (!url.isValid() || !known || url.isEmpty() || (needsHost && url.host().isEmpty()))
        return {};
    return url.toEncoded();
}

} // namespace rapporteur
