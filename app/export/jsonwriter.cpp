// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/jsonwriter.h"

#include "export/escape.h"

#include <algorithm>
#include <charconv>

namespace rapporteur {

void JsonWriter::begin(QLatin1StringView key)
{
    // All in one piece: this is written more often than anything else.
    constexpr qsizetype aroundIndent = 2;
    constexpr qsizetype aroundKey = 4;
    const qsizetype size = m_json.size();
    m_json.resize(size + aroundIndent + m_depth * 2 + key.size() + aroundKey);
    char *out = m_json.data() + size;
    const auto write = [&out](std::string_view text) { out = std::ranges::copy(text, out).out; };
    if (m_depth > 0) {
        write(m_first ? "\n" : ",\n");
        out = std::fill_n(out, m_depth * 2, ' ');
    }
    m_first = false;
    if (!key.isEmpty()) {
        write("\"");
        write({key.data(), size_t(key.size())});
        write("\": ");
    }
    m_json.resize(out - m_json.constData());
}

void JsonWriter::end(char bracket)
{
    --m_depth;
    if (!m_first) {
        m_json += '\n';
        m_json.append(m_depth * 2, ' ');
    }
    m_json += bracket;
    m_first = false;
}

void JsonWriter::beginObject(QLatin1StringView key)
{
    begin(key);
    m_json += '{';
    ++m_depth;
    m_first = true;
}

void JsonWriter::endObject() { end('}'); }

void JsonWriter::beginArray(QLatin1StringView key)
{
    begin(key);
    m_json += '[';
    ++m_depth;
    m_first = true;
}

void JsonWriter::endArray() { end(']'); }

void JsonWriter::text(QLatin1StringView key, QStringView value)
{
    if (!value.isEmpty())
        anyText(key, value);
}

void JsonWriter::anyText(QLatin1StringView key, QStringView value)
{
    begin(key);
    appendJsonString(m_json, value);
}

void JsonWriter::word(QLatin1StringView key, QLatin1StringView value)
{
    if (value.isEmpty())
        return;
    begin(key);
    m_json += '"';
    m_json += value;
    m_json += '"';
}

void JsonWriter::id(QLatin1StringView key, QChar letter, int number)
{
    begin(key);
    writeId(letter, number);
}

void JsonWriter::writeId(QChar letter, int number)
{
    char id[16] = {'"', letter.toLatin1()};
    char *end = std::to_chars(id + 2, std::end(id) - 1, number).ptr;
    *end++ = '"';
    m_json.append(id, end - id);
}

void JsonWriter::number(QLatin1StringView key, qint64 value)
{
    begin(key);
    char digits[24];
    m_json.append(digits, std::to_chars(digits, std::end(digits), value).ptr - digits);
}

void JsonWriter::flag(QLatin1StringView key, bool value)
{
    begin(key);
    m_json += value ? "true" : "false";
}

void JsonWriter::texts(QLatin1StringView key, const QStringList &values)
{
    if (!values.isEmpty())
        anyTexts(key, values);
}

void JsonWriter::anyTexts(QLatin1StringView key, const QStringList &values)
{
    begin(key);
    writeTexts(values);
}

void JsonWriter::element(const QStringList &values)
{
    begin({});
    writeTexts(values);
}

void JsonWriter::writeTexts(const QStringList &values)
{
    m_json += '[';
    for (qsizetype i = 0; i < values.size(); ++i) {
        m_json += i > 0 ? ", " : "";
        appendJsonString(m_json, values[i]);
    }
    m_json += ']';
}

void JsonWriter::beginList(QLatin1StringView key)
{
    begin(key);
    m_json += '[';
}

void JsonWriter::item(QStringView value)
{
    separate();
    appendJsonString(m_json, value);
}

void JsonWriter::idItem(QChar letter, int number)
{
    separate();
    writeId(letter, number);
}

void JsonWriter::separate()
{
    if (!m_json.endsWith('['))
        m_json += ", ";
}

void JsonWriter::endList() { m_json += ']'; }

} // namespace rapporteur
