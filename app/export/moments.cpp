// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/moments.h"

#include <QDateTime>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString offsetText(int minutes)
{
    const auto pad = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return (minutes < 0 ? u'-' : u'+') + pad(std::abs(minutes) / 60) + u':' +
           pad(std::abs(minutes) % 60);
}

} // namespace

Moments::Moments(const Session &session)
    : m_date(session.header.date)
    , m_zone(session.header.timeZone.isEmpty() ? QTimeZone()
                                               : QTimeZone(session.header.timeZone.toLatin1()))
    , m_start(session.header.start)
{}

const Moments::Day &Moments::day(qint64 since)
{
    if (m_day.since == since)
        return m_day;
    m_day = {since, m_date.addDays(since), {}, {}};
    m_day.text = m_day.date.toString(Qt::ISODate) + u'T';
    const QDateTime noon(m_day.date, QTime(12, 0), QTimeZone::UTC);
    // Every zone has this day between these two.
    if (m_zone.isValid() && m_zone.transitions(noon.addDays(-2), noon.addDays(2)).isEmpty())
        m_day.offset = offsetText(m_zone.offsetFromUtc(noon) / 60);
    return m_day;
}

QString Moments::moment(const TimeStamp &time)
{
    const bool isElapsed = time.form == TimeStamp::Form::Elapsed;
    if (!time || !m_date.isValid() || (isElapsed && !m_start))
        return {};
    const qint64 since = time.sinceFirstMidnight() + (isElapsed ? m_start.milliseconds : 0);
    constexpr qint64 dayLength = 86'400'000;
    const Day &today = day(since / dayLength);
    const int clock = int(since % dayLength);
    const bool fractional = time.precision == TimeStamp::Precision::Milliseconds;
    const TimeStamp exact{
        TimeStamp::Form::Clock,
        fractional ? TimeStamp::Precision::Milliseconds : TimeStamp::Precision::Seconds, 0, clock};
    const QString moment = today.text + exact.toString();
    if (!m_zone.isValid())
        return moment;
    if (today.offset)
        return moment + *today.offset;
    const QDateTime local(today.date, QTime::fromMSecsSinceStartOfDay(clock), m_zone);
    return moment + offsetText(local.offsetFromUtc() / 60);
}

std::optional<qint64> Moments::elapsed(const TimeStamp &time) const
{
    if (time.form == TimeStamp::Form::Elapsed)
        return time.milliseconds;
    const qint64 since = time.sinceFirstMidnight() - m_start.milliseconds;
    if (!time || !m_start || since < 0)
        return {};
    return since;
}

} // namespace rapporteur
