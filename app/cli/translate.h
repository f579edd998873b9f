// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace rapporteur {

/// `text` in the user's language; all that the command line says goes through here.
inline QString tr(const char *text) { return QCoreApplication::translate("Minutes", text); }

} // namespace rapporteur
