// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/entities.h"

#include <md4c-html.h>

#include <array>
#include <string>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString character(uint code)
{
    const bool valid = code != 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return QString::fromUcs4(std::array{valid ? char32_t(code) : U'\uFFFD'}.data(), 1);
}

QString numeric(std::string_view entity)
{
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const std::string_view digits = entity.substr(hexadecimal ? 3 : 2);
    const QByteArrayView number(digits.data(), qsizetype(digits.size()) - 1);
    bool ok = false;
    const uint code = number.toUInt(&ok, hexadecimal ? 16 : 10);
    return character(ok ? code : 0);
}

/// md4c's HTML renderer is the one to know the two thousand names, so it renders a paragraph with
/// that entity alone.
QString named(std::string_view entity)
{
    constexpr std::string_view before = "<p>";
    constexpr std::string_view after = "</p>\n";
    std::string html;
    const auto append = [](const MD_CHAR *text, MD_SIZE size, void *to) {
        static_cast<std::string *>(to)->append(text, size);
    };
    md_html(entity.data(), MD_SIZE(entity.size()), append, &html, MD_FLAG_NOHTML, 0);
    if (!html.starts_with(before) || !html.ends_with(after))
        return {};
    return QString::fromUtf8(html.data() + before.size(),
                             qsizetype(html.size() - before.size() - after.size()));
}

} // namespace

QString decodedEntity(std::string_view entity)
{
    if (entity.size() > 3 && entity[1] == '#')
        return numeric(entity);
    const QString html = named(entity);
    constexpr std::array escaped = {
        std::pair{"&lt;"_L1, u'<'},
        std::pair{"&gt;"_L1, u'>'},
        std::pair{"&amp;"_L1, u'&'},
        std::pair{"&quot;"_L1, u'"'},
    };
    for (const auto &[written, meant] : escaped) {
        if (html == written)
            return QString(meant);
    }
    const bool unknown = html.isEmpty() || html.startsWith("&amp;"_L1);
    return unknown ? QString::fromUtf8(entity.data(), qsizetype(entity.size())) : html;
}

QString decodedAttribute(const MD_ATTRIBUTE &attribute)
{
    QString result;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin,
                                    attribute.substr_offsets[i + 1] - begin);
        result += attribute.substr_types[i] == MD_TEXT_ENTITY
                      ? decodedEntity(part)
                      : QString::fromUtf8(part.data(), qsizetype(part.size()));
    }
    return result;
}

} // namespace rapporteur
