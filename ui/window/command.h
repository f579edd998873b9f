// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

class QMainWindow;

namespace rapporteur {

/// Something that the user can do: a row of a menu, of the palette, of the list of shortcuts.
struct Command {
    QString id;    ///< stable, by which settings and tests know it: note.decision
    QString title; ///< as a menu has it, with its `&`
    QString icon;  ///< of the icon theme, or empty
    QList<QKeySequence> keys;
    std::function<void()> run;
    bool checkable = false;
    /// With a line above it in its menu.
    bool begins = false;
};

struct Menu {
    QString title;
    std::vector<Command> commands;
};

/// Gives `window` a menu, and each command an action of the command's id.
void addMenu(QMainWindow &window, const Menu &menu);

} // namespace rapporteur
