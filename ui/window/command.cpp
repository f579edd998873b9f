// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/command.h"

#include <QAction>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace rapporteur {

void addMenu(QMainWindow &window, const Menu &menu)
{
    QMenu *shown = window.menuBar()->addMenu(menu.title);
    for (const Command &command : menu.commands) {
        if (command.begins)
            shown->addSeparator();
        auto *action = shown->addAction(command.title);
        action->setObjectName(command.id);
        action->setShortcuts(command.keys);
        action->setCheckable(command.checkable);
        if (!command.icon.isEmpty())
            action->setIcon(QIcon::fromTheme(command.icon));
        QObject::connect(action, &QAction::triggered, &window, command.run);
        // Also when the menu bar is hidden.
        window.addAction(action);
    }
}

} // namespace rapporteur
