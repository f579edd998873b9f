// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/escape.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Which ASCII characters a format writes as they are.
using Plain = std::array<bool, 128>;

constexpr Plain plainBut(std::string_view special)
{
    Plain plain{};
    for (size_t i = 0x20; i < 0x7f; ++i)
        plain[i] = !special.contains(char(i));
    plain['\n'] = !special.contains('\n');
    plain['\t'] = !special.contains('\t');
    return plain;
}

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

/// Appends `text`; an ASCII character that is not `plain` is written by `special(out, index)`, which
/// returns the new end and may write up to `longest` bytes.
template <typename Special>
void append(QByteArray &bytes, QStringView text, const Plain &plain, qsizetype longest,
            Special special)
{
    const qsizetype size = bytes.size();
    const qsizetype most = size + text.size() * std::max<qsizetype>(longest, 3);
    if (bytes.capacity() < most)
        bytes.reserve(std::max(most, bytes.capacity() * 2));
    bytes.resize(most);
    char *out = bytes.data() + size;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < plain.size() && plain[unit])
            *out++ = char(unit);
        else if ((unit < 0x7f && unit >= 0x20) || unit == '\n' || unit == '\t')
            out = special(out, i);
        else
            out = writeUtf8(out, characterAt(text, i));
    }
    bytes.resize(out - bytes.constData());
}

char *write(char *out, std::string_view text) { return std::ranges::copy(text, out).out; }

constexpr Plain plainUtf8 = plainBut("");
constexpr Plain plainHtml = plainBut("<>&\"");
constexpr Plain plainMarkdown = plainBut("\\`*_[]<&~\n\t");

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

void appendUtf8(QByteArray &bytes, QStringView text)
{
    append(bytes, text, plainUtf8, 3, [](char *out, qsizetype) { return out; });
}

void appendHtml(QByteArray &bytes, QStringView text)
{
    append(bytes, text, plainHtml, 6, [text](char *out, qsizetype i) {
        switch (text[i].unicode()) {
        case u'<':
            return write(out, "&lt;");
        case u'>':
            return write(out, "&gt;");
        case u'&':
            return write(out, "&amp;");
        default:
            return write(out, "&quot;");
        }
    });
}

void appendJsonString(QByteArray &bytes, QStringView text)
{
    bytes += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'"' || unit == u'\\') {
            bytes += '\\';
            bytes += char(unit);
        } else if (unit == u'\n') {
            bytes += "\\n";
        } else if (unit < 0x20 || unit == u'<' || (unit >= 0x7f && isForbidden(unit)) ||
                   unit == 0x2028 || unit == 0x2029 || unit == 0xfeff) {
            bytes += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
        } else {
            char utf8[4];
            bytes.append(utf8, writeUtf8(utf8, dataCharacterAt(text, i)) - utf8);
        }
    }
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
    append(bytes, text, plainMarkdown, 3, [text](char *out, qsizetype i) {
        const bool blank = text[i].isSpace();
        if (!blank && !isHarmless(text, i))
            *out++ = '\\';
        *out++ = blank ? ' ' : text[i].toLatin1();
        return out;
    });
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
