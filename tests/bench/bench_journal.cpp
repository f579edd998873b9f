// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journal.h"
#include "storage/journalsyncer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace rapporteur;
using namespace Qt::StringLiterals;

// What a key waits for its journal, in a session with a syncer at work. Fails beyond 20 µs at the 99th
// percentile.
int main()
{
    constexpr int keys = 20'000;
    constexpr qint64 most = 20'000; // ns
    const QTemporaryDir folder;
    JournalSyncer syncer;
    Journal journal(&syncer, folder.path());
    const QString text = u"AB: a line of notes as they are typed in a session\n"_s.repeated(5000);
    if (!journal.begin({.text = text}))
        return 2;
    std::vector<qint64> times;
    QElapsedTimer timer;
    for (int key = 0; key < keys; ++key) {
        timer.start();
        if (!journal.record(text.size() + key, 0, u"k"))
            return 2;
        times.push_back(timer.nsecsElapsed());
        if (key % 10 == 9)
            QThread::usleep(500);
    }
    std::ranges::sort(times);
    const qint64 percentile99 = times[keys * 99 / 100];
    std::printf(
        "a key's journal: median %.1f us, 99 %% %.1f us, longest %.1f us; %lld bytes a key\n",
        double(times[keys / 2]) / 1000, double(percentile99) / 1000, double(times.back()) / 1000,
        (journal.size() - 2 * text.size()) / keys);
    journal.end();
    return percentile99 <= most ? 0 : 1;
}
