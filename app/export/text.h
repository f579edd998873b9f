// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The minutes for a mailing list: 72 columns by what a terminal shows, line feeds, addresses unbroken.
QByteArray writeText(const OnRecord &record);

/// How many columns of a terminal `text` takes: two for East Asian wide characters, none for marks that
/// combine with the one before.
int displayWidth(QStringView text);

/// `text` on lines of at most `columns`, broken at blanks: the first begins with `first`, the others with
/// as many blanks as `indentation`. A word wider than a line stands on one of its own.
QString wrapped(const QString &first, const QString &text, int indentation, int columns);

} // namespace rapporteur
