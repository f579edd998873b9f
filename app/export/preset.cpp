// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/preset.h"

#include <QSettings>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Whose settings they are, whichever program asks.
const QString program = u"rapporteur"_s;

} // namespace

QList<Preset> presets()
{
    QSettings store(program, program);
    QList<Preset> all;
    const int count = store.beginReadArray(u"presets"_s);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        all.push_back({store.value(u"name"_s).toString(), store.value(u"format"_s).toString(),
                       store.value(u"profile"_s).toString()});
    }
    return all;
}

void savePresets(const QList<Preset> &presets)
{
    QSettings store(program, program);
    store.remove(u"presets"_s);
    store.beginWriteArray(u"presets"_s, int(presets.size()));
    for (int i = 0; i < presets.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(u"name"_s, presets[i].name);
        store.setValue(u"format"_s, presets[i].format);
        store.setValue(u"profile"_s, presets[i].profile);
    }
    store.endArray();
}

} // namespace rapporteur
