// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace rapporteur {

/// A choice of format and wording that has a name: in the settings of the user, for all sessions; the window
/// and `minutes export --preset` take the same names.
struct Preset {
    QString name;
    QString format;  ///< id of an exporter
    QString profile; ///< id of a profile
    bool operator==(const Preset &) const = default;
};

QList<Preset> presets();
void savePresets(const QList<Preset> &presets);

} // namespace rapporteur
