// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace rapporteur {

/// The files that were open last, the latest first; shared by all windows. Paths alone: no word of a session
/// is kept anywhere but in its file.
QStringList recentFiles();
void addRecentFile(const QString &path);
void clearRecentFiles();

/// Where the caret was in the file at `path` when it was closed; 0 when that is not known.
int lastCaret(const QString &path);
void keepCaret(const QString &path, int offset);

} // namespace rapporteur
