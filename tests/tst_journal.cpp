// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"
#include "storage/file.h"
#include "storage/journalsyncer.h"
#include "storage/recovery.h"
#include "typist.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasTyped();
    void isPrivate();
    void goesWhenItEnds();
    void holdsWhatASaveMadeItsBase();
    void isNotOfferedWhileItsWriterLives();
    void namesTheOtherWriters();
    void isWrittenAnewWithoutAMomentOfNoCover();
    void isSyncedWithinASecond();
    void staysSmallOverEightHours();
    void isWrittenAnewBeforeItsReplayTakesLong();
    void takesAPasteAndAReplacementOfTenMegabytes();

private:
    QString folder() const { return m_folder->filePath(u"state/journals"_s); }
    /// What recovery finds, when it is one journal.
    QString found() const
    {
        const Findings all = findJournals(folder());
        return all.left.size() == 1 ? all.left.front().text : u"%1 journals"_s.arg(all.left.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Injector::reset();
}

void TestJournal::givesBackWhatWasTyped()
{
    const JournalBase base{.path = u"/nowhere/a.minutes"_s,
                           .text = u"Title: Ünïted 😀\n"_s,
                           .hash = "hash",
                           .format = {Encoding::Utf16Big, LineEnd::CrLf}};
    {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin(base));
        Typist typist{journal, base.text};
        QVERIFY(typist.type(u"lc: Schrödinger"_s));
        QVERIFY(typist.replace(3, 5, u"\0\xd800?"_s)); // also what is no character
        QVERIFY(typist.replace(0, typist.text.size(), {}));
        QVERIFY(typist.type(u"again"_s));
    }
    Findings all = findJournals(folder());
    QCOMPARE(all.left.size(), size_t(1));
    QCOMPARE(all.problems, QStringList());
    LeftJournal &left = all.left.front();
    QCOMPARE(left.text, u"again"_s);
    QVERIFY(left.base == base);
    QCOMPARE(left.edits, 22);
    QCOMPARE(left.unread, 0);
    QVERIFY(left.onDisk == OnDisk::Missing);
    QVERIFY(std::abs(left.when.msecsTo(QDateTime::currentDateTime())) < 60'000);
    QVERIFY(discardJournal(left));
    QCOMPARE(found(), u"0 journals"_s);
}

void TestJournal::isPrivate()
{
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({}));
    struct stat status;
    QVERIFY(::stat(qPrintable(journal.fileName()), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QVERIFY(::stat(qPrintable(folder()), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
}

void TestJournal::goesWhenItEnds()
{
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({}));
    QVERIFY(journal.record(0, 0, u"x"));
    QVERIFY(journal.end());
    QVERIFY(!journal.isOpen());
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestJournal::holdsWhatASaveMadeItsBase()
{
    const QString path = m_folder->filePath(u"notes"_s);
    {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin({}));
        QVERIFY(Typist{journal}.type(u"one"_s));
        QVERIFY(writeFile(path, "one"));
        QVERIFY(journal.begin({.path = path, .text = u"one"_s, .hash = fileHash("one")}));
    }
    QCOMPARE(found(), u"0 journals"_s); // nothing is unsaved
    {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin({.path = path, .text = u"one"_s, .hash = fileHash("one")}));
        QVERIFY(journal.record(3, 0, u" two"));
    }
    {
        const Findings all = findJournals(folder());
        QCOMPARE(all.left.front().text, u"one two"_s);
        QVERIFY(all.left.front().onDisk == OnDisk::AsBefore);
        QVERIFY(!all.left.front().fileIsNewer);
    }
    QVERIFY(writeFile(path, "another"));
    QVERIFY(findJournals(folder()).left.front().onDisk == OnDisk::Changed);
    QVERIFY(writeFile(path, "one two")); // by hand: nothing is unsaved any more
    QCOMPARE(found(), u"0 journals"_s);
}

void TestJournal::isNotOfferedWhileItsWriterLives()
{
    {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin({}));
        QVERIFY(journal.record(0, 0, u"x"));
        QCOMPARE(found(), u"0 journals"_s);
        QVERIFY(journal.renew(u"x"_s));
        QCOMPARE(found(), u"0 journals"_s);
    }
    const Findings offered = findJournals(folder());
    QCOMPARE(offered.left.size(), size_t(1));
    QCOMPARE(found(), u"0 journals"_s); // it is being offered already
}

void TestJournal::namesTheOtherWriters()
{
    Journal mine(nullptr, folder());
    Journal other(nullptr, folder());
    Journal third(nullptr, folder());
    QVERIFY(mine.begin({.path = u"/a"_s}));
    QVERIFY(other.begin({.path = u"/a"_s}));
    QVERIFY(third.begin({.path = u"/b"_s}));
    QVERIFY(mine.fileName() != other.fileName());
    const auto writers = otherWriters(u"/a"_s, mine.fileName(), folder());
    QCOMPARE(writers.size(), size_t(1));
    QCOMPARE(writers.front().process, qint64(::getpid()));
    QVERIFY(!writers.front().host.isEmpty());
    QVERIFY(other.end());
    const QString file = m_folder->filePath(u"notes"_s);
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(writeFile(file, "") && QFile::link(file, link));
    QVERIFY(third.begin({.path = QDir::current().relativeFilePath(file)}));
    QCOMPARE(otherWriters(link, mine.fileName(), folder()).size(), size_t(1));
    QVERIFY(otherWriters(u"/a"_s, mine.fileName(), folder()).empty());
}

void TestJournal::isWrittenAnewWithoutAMomentOfNoCover()
{
    Journal journal(nullptr, folder(), Injector::calls());
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    QVERIFY(typist.type(u"a key, and another"_s));
    int calls = 0;
    Injector::before = [&] {
        ++calls;
        QCOMPARE(onDisk(journal), typist.text);
    };
    QVERIFY(journal.renew(typist.text));
    QVERIFY(journal.begin({.path = u"/a"_s, .text = typist.text}));
    Injector::before = {};
    QCOMPARE(onDisk(journal), typist.text);
    QVERIFY(calls >= 16);
}

namespace {

/// What a disk holds for certain, which is all that a power cut leaves.
struct SyncedSizes {
    struct Moment {
        qint64 size;
        qint64 at; ///< in milliseconds
    };
    static inline std::vector<Moment> moments;
    static inline QElapsedTimer clock;

    static int fdatasync(int descriptor)
    {
        struct stat status;
        ::fstat(descriptor, &status);
        const int done = systemCalls().fdatasync(descriptor);
        moments.push_back({status.st_size, clock.elapsed()});
        return done;
    }
};

} // namespace

void TestJournal::isSyncedWithinASecond()
{
    SystemCalls calls = systemCalls();
    calls.fdatasync = SyncedSizes::fdatasync;
    std::vector<SyncedSizes::Moment> keys;
    SyncedSizes::moments.clear();
    SyncedSizes::clock.start();
    QByteArray bytes;
    QString text;
    {
        JournalSyncer syncer;
        Journal journal(&syncer, folder(), calls);
        QVERIFY(journal.begin({}));
        Typist typist{journal};
        while (SyncedSizes::clock.elapsed() < 1800) {
            QVERIFY(typist.type(u"k"_s));
            keys.push_back({journal.size(), SyncedSizes::clock.elapsed()});
            QTest::qSleep(2);
        }
        bytes = fileBytes(journal.fileName());
        text = typist.text;
    }
    QVERIFY(SyncedSizes::moments.size() < 10); // many keys share a sync
    for (const auto &key : keys) {
        const auto synced = std::ranges::find_if(
            SyncedSizes::moments, [&](const auto &moment) { return moment.size >= key.size; });
        QVERIFY(synced != SyncedSizes::moments.end());
        QVERIFY2(synced->at - key.at <= 1000, qPrintable(QString::number(synced->at - key.at)));
    }
    for (const auto &[size, at] : SyncedSizes::moments) {
        const auto left = readJournal(bytes.first(size));
        QVERIFY(left && text.startsWith(left->text));
        const auto typed =
            std::ranges::count_if(keys, [&](const auto &key) { return key.size <= size; });
        QCOMPARE(left->text.size(), typed);
    }
}

void TestJournal::staysSmallOverEightHours()
{
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({}));
    Typist typist{journal};
    constexpr int keys = 8 * 3600 * 5;
    qint64 largest = 0;
    int renewals = 0;
    for (int key = 0; key < keys; ++key) {
        const bool isErased = key % 10 == 9;
        QVERIFY(isErased ? typist.replace(typist.text.size() - 1, 1, {}) : typist.type(u"x"_s));
        largest = std::max(largest, journal.size());
        if (journal.wantsText()) {
            ++renewals;
            QVERIFY(journal.renew(typist.text));
        }
    }
    QCOMPARE(onDisk(journal), typist.text);
    QVERIFY(renewals > 1 && renewals < 8);
    QVERIFY(largest < 4 * typist.text.size() * qint64(sizeof(char16_t)) + (2 << 20));
}

void TestJournal::isWrittenAnewBeforeItsReplayTakesLong()
{
    const QString text = u"a line of the notes\n"_s.repeated(50'000);
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({.text = text}));
    int edits = 0;
    for (; !journal.wantsText(); ++edits) // now at one end, now at the other
        QVERIFY(journal.record(edits % 2 == 0 ? 0 : text.size(), 0, u"x"));
    QVERIFY(edits > 1000 && edits < 5000);
    WorkTimer timer;
    timer.start();
    QCOMPARE(onDisk(journal).size(), text.size() + edits);
    QVERIFY(timer.nsecsElapsed() < linearLimit);
}

void TestJournal::takesAPasteAndAReplacementOfTenMegabytes()
{
    Journal journal(nullptr, folder());
    QVERIFY(journal.begin({.text = u"before"_s}));
    Typist typist{journal, u"before"_s};
    QVERIFY(typist.replace(3, 0, u"a paste\n"_s.repeated(1'250'000)));
    for (int i = 0; i < 20'000; ++i) // one after the other, from the end, as in a replace all
        QVERIFY(journal.record(typist.text.size() - 3 - 8 * i, 1, u"A"));
    for (int i = 0; i < 20'000; ++i)
        typist.text[typist.text.size() - 3 - 8 * i] = u'A';
    QVERIFY(typist.type(u" after"_s));
    QVERIFY(onDisk(journal) == typist.text);
    QVERIFY(journal.wantsText() || journal.size() < 21'000'000 + 6'000'000);
    QVERIFY(typist.replace(0, typist.text.size(), {}));
    QVERIFY(journal.renew(typist.text));
    QVERIFY(journal.size() < 1000);
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
