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
    QString moment(const TimeStamp &time) const;
    /// Milliseconds since the start of the recording, when that is known.
    std::optional<qint64> elapsed(const TimeStamp &time) const;

private:
    QDate m_date;
    QTimeZone m_zone;
    TimeStamp m_start;
};

} // namespace rapporteur
