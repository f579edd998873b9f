// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace rapporteur {

/// The string at `key`; empty when there is none.
inline QString textAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// The same for what must stand on one line.
inline QString wordsAt(const QJsonObject &object, QLatin1StringView key)
{
    return textAt(object, key).replace(u'\n', u' ').trimmed();
}

/// The strings of an array; none when `value` is something else.
inline QStringList textsOf(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &element : value.toArray())
        result.push_back(element.toString());
    return result;
}

} // namespace rapporteur
