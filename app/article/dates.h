// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace rapporteur {

/// `December 13, 2025`, in no locale; without the year when that is `year`.
QString dateText(QDate date, int year = 0);

/// no, one, two … nine; numerals from ten on.
QString numberText(int number);

} // namespace rapporteur
