// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

namespace rapporteur {

enum class Brightness : quint8 { System, Light, Dark };

/// What the user chose; the same for all windows. Values only: whoever changes them saves them.
struct Settings {
    QFont notesFont; ///< of the notes
    Brightness brightness = Brightness::System;
    QString lightTheme; ///< of KSyntaxHighlighting, by name
    QString darkTheme;
    QString profile; ///< id of how articles are worded
    bool stampNotes = true;
    bool savesByItself = false; ///< to a file that the notes have already
    bool keepsBackup = false;   ///< `name~`, of each save that the user asks for
    bool operator==(const Settings &) const = default;
};

/// From the user's configuration; a value that is missing or senseless is the default.
Settings loadSettings();
void saveSettings(const Settings &settings);

} // namespace rapporteur
