// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/headingmarks.h"

#include <algorithm>

namespace rapporteur {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

QString asWords(std::string_view marks)
{
    return u' ' + QString::fromLatin1(marks.data(), qsizetype(marks.size()));
}

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

} // namespace

bool isAtxHeading(std::string_view source, const char *text, int level)
{
    const std::string_view before = source.substr(0, size_t(text - source.data()));
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    const size_t marks = line.find('#');
    if (marks == line.npos)
        return false;
    // Before the marks only quotes and items may begin.
    const std::string_view container = line.substr(0, marks);
    const bool isContainer = container.find_first_not_of(" \t>-+*0123456789.)") == container.npos;
    const size_t end = std::min(line.find_first_not_of('#', marks), line.size());
    return isContainer && end - marks == size_t(level);
}

QString headingEnd(std::string_view source, std::string_view lastText, int level, bool atx)
{
    const size_t end = size_t(lastText.data() + lastText.size() - source.data());
    const std::string_view rest = source.substr(end);
    if (atx) {
        const std::string_view closing = trimmed(firstLine(rest));
        const bool isMark = !closing.empty() && closing.find_first_not_of('#') == closing.npos;
        return isMark ? asWords(closing) : QString();
    }
    const size_t next = rest.find('\n');
    const std::string_view under =
        next == rest.npos ? "" : trimmed(firstLine(rest.substr(next + 1)));
    const char mark = level == 1 ? '=' : '-';
    const std::string_view marks = under.substr(under.find_last_not_of(mark) + 1);
    return asWords(marks.empty() ? std::string_view(level == 1 ? "===" : "---") : marks);
}

} // namespace rapporteur
