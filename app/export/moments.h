// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QTimeZone>

#include <optional>

namespace rapporteur {

/// Puts the times of a session on the calendar and on its recording.
class Moments
{
public:
    explicit Moments(const Session &session);

    /// `2026-10-05T14:08:20+02:00`; without the offset when the notes name no time zone; empty when
    /// they do not tell the day, or of an elapsed time the start.
    QString moment(const TimeStamp &time);
    /// Milliseconds since the start of the recording, when that is known.
    std::optional<qint64> elapsed(const TimeStamp &time) const;

private:
    /// What the moments of one day share. Zones are slow to ask, and sessions are short.
    struct Day {
        qint64 since = -1; ///< days after the session's
        QDate date;
        QString text;
        std::optional<QString> offset; ///< from UTC, as in a moment, when it stays the same all day
    };

    const Day &day(qint64 since);

    QDate m_date;
    QTimeZone m_zone;
    TimeStamp m_start;
    Day m_day; ///< of the last moment
};

} // namespace rapporteur
