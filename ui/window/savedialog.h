// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace rapporteur {

/// The letters and digits of `title` as a file's name, its words joined by hyphens; empty where it has none.
QString fileNameOf(const QString &title);

/// Asks where to save notes that stand at `path`, or, without one, are called `title`. Empty when nobody
/// wants to; a name without a suffix gets that of notes, and the question before it replaces a file.
QString askWhereToSave(QWidget *parent, const QString &path, const QString &title);

} // namespace rapporteur
