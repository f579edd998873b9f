// SPDX-License-Identifier: GPL-3.0-or-later

#include "testing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <ctime>

namespace rapporteur::testing {

QString sourcePath(const char *relative)
{
    return QStringLiteral(RAPPORTEUR_SOURCE_DIR "/") + QString::fromUtf8(relative);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(path + QStringLiteral(": ") + file.errorString()), __FILE__,
                     __LINE__);
    return file.readAll();
}

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

/// Lines that both ends share are left out, all but three on each side.
QByteArray difference(const QByteArrayList &before, const QByteArrayList &after)
{
    const auto shortest = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shortest && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shortest - head && before.end()[-1 - tail] == after.end()[-1 - tail])
        ++tail;

    const auto lines = [](const char *mark, const QByteArrayList &list, qsizetype from,
                          qsizetype to) {
        QByteArray text;
        for (auto i = std::max<qsizetype>(from, 0); i < std::min(to, list.size()); ++i)
            text += mark + list[i] + '\n';
        return text;
    };
    const auto beforeEnd = before.size() - tail;
    return "line " + QByteArray::number(head + 1) + ":\n" + lines(" ", before, head - 3, head) +
           lines("-", before, head, beforeEnd) + lines("+", after, head, after.size() - tail) +
           lines(" ", before, beforeEnd, beforeEnd + 3);
}

} // namespace

QByteArray differenceFromReference(const QString &path, const QByteArray &actual)
{
    if (qEnvironmentVariableIntValue("RAPPORTEUR_ACCEPT"))
        return write(path, actual) ? QByteArray() : "cannot write " + path.toUtf8();

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return path.toUtf8() + " is not there; RAPPORTEUR_ACCEPT=1 writes it";
    const QByteArray expected = file.readAll();
    if (expected == actual)
        return {};
    return path.toUtf8() + ' ' + difference(expected.split('\n'), actual.split('\n'));
}

qint64 WorkTimer::nanoseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QString longText(const QString &piece) { return piece.repeated(400'000 / piece.size()); }

} // namespace rapporteur::testing
