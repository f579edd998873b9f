// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus.h"

namespace rapporteur {

std::vector<Menu> menus(MainWindow &window)
{
    return {fileMenu(window), editMenu(window), notesMenu(window), viewMenu(window),
            helpMenu(window)};
}

} // namespace rapporteur
