// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/dates.h"

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

QString dateText(QDate date, int year)
{
    static constexpr std::array months = {
        "January"_L1, "February"_L1, "March"_L1,     "April"_L1,   "May"_L1,      "June"_L1,
        "July"_L1,    "August"_L1,   "September"_L1, "October"_L1, "November"_L1, "December"_L1};
    if (!date.isValid())
        return {};
    QString text = months[size_t(date.month() - 1)] + u' ' + QString::number(date.day());
    if (date.year() != year)
        text += u", "_s + QString::number(date.year());
    return text;
}

QString numberText(int number)
{
    static constexpr std::array words = {"no"_L1,   "one"_L1, "two"_L1,   "three"_L1, "four"_L1,
                                         "five"_L1, "six"_L1, "seven"_L1, "eight"_L1, "nine"_L1};
    if (number >= 0 && number < int(words.size()))
        return words[size_t(number)];
    return QString::number(number);
}

} // namespace rapporteur
