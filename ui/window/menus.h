// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/command.h"

namespace rapporteur {

class MainWindow;

/// All that can be done in a window, in the order of its menu bar. The window must outlive it.
std::vector<Menu> menus(MainWindow &window);

/// The menus one by one, a file each.
Menu fileMenu(MainWindow &window);
Menu editMenu(MainWindow &window);
Menu helpMenu(MainWindow &window);
Menu notesMenu(MainWindow &window);
Menu viewMenu(MainWindow &window);

} // namespace rapporteur
