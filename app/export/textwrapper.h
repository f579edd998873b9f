// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace rapporteur {

/// Appends `text` in lines of at most `columns` columns, each ended by a line feed, broken at blanks and
/// between wide characters. The first begins with `lead`, the others with as many blanks. A URL is
/// never parted; any other word is when it alone is longer than a line.
void appendWrapped(QByteArray &bytes, QStringView lead, QStringView text, int columns);

} // namespace rapporteur
