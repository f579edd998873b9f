// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/jsonwriter.h"

#include "export/escape.h"

namespace rapporteur {

void JsonWriter::begin(QLatin1StringView key)
{
    if (m_depth > 0) {
        m_json += m_first ? "\n" : ",\n";
        m_json.append(m_depth * 2, ' ');
    }
    m_first = false;
    if (key.isEmpty())
        return;
    m_json += '"';
    m_json += key;
    m_json += "\": ";
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

void JsonWriter::number(QLatin1StringView key, qint64 value)
{
    begin(key);
    m_json += QByteArray::number(value);
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

} // namespace rapporteur
