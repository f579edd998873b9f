// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rapporteur {

/// A file's name as a path. Names of files are bytes: those that are not UTF-8 become the unpaired
/// surrogates U+DC80 to U+DCFF, as in Python (PEP 383), so that nameOfPath() gives the same bytes.
QString pathOfName(const QByteArray &name);
QByteArray nameOfPath(const QString &path);

/// Whether two paths stand for one file: also by links, and relative ones.
bool isSameFile(const QString &one, const QString &other);

} // namespace rapporteur
