// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "injector.h"
#include "storage/file.h"
#include "storage/filename.h"
#include "storage/journalformat.h"
#include "storage/recovery.h"
#include "testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAJournalCutAtAnyByteUpToThere();
    void takesNoFlippedByteForText();
    void takesNoRecordOfAnotherJournal();
    void takesNoRecordTwiceOrOutOfPlace();
    void replaysAnyEdits();
    void leavesForeignFilesAlone();
    void saysThatAJournalIsDamaged();
    void readsAHundredMegabytes();
    void offersSeveralAtOnce();
    void tellsWhatStandsOnDisk();
    void keepsWhatItCannotRemove();
    void survivesAnyFailure();
    void removesHalfWrittenJournals();
    void findsNothingWhereNothingIs();

private:
    QString folder() const { return m_folder->path(); }
    QString fileName(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// A journal with the texts that it may be read as: the base, and what each edit made of it.
struct Typed {
    QByteArray bytes;
    QStringList texts;
};

Typed typed(const QString &base, const QStringList &words)
{
    JournalWriter writer;
    Typed made{writer.start({.id = 7,
                             .process = 1,
                             .host = u"host"_s,
                             .base = {.path = u"/nowhere/a"_s, .text = base, .hash = "hash"}},
                            base),
               {base}};
    for (const QString &word : words) {
        made.bytes += writer.edit(made.texts.last().size(), 0, word);
        made.texts += made.texts.last() + word;
    }
    return made;
}

const Typed &sample()
{
    static const Typed made =
        typed(u"Title: t\n"_s, {u"a"_s, u"ä"_s, u"\n"_s, u"words"_s, u"😀"_s});
    return made;
}

} // namespace

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Injector::reset();
}

void TestRecovery::readsAJournalCutAtAnyByteUpToThere()
{
    const auto &[bytes, texts] = sample();
    qsizetype readable = 0;
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const auto contents = readJournal(bytes.first(size));
        if (!contents)
            continue;
        readable += contents->unread == 0;
        QCOMPARE(contents->text, texts.at(contents->edits));
        QVERIFY(contents->unread < 50);
    }
    QCOMPARE(readable, texts.size()); // at the end of each record
    QCOMPARE(readJournal(bytes)->text, texts.last());
}

void TestRecovery::takesNoFlippedByteForText()
{
    const auto &[bytes, texts] = sample();
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int bits : {0x01, 0x80, 0xff}) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ bits);
            const auto contents = readJournal(flipped);
            if (!contents)
                continue;
            QVERIFY(contents->unread > 0);
            QCOMPARE(contents->text, texts.at(contents->edits));
            QVERIFY(flipped.size() - contents->unread <= at); // nothing behind it
        }
    }
}

void TestRecovery::takesNoRecordOfAnotherJournal()
{
    const Typed other = typed(u"Title: u\n"_s, {u"a"_s, u"b"_s});
    const qsizetype beginning = typed(u"Title: u\n"_s, {}).bytes.size();
    const auto contents = readJournal(sample().bytes + other.bytes.sliced(beginning));
    QCOMPARE(contents->text, sample().texts.last());
    QCOMPARE(contents->unread, other.bytes.size() - beginning);
}

void TestRecovery::takesNoRecordTwiceOrOutOfPlace()
{
    const qsizetype beginning = typed(u"b"_s, {}).bytes.size();
    const QByteArray bytes = typed(u"b"_s, {u"x"_s, u"y"_s}).bytes;
    const qsizetype record = (bytes.size() - beginning) / 2;
    const QByteArray first = bytes.sliced(beginning, record);
    const QByteArray second = bytes.sliced(beginning + record);
    const QByteArray start = bytes.first(beginning);
    QCOMPARE(readJournal(start + first + first)->text, u"bx"_s);
    QCOMPARE(readJournal(start + second + first)->text, u"b"_s);
    QCOMPARE(readJournal(start + first + second)->text, u"bxy"_s);
}

void TestRecovery::replaysAnyEdits()
{
    std::mt19937 random(1);
    for (int run = 0; run < 300; ++run) {
        QString text = u"some base\n"_s.repeated(int(random() % 20));
        JournalWriter writer;
        QByteArray bytes = writer.start({.id = random(), .base = {.text = text}}, text);
        for (int edit = 0; edit < 100; ++edit) {
            const auto position = qsizetype(random() % size_t(text.size() + 1));
            const auto removed = qsizetype(random() % size_t(text.size() - position + 1)) / 4;
            const QString inserted = u"ab"_s.repeated(int(random() % 9));
            bytes += writer.edit(position, removed, inserted);
            text = text.first(position) + inserted + text.sliced(position + removed);
        }
        QCOMPARE(readJournal(bytes)->text, text);
        // What is no place in the text ends the replay, though it fits.
        bytes += writer.edit(text.size(), 1, u"x");
        QCOMPARE(readJournal(bytes)->text, text);
        QVERIFY(readJournal(bytes)->unread > 0);
    }
}

void TestRecovery::leavesForeignFilesAlone()
{
    QVERIFY(writeFile(fileName(u"a.journal"_s), "Dear diary"));
    QVERIFY(writeFile(fileName(u"b.journal"_s), ""));
    QVERIFY(writeFile(fileName(u"c.txt"_s), sample().bytes));
    QVERIFY(QDir(folder()).mkdir(u"d.journal"_s));
    QVERIFY(QFile::link(fileName(u"c.txt"_s), fileName(u"e.journal"_s)));
    QVERIFY(::mkfifo(qPrintable(fileName(u"f.journal"_s)), 0600) == 0);
    const Findings found = findJournals(folder());
    QVERIFY(found.left.empty());
    QCOMPARE(found.problems, QStringList());
    constexpr auto all = QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(folder()).entryList(all).size(), 6);
}

void TestRecovery::saysThatAJournalIsDamaged()
{
    QByteArray bytes = sample().bytes;
    bytes[40] = char(bytes[40] ^ 1);
    QVERIFY(writeFile(fileName(u"a.journal"_s), bytes));
    QVERIFY(writeFile(fileName(u"b.journal"_s), sample().bytes.chopped(3)));
    const Findings found = findJournals(folder());
    QCOMPARE(
        found.problems,
        QStringList{u"Unsaved notes in %1 cannot be read: it is damaged from its beginning."_s.arg(
            fileName(u"a.journal"_s))});
    QCOMPARE(found.left.size(), size_t(1));
    QCOMPARE(found.left.front().text, sample().texts.at(4));
    QVERIFY(found.left.front().unread > 0);
    QVERIFY(QFile::exists(fileName(u"a.journal"_s)));
}

void TestRecovery::readsAHundredMegabytes()
{
    JournalWriter writer;
    QByteArray bytes = writer.start({.id = 1}, {});
    const QString line = u"a line of the notes\n"_s.repeated(50);
    qsizetype size = 0;
    while (bytes.size() < 100'000'000) {
        bytes += writer.edit(size, 0, line);
        size += line.size();
    }
    WorkTimer timer;
    timer.start();
    const auto contents = readJournal(bytes);
    QVERIFY(timer.nsecsElapsed() < 3 * linearLimit);
    QCOMPARE(contents->text.size(), size);
    QByteArray garbage(100'000'000, 'x');
    garbage.replace(0, bytes.indexOf('\n') + 1, bytes.first(bytes.indexOf('\n') + 1));
    QVERIFY(!readJournal(garbage));
}

void TestRecovery::offersSeveralAtOnce()
{
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin({}));
        QVERIFY(journal.record(0, 0, text));
        QTest::qSleep(10);
    }
    Findings found = findJournals(folder());
    QCOMPARE(found.left.size(), size_t(3));
    QCOMPARE(found.left[0].text, u"three"_s); // the latest first
    QCOMPARE(found.left[2].text, u"one"_s);
    QVERIFY(discardJournal(found.left[1]));
    found = {};
    QCOMPARE(findJournals(folder()).left.size(), size_t(2));
}

void TestRecovery::tellsWhatStandsOnDisk()
{
    const QString path = m_folder->filePath(pathOfName("caf\xe9.minutes")); // a name in Latin-1
    QVERIFY(writeFile(path, "one"));
    QVERIFY(::access((QFile::encodeName(folder()) + "/caf\xe9.minutes").constData(), F_OK) == 0);
    {
        Journal journal(nullptr, folder());
        QVERIFY(journal.begin({.path = path, .text = u"one"_s, .hash = fileHash("one")}));
        QVERIFY(journal.record(3, 0, u" two"));
    }
    const auto onDisk = [this] { return findJournals(folder()).left.at(0); };
    QVERIFY(onDisk().onDisk == OnDisk::AsBefore);
    QCOMPARE(onDisk().base.path, path);
    QTest::qSleep(20);
    QVERIFY(writeFile(path, "someone else's"));
    QVERIFY(onDisk().onDisk == OnDisk::Changed);
    QVERIFY(onDisk().fileIsNewer);
    QVERIFY(::unlink(nameOfPath(path).constData()) == 0);
    QVERIFY(onDisk().onDisk == OnDisk::Missing);
    QVERIFY(::mkdir(nameOfPath(path).constData(), 0700) == 0);
    QVERIFY(onDisk().onDisk == OnDisk::Unreadable);
    QVERIFY(::rmdir(nameOfPath(path).constData()) == 0); // Qt could not
}

void TestRecovery::keepsWhatItCannotRemove()
{
    QVERIFY(writeFile(fileName(u"a.journal"_s), sample().bytes));
    Findings found = findJournals(folder(), Injector::calls());
    Injector::left = 0;
    QVERIFY(!discardJournal(found.left.at(0), Injector::calls()));
    QVERIFY(QFile::exists(fileName(u"a.journal"_s)));
    QVERIFY(discardJournal(found.left.at(0), Injector::calls()));
    QVERIFY(!QFile::exists(fileName(u"a.journal"_s)));
}

void TestRecovery::survivesAnyFailure()
{
    int failures = 0;
    for (int step = 0, failed = true; failed; ++step) {
        QVERIFY(writeFile(fileName(u"a.journal"_s), sample().bytes));
        QVERIFY(writeFile(fileName(u"b.journal"_s), sample().bytes));
        QVERIFY(writeFile(fileName(u"b.journal.new"_s), "torn"));
        Injector::left = step;
        const Findings found = findJournals(folder(), Injector::calls());
        failed = Injector::left < 0;
        failures += failed;
        for (const LeftJournal &left : found.left)
            QCOMPARE(left.text, sample().texts.last());
        QVERIFY(!found.left.empty());
        Injector::reset();
        QVERIFY(QFile::exists(fileName(u"a.journal"_s)) && QFile::exists(fileName(u"b.journal"_s)));
    }
    QVERIFY(failures >= 6); // open and lock, of three files
}

void TestRecovery::removesHalfWrittenJournals()
{
    QVERIFY(writeFile(fileName(u"a.journal.new"_s), sample().bytes.chopped(9)));
    QVERIFY(findJournals(folder()).left.empty());
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList());
}

void TestRecovery::findsNothingWhereNothingIs()
{
    const Findings found = findJournals(fileName(u"none"_s));
    QVERIFY(found.left.empty() && found.problems.isEmpty());
}

QTEST_APPLESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
