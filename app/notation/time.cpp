// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/time.h"

namespace rapporteur {

namespace {

constexpr int digitsOfFraction = 3;
constexpr int longestRecordingHours = 500; // milliseconds of more do not fit a TimeStamp

/// Reads digits and colons one after the other.
struct Scanner {
    QStringView text;
    qsizetype at = 0;

    bool skip(char16_t c)
    {
        if (at >= text.size() || text[at] != c)
            return false;
        ++at;
        return true;
    }

    /// A number of `least` to `most` digits, or -1.
    int number(int least, int most)
    {
        int value = 0;
        int digits = 0;
        for (; digits < most && at < text.size() && text[at] >= u'0' && text[at] <= u'9';
             ++at, ++digits)
            value = value * 10 + (text[at].unicode() - u'0');
        return digits >= least ? value : -1;
    }

    bool atEnd() const { return at == text.size() || text[at] == u' ' || text[at] == u'\t'; }
};

/// The milliseconds of a fraction of one to three digits after its point, or -1.
int readFraction(Scanner &scanner)
{
    const qsizetype begin = scanner.at;
    int value = scanner.number(1, digitsOfFraction);
    for (qsizetype digits = scanner.at - begin; value >= 0 && digits < digitsOfFraction; ++digits)
        value *= 10;
    return value;
}

ReadTime readTimeAt(Scanner scanner, bool elapsed)
{
    const int hours = scanner.number(1, elapsed ? 3 : 2);
    if (hours < 0 || !scanner.skip(u':'))
        return {};
    const int minutes = scanner.number(2, 2);
    int seconds = 0;
    int fraction = 0;
    TimeStamp::Precision precision = TimeStamp::Precision::Minutes;
    if (scanner.skip(u':')) {
        precision = TimeStamp::Precision::Seconds;
        seconds = scanner.number(2, 2);
        if (elapsed && scanner.skip(u'.')) {
            precision = TimeStamp::Precision::Milliseconds;
            fraction = readFraction(scanner);
        }
    } else if (elapsed) {
        return {};
    }
    if (minutes < 0 || seconds < 0 || fraction < 0 || !scanner.atEnd())
        return {};
    ReadTime result;
    result.length = int(scanner.at);
    result.malformed =
        minutes > 59 || seconds > 59 || hours > (elapsed ? longestRecordingHours : 23);
    if (!result.malformed) {
        result.time.form = elapsed ? TimeStamp::Form::Elapsed : TimeStamp::Form::Clock;
        result.time.precision = precision;
        result.time.milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
    }
    return result;
}

} // namespace

ReadTime readTime(QStringView text)
{
    const bool elapsed = text.startsWith(u'+');
    return readTimeAt({text, elapsed ? 1 : 0}, elapsed);
}

} // namespace rapporteur
