// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace rapporteur {

/// Notes that say what `record`, the object of the JSON record, says. The utterances whose ids are in
/// `addressed` name whom they reply to, since the notation alone would find another.
QString recordNotes(const QJsonObject &record, const QSet<QString> &addressed = {});

} // namespace rapporteur
