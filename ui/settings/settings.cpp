// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include "article/profile.h"

#include <QFontDatabase>
#include <QSettings>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int notesPointSize = 11;

QFont defaultNotesFont()
{
    QFont font(QStringList{u"Hack"_s, u"Noto Sans Mono"_s, u"monospace"_s}, notesPointSize);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace

Settings loadSettings()
{
    const QSettings store;
    Settings settings;
    settings.notesFont = defaultNotesFont();
    if (const QString font = store.value(u"notes/font"_s).toString(); !font.isEmpty())
        settings.notesFont.fromString(font);
    const int brightness = store.value(u"appearance/brightness"_s).toInt();
    if (brightness >= 0 && brightness <= int(Brightness::Dark))
        settings.brightness = Brightness(brightness);
    settings.lightTheme = store.value(u"appearance/lightTheme"_s, u"Breeze Light"_s).toString();
    settings.darkTheme = store.value(u"appearance/darkTheme"_s, u"Breeze Dark"_s).toString();
    settings.profile = store.value(u"article/profile"_s).toString();
    if (!findProfile(settings.profile))
        settings.profile = QString(profiles().front().id);
    settings.stampNotes = store.value(u"live/stamp"_s, true).toBool();
    settings.savesByItself = store.value(u"files/saveByItself"_s).toBool();
    settings.keepsBackup = store.value(u"files/backup"_s).toBool();
    return settings;
}

void saveSettings(const Settings &settings)
{
    QSettings store;
    if (settings.notesFont == defaultNotesFont())
        store.remove(u"notes/font"_s);
    else
        store.setValue(u"notes/font"_s, settings.notesFont.toString());
    store.setValue(u"appearance/brightness"_s, int(settings.brightness));
    store.setValue(u"appearance/lightTheme"_s, settings.lightTheme);
    store.setValue(u"appearance/darkTheme"_s, settings.darkTheme);
    store.setValue(u"article/profile"_s, settings.profile);
    store.setValue(u"live/stamp"_s, settings.stampNotes);
    store.setValue(u"files/saveByItself"_s, settings.savesByItself);
    store.setValue(u"files/backup"_s, settings.keepsBackup);
}

} // namespace rapporteur
