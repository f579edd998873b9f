// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/timestamp.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

} // namespace

QString TimeStamp::toString() const
{
    if (form == Form::None)
        return {};
    const int seconds = milliseconds / 1000;
    const int hours = seconds / 3600;
    QString result = form == Form::Elapsed ? u'+' + QString::number(hours) : padded(hours, 2);
    result += u':' + padded(seconds / 60 % 60, 2);
    if (precision != Precision::Minutes)
        result += u':' + padded(seconds % 60, 2);
    if (precision == Precision::Milliseconds)
        result += u'.' + padded(milliseconds % 1000, 3);
    return result;
}

} // namespace rapporteur
