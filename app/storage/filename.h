// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rapporteur {

/// A file's name as a path. Names of files are bytes: those that are not UTF-8 become the unpaired
/// surrogates U+DC80 to U+DCFF, as in Python (PEP 383), so that nameOfPath() gives the same bytes.
QString pathOfName(const QByteArray &name);
QByteArray nameOfPath(const QString &path);

/// The words of a command line as paths, without the program's own name.
QStringList pathsOfArguments(int count, const char *const *arguments);

/// What can be shown of `text` with paths in it: U+FFFD for each byte that is not UTF-8.
QString shownPath(const QString &text);

/// From the current folder on, whatever bytes its name has.
QString absolutePath(const QString &path);

/// Whether two paths stand for one file: also by links, and relative ones.
bool isSameFile(const QString &one, const QString &other);

} // namespace rapporteur
