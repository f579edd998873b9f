// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/references.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView commitWord = u"commit ";
constexpr QStringView cveWord = u"CVE-";
constexpr QStringView lwnWord = u"[lwn ";

/// Schemes of URLs that act on the reader's machine.
constexpr std::array dangerousSchemes = {
    "javascript"_L1, "vbscript"_L1,    "livescript"_L1, "mocha"_L1, "data"_L1, "file"_L1,
    "filesystem"_L1, "view-source"_L1, "mhtml"_L1,      "jar"_L1,   "blob"_L1};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// How many of the first `limit` characters of `text` are `fitting`.
template <typename Fitting>
int countFirst(QStringView text, int limit, Fitting fitting)
{
    int count = 0;
    while (count < limit && count < text.size() && fitting(text[count]))
        ++count;
    return count;
}

/// `length` when a word may end there, else 0.
int ifWordEnds(QStringView text, int length)
{
    const bool goesOn =
        length < text.size() && (text[length].isLetterOrNumber() || text[length] == u'_');
    return goesOn ? 0 : length;
}

int cveLength(QStringView text)
{
    constexpr int yearLength = 4;
    constexpr int longestNumber = 19;
    if (!text.startsWith(cveWord))
        return 0;
    const int year = countFirst(text.sliced(cveWord.size()), yearLength, isDigit);
    const int dash = int(cveWord.size()) + year;
    if (year < yearLength || dash >= text.size() || text[dash] != u'-')
        return 0;
    const int number = countFirst(text.sliced(dash + 1), longestNumber, isDigit);
    return number < 4 ? 0 : ifWordEnds(text, dash + 1 + number);
}

int commitLength(QStringView text)
{
    constexpr int shortest = 12;
    constexpr int longest = 40;
    if (!text.startsWith(commitWord, Qt::CaseInsensitive))
        return 0;
    const int digits = countFirst(text.sliced(commitWord.size()), longest, isHexDigit);
    return digits < shortest ? 0 : ifWordEnds(text, int(commitWord.size()) + digits);
}

int messageLength(QStringView text)
{
    constexpr int longest = 998; // characters of a line of mail (RFC 5322)
    const int length = 1 + countFirst(text.sliced(1), longest,
                                      [](QChar c) { return c > u' ' && c != u'<' && c != u'>'; });
    const QStringView id = text.sliced(1, length - 1);
    const qsizetype sign = id.indexOf(u'@');
    const bool closed = length < text.size() && text[length] == u'>';
    return closed && sign > 0 && sign < id.size() - 1 ? length + 1 : 0;
}

int lwnLength(QStringView text)
{
    constexpr int longest = 9;
    if (!text.startsWith(lwnWord, Qt::CaseInsensitive))
        return 0;
    const int end = int(lwnWord.size()) + countFirst(text.sliced(lwnWord.size()), longest, isDigit);
    const QStringView rest = text.sliced(end);
    const bool isLink = rest.startsWith(u"](");
    return end > lwnWord.size() && rest.startsWith(u']') && !isLink ? end + 1 : 0;
}

/// The ASCII characters that CommonMark's own renderer leaves alone in a URL; of the rest, those that
/// percent-encoding is for.
bool isPlainInUrl(char c)
{
    constexpr std::string_view marks = "-_.+!*'(),%#@?=;:/&$~";
    const QChar sign = QLatin1Char(c);
    return isDigit(sign) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != marks.npos;
}

QString percentEncoded(QStringView text)
{
    constexpr QLatin1StringView hex = "0123456789ABCDEF"_L1;
    QString result;
    result.reserve(text.size());
    const QByteArray bytes = text.toUtf8();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isKept =
            c != '%' || (i + 2 < bytes.size() && isHexDigit(QLatin1Char(bytes[i + 1])) &&
                         isHexDigit(QLatin1Char(bytes[i + 2])));
        if (isPlainInUrl(c) && isKept) {
            result += QLatin1Char(c);
        } else {
            result += u'%';
            result += hex[uchar(c) >> 4];
            result += hex[uchar(c) & 15];
        }
    }
    return result;
}

/// The scheme of `target` as a browser finds it: in small letters, without the control characters and
/// blanks that it skips.
QString schemeOf(QStringView target)
{
    QString scheme;
    for (const QChar c : target.first(target.indexOf(u':') + 1)) {
        if (c == u':')
            return scheme;
        if (c == u'/' || c == u'?' || c == u'#')
            break;
        if (c > u' ')
            scheme += c.toLower();
    }
    return {};
}

} // namespace

int referenceLength(Reference reference, QStringView text)
{
    constexpr std::array lengths = {cveLength, commitLength, messageLength, lwnLength};
    return lengths[size_t(reference)](text);
}

QStringView messagePrefix() { return u"Message-ID: "; }

QStringView shownText(Reference reference, QStringView text)
{
    return reference == Reference::Lwn ? text.sliced(1, text.size() - 2) : text;
}

QString referenceTarget(Reference reference, QStringView text)
{
    switch (reference) {
    case Reference::Cve:
        return u"https://www.cve.org/CVERecord?id="_s.append(text);
    case Reference::Commit:
        return u"https://git.kernel.org/linus/"_s.append(text.sliced(commitWord.size()));
    case Reference::Message: {
        const QStringView id = text.sliced(messagePrefix().size() + 1).chopped(1);
        return u"https://lore.kernel.org/r/"_s +
               QString::fromLatin1(QUrl::toPercentEncoding(id.toString(), "@+=$!*'(),:;"));
    }
    case Reference::Lwn:
        return u"https://lwn.net/Articles/"_s.append(text.sliced(lwnWord.size()).chopped(1)) + u'/';
    }
    return {};
}

QString safeTarget(QStringView target)
{
    const QString scheme = schemeOf(target);
    const bool dangerous = std::ranges::any_of(
        dangerousSchemes, [&scheme](QLatin1StringView known) { return scheme == known; });
    return dangerous ? QString() : percentEncoded(target);
}

} // namespace rapporteur
