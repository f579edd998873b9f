// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"
#include "storage/file.h"
#include "storage/journalsyncer.h"
#include "typist.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <sys/mount.h>
#include <thread>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// Journals on disks that fail, are full, or lose them.
class TestJournalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void coversEverythingAgainAfterAnyFailure_data();
    void coversEverythingAgainAfterAnyFailure();
    void goesOnWhereItCannotBeWrittenAnew();
    void coversEverythingAgainWhenAFullDiskHasRoom();
    void saysThatItsFolderCannotBeWritten();
    void saysWhenASyncFailed();
    void keysDoNotWaitForASlowDisk();
    void noticesThatItWasRemoved();
    void takesNoEditOfAPlaceThatIsNotThere();

private:
    QString folder() const { return m_folder->filePath(u"state/journals"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Injector::reset();
}

void TestJournalFaults::coversEverythingAgainAfterAnyFailure_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<qint64>("mostBytes");
    QTest::addColumn<bool>("isDown");
    QTest::newRow("one call fails") << EIO << qint64(-1) << false;
    QTest::newRow("one call fails amid short writes") << EIO << qint64(64) << false;
    QTest::newRow("the disk is full from a call on") << ENOSPC << qint64(-1) << true;
    QTest::newRow("the disk is full amid a record") << ENOSPC << qint64(64) << true;
}

void TestJournalFaults::coversEverythingAgainAfterAnyFailure()
{
    QFETCH(int, error);
    QFETCH(qint64, mostBytes);
    QFETCH(bool, isDown);
    int failures = 0;
    for (int step = 0, failed = true; failed; ++step) {
        Journal journal(nullptr, folder(), Injector::calls());
        Typist typist{journal};
        Injector::error = error;
        Injector::mostBytes = mostBytes;
        Injector::isDown = isDown;
        Injector::left = step;
        const auto isHonest = [&](bool done) {
            const bool isCovered = journal.isOpen() && onDisk(journal) == typist.text;
            return isCovered || (!done && !journal.problem().isEmpty() && journal.wantsText());
        };
        QVERIFY(isHonest(journal.begin({})));
        QVERIFY(isHonest(typist.type(u"some"_s)));
        QVERIFY(isHonest(journal.renew(typist.text)));
        QVERIFY(isHonest(typist.replace(0, 1, u"thing"_s)));
        QVERIFY(isHonest(journal.begin({.path = u"/a"_s, .text = typist.text})));
        QVERIFY(isHonest(typist.type(u" else"_s)));
        failed = isDown ? Injector::left == 0 : Injector::left < 0;
        failures += failed;
        if (failed && isDown && journal.isOpen() && !journal.problem().isEmpty())
            QVERIFY(journal.problem().contains(u"No space left on device"_s));
        Injector::reset();
        QVERIFY(journal.renew(typist.text)); // the disk is well again
        QCOMPARE(journal.problem(), QString());
        QVERIFY(typist.type(u"."_s));
        QCOMPARE(onDisk(journal), typist.text);
        QVERIFY(journal.end());
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
    QVERIFY(failures >= 30);
}

void TestJournalFaults::goesOnWhereItCannotBeWrittenAnew()
{
    Journal journal(nullptr, folder(), Injector::calls());
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    QVERIFY(typist.type(u"before"_s));
    Injector::error = ENOSPC;
    Injector::left = 0;
    QVERIFY(!journal.renew(typist.text));
    QCOMPARE(journal.problem(), QString()); // nothing is uncovered
    QVERIFY(!journal.wantsText());
    QVERIFY(typist.type(u" and after"_s));
    QCOMPARE(onDisk(journal), typist.text);
}

void TestJournalFaults::coversEverythingAgainWhenAFullDiskHasRoom()
{
    const QByteArray disk = QFile::encodeName(m_folder->path());
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=256k") != 0)
        QSKIP("no file system can be mounted here");
    const auto unmount = qScopeGuard([&disk] { ::umount2(disk.constData(), MNT_DETACH); });
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({}));
    QVERIFY(writeFile(m_folder->filePath(u"other"_s), QByteArray(200'000, 'x')));
    Typist typist{journal};
    const QString line = u"a line of notes\n"_s;
    int lines = 0;
    while (typist.replace(typist.text.size(), 0, line))
        QVERIFY(++lines < 10'000);
    QVERIFY(journal.problem().contains(u"No space left on device"_s));
    const auto kept = readJournal(fileBytes(journal.fileName()));
    QCOMPARE(kept->text, line.repeated(lines)); // all up to the one that had no room
    QVERIFY(!typist.type(u"on screen alone"_s));
    QVERIFY(!journal.renew(line.repeated(10'000)));
    QVERIFY(!journal.problem().isEmpty());
    QVERIFY(QFile::remove(m_folder->filePath(u"other"_s)));
    QVERIFY(journal.renew(typist.text));
    QCOMPARE(journal.problem(), QString());
    QVERIFY(typist.type(u"and on"_s));
    QCOMPARE(onDisk(journal), typist.text);
}

void TestJournalFaults::saysThatItsFolderCannotBeWritten()
{
    QVERIFY(writeFile(m_folder->filePath(u"state"_s), "a file, not a folder"));
    Journal journal(nullptr, folder());
    QVERIFY(!journal.begin({}));
    QVERIFY(!journal.record(0, 0, u"x"));
    QVERIFY(journal.wantsText());
    QCOMPARE(
        journal.problem(),
        u"What you type is not kept safe until you save: %1 cannot be written: Not a directory."_s
            .arg(folder()));
    QVERIFY(QFile::remove(m_folder->filePath(u"state"_s)));
    QVERIFY(journal.renew(u"x"_s));
    QCOMPARE(journal.problem(), QString());
    QCOMPARE(onDisk(journal), u"x"_s);
}

void TestJournalFaults::saysWhenASyncFailed()
{
    SystemCalls calls = systemCalls();
    calls.fdatasync = [](int) {
        errno = EIO;
        return -1;
    };
    JournalSyncer syncer;
    Journal journal(&syncer, folder(), calls);
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    QVERIFY(typist.type(u"x"_s));
    for (int i = 0; i < 200 && !journal.wantsText(); ++i)
        QTest::qSleep(10);
    QVERIFY(journal.wantsText());
    QVERIFY(journal.problem().contains(u"Input/output error"_s));
    QVERIFY(typist.type(u"y"_s)); // no reason to write less
    QVERIFY(journal.renew(typist.text));
    QCOMPARE(journal.problem(), QString());
}

void TestJournalFaults::keysDoNotWaitForASlowDisk()
{
    static std::atomic<int> syncs;
    static constexpr std::chrono::milliseconds slow(400);
    SystemCalls calls = systemCalls();
    calls.fdatasync = [](int descriptor) {
        std::this_thread::sleep_for(slow);
        ++syncs;
        return systemCalls().fdatasync(descriptor);
    };
    JournalSyncer syncer(std::chrono::milliseconds(1));
    Journal journal(&syncer, folder(), calls);
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    while (clock.elapsed() < 1500) {
        const qint64 before = clock.elapsed();
        QVERIFY(typist.type(u"x"_s));
        longest = std::max(longest, clock.elapsed() - before);
        QTest::qSleep(1);
    }
    QVERIFY(syncs >= 2);
    QVERIFY2(longest < slow.count() / 2, qPrintable(QString::number(longest)));
    QCOMPARE(onDisk(journal), typist.text);
}

void TestJournalFaults::noticesThatItWasRemoved()
{
    JournalSyncer syncer(std::chrono::milliseconds(10));
    Journal journal(&syncer, folder());
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    QVERIFY(QDir(folder()).removeRecursively());
    QVERIFY(typist.type(u"x"_s));
    for (int i = 0; i < 200 && !journal.wantsText(); ++i)
        QTest::qSleep(10);
    QVERIFY(!journal.problem().isEmpty());
    QVERIFY(journal.renew(typist.text));
    QCOMPARE(journal.problem(), QString());
    QCOMPARE(onDisk(journal), u"x"_s);
}

void TestJournalFaults::takesNoEditOfAPlaceThatIsNotThere()
{
    Journal journal(nullptr, folder());
    for (const auto &[position, removed] :
         {std::pair(5, 0), std::pair(3, 2), std::pair(-1, 0), std::pair(0, -1)}) {
        QVERIFY(journal.begin({.text = u"text"_s}));
        QCOMPARE(journal.textLength(), 4);
        QVERIFY(!journal.record(position, removed, u"x"));
        QVERIFY(journal.wantsText());
        QCOMPARE(onDisk(journal), u"text"_s);
        QVERIFY(journal.renew(u"texts"_s));
        QVERIFY(journal.record(5, 0, u"x"));
        QCOMPARE(onDisk(journal), u"textsx"_s);
    }
}

QTEST_APPLESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
