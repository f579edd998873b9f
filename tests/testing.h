// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rapporteur::testing {

/// An absolute path of a file in the source folder: `sourcePath("resources/examples/x.minutes")`.
QString sourcePath(const char *relative);

/// The bytes of a file; fails the running test when it cannot be read.
QByteArray fileBytes(const QString &path);

/// Empty when `actual` is what the file at `path` holds, else what differs, line by line, for
/// QVERIFY2. With RAPPORTEUR_ACCEPT=1 in the environment the file is written instead.
QByteArray differenceFromReference(const QString &path, const QByteArray &actual);

/// What this thread has worked since start(): unlike elapsed time the same on a busy machine, so that
/// a test may compare it.
class WorkTimer
{
public:
    void start() { m_start = nanoseconds(); }
    qint64 nsecsElapsed() const { return nanoseconds() - m_start; }

private:
    static qint64 nanoseconds();
    qint64 m_start = 0;
};

/// Makes a text of 400,000 characters from repetitions of `piece`, for passes that must stay linear;
/// what is quadratic takes minutes for it.
QString longText(const QString &piece);

/// What is linear works on a longText() for less, sanitized too: four seconds.
constexpr qint64 linearLimit = 4'000'000'000;

} // namespace rapporteur::testing
