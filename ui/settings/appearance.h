// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/editorcolours.h"
#include "settings/settings.h"

namespace KSyntaxHighlighting {
class Repository;
}

namespace rapporteur {

/// The themes and definitions that are installed; loaded once, when they are first asked for, from any thread.
const KSyntaxHighlighting::Repository &syntaxRepository();
/// Loads them in another thread, while a first window is made in this one.
void beginLoadingColours();

/// Whether windows are to be dark now: as chosen, else as the system is.
bool isDark(const Settings &settings);

/// Gives the whole program the palette and the icons of its brightness. Where a desktop has a theme of its
/// own and the user chose none, that stays.
void applyBrightness(const Settings &settings);

/// The colours of the chosen theme; of Breeze when there is none of that name.
EditorColours chosenColours(const Settings &settings);

} // namespace rapporteur
