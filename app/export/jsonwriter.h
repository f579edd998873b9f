// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringList>

namespace rapporteur {

/// Writes JSON with its keys in the order in which they come, two blanks a level, an array of
/// strings or numbers on one line. A key without a value, an empty text or list, is left out.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &json)
        : m_json(json)
    {}

    /// Without a key as an element of an array.
    void beginObject(QLatin1StringView key = {});
    void endObject();
    void beginArray(QLatin1StringView key);
    void endArray();

    void text(QLatin1StringView key, QStringView value);
    /// The same of a `value` that needs no escapes.
    void word(QLatin1StringView key, QLatin1StringView value);
    /// An identifier, as `u12`.
    void id(QLatin1StringView key, QChar letter, int number);
    /// Also when it is empty.
    void anyText(QLatin1StringView key, QStringView value);
    void number(QLatin1StringView key, qint64 value);
    void flag(QLatin1StringView key, bool value);
    void texts(QLatin1StringView key, const QStringList &values);
    /// Also when there are none.
    void anyTexts(QLatin1StringView key, const QStringList &values);
    /// An array of strings as an element of an array.
    void element(const QStringList &values);
    /// An array of strings, each added by item() or idItem().
    void beginList(QLatin1StringView key);
    void item(QStringView value);
    void idItem(QChar letter, int number);
    void endList();

private:
    void begin(QLatin1StringView key);
    void end(char bracket);
    void writeTexts(const QStringList &values);
    void writeId(QChar letter, int number);
    void separate();

    QByteArray &m_json;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace rapporteur
