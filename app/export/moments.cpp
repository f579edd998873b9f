// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/moments.h"

#include <QDateTime>

namespace rapporteur {

using namespace Qt::StringLiterals;

Moments::Moments(const Session &session)
    : m_date(session.header.date)
    , m_zone(session.header.timeZone.isEmpty() ? QTimeZone()
                                               : QTimeZone(session.header.timeZone.toLatin1()))
    , m_start(session.header.start)
{}

QString Moments::moment(const TimeStamp &time) const
{
    const bool isElapsed = time.form == TimeStamp::Form::Elapsed;
    if (!time || !m_date.isValid() || (isElapsed && !m_start))
        return {};
    const qint64 since = time.sinceFirstMidnight() + (isElapsed ? m_start.milliseconds : 0);
    constexpr qint64 day = 86'400'000;
    const QDate date = m_date.addDays(since / day);
    const QTime clock = QTime::fromMSecsSinceStartOfDay(int(since % day));
    const bool fractional = time.precision == TimeStamp::Precision::Milliseconds;
    const QString local = date.toString(Qt::ISODate) + u'T' +
                          clock.toString(fractional ? u"HH:mm:ss.zzz"_s : u"HH:mm:ss"_s);
    if (!m_zone.isValid())
        return local;
    const int offset = QDateTime(date, clock, m_zone).offsetFromUtc() / 60;
    const auto pad = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return local + (offset < 0 ? u'-' : u'+') + pad(std::abs(offset) / 60) + u':' +
           pad(std::abs(offset) % 60);
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
