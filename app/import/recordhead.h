// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>

namespace rapporteur {

class NotesWriter;

/// Writes what stands above the notes of `record`: the header and the speaker lines; gives `writer`
/// its roster. Returns the aliases of those speakers whose id is none, by their ids.
QHash<QString, QString> writeHead(const QJsonObject &record, NotesWriter &writer);

} // namespace rapporteur
