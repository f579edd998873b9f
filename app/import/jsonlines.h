// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace rapporteur {

/// Where the values of a JSON text stand; lines count from 1. A value is named by its path:
/// `utterances[3].text`.
struct JsonLines {
    QHash<QString, int> lines; ///< of all values
    /// Members whose key their object had already: the last one counts, the others are lost.
    std::vector<QString> repeated;
};

/// Of `json`, which a parser has found to be sound.
JsonLines jsonLines(const QByteArray &json);

/// The path of a member or of an element.
QString memberPath(const QString &path, const QString &key);
QString elementPath(const QString &path, qsizetype index);

} // namespace rapporteur
