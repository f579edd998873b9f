// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/timestamp.h"

namespace rapporteur {

namespace {

/// Writes `number` with zeros before it up to `width` digits, of which it has no more.
char16_t *write(char16_t *out, int number, int width)
{
    for (int i = width; i-- > 0; number /= 10)
        out[i] = char16_t(u'0' + number % 10);
    return out + width;
}

int digitsOf(int number)
{
    int digits = 1;
    while ((number /= 10) > 0)
        ++digits;
    return digits;
}

} // namespace

QString TimeStamp::toString() const
{
    if (form == Form::None)
        return {};
    const bool isElapsed = form == Form::Elapsed;
    const int seconds = milliseconds / 1000;
    const int hours = seconds / 3600;
    char16_t text[16]; // +596:31:23.647
    char16_t *end = text;
    if (isElapsed)
        *end++ = u'+';
    end = write(end, hours, isElapsed ? digitsOf(hours) : 2);
    *end++ = u':';
    end = write(end, seconds / 60 % 60, 2);
    if (precision != Precision::Minutes) {
        *end++ = u':';
        end = write(end, seconds % 60, 2);
    }
    if (precision == Precision::Milliseconds) {
        *end++ = u'.';
        end = write(end, milliseconds % 1000, 3);
    }
    return QString::fromUtf16(text, end - text);
}

} // namespace rapporteur
