// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rapporteur {

/// The time that an entry or a topic begins with: of the wall clock (`14:07`, `14:07:55`) or
/// elapsed since the start of a recording (`+0:12:33.250`).
struct TimeStamp {
    enum class Form : quint8 { None, Clock, Elapsed };
    enum class Precision : quint8 { Minutes, Seconds, Milliseconds };

    Form form = Form::None;
    Precision precision = Precision::Minutes;
    /// Days after the first time of the session; a time more than twelve hours before the one above
    /// it is of the next day. 0 for elapsed times.
    qint16 day = 0;
    /// Since midnight, or elapsed.
    qint32 milliseconds = 0;

    bool operator==(const TimeStamp &) const = default;
    explicit operator bool() const { return form != Form::None; }

    /// Milliseconds since the midnight before the first time; orders the times of one form.
    qint64 sinceFirstMidnight() const { return day * 86'400'000LL + milliseconds; }
    /// In canonical form, as the notation writes it: `14:07`, `09:07:55`, `+0:12:33.250`.
    QString toString() const;
};

} // namespace rapporteur
