// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file.h"
#include "storage/journalsyncer.h"
#include "storage/recovery.h"
#include "testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <random>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// Kills a process that types as fast as it can, at random moments. RAPPORTEUR_KILLS=1000 in the
/// environment does it so many times for each row.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoFinishedKey_data();
    void losesNoFinishedKey();
};

namespace {

/// Key after key of a session, the same each time: most at the end, some changes above.
class Session
{
public:
    struct Key {
        qsizetype position;
        qsizetype removed;
        QString inserted;
    };

    const QString &text() const { return m_text; }

    Key next()
    {
        const int number = m_number++;
        Key key{m_text.size(), 0, QString(QChar(u'a' + number % 26))};
        if (number % 41 == 40)
            key = {m_text.size() / 3, 5, u"a word"_s};
        else if (number % 17 == 16)
            key = {m_text.size() - 1, 1, {}};
        else if (number % 501 == 500)
            key.inserted = u"\na long paste"_s.repeated(1000);
        m_text.replace(key.position, key.removed, key.inserted);
        return key;
    }

private:
    QString m_text;
    int m_number = 0;
};

/// In memory that outlives the one who types.
struct Progress {
    std::atomic<int> keys = 0; ///< that are finished
};

void typeUntilKilled(const QString &folder, const QString &path, Progress &progress)
{
    JournalSyncer syncer(std::chrono::milliseconds(2));
    Journal journal(&syncer, folder);
    Session session;
    bool isFine = journal.begin({});
    for (int key = 1; isFine; ++key) {
        const auto [position, removed, inserted] = session.next();
        isFine = journal.record(position, removed, inserted);
        progress.keys = key;
        if (key % 300 == 0)
            isFine = isFine && journal.renew(session.text());
        if (key % 700 != 0 || path.isEmpty())
            continue;
        const QByteArray bytes = session.text().toUtf8();
        isFine = isFine && writeFile(path, bytes) &&
                 journal.begin({.path = path, .text = session.text(), .hash = fileHash(bytes)});
    }
    ::_exit(1);
}

/// How many keys of the session made the text; -1: none in this neighbourhood.
int keysOf(const QString &text, int first, int last)
{
    Session session;
    for (int keys = 0; keys <= last; ++keys) {
        if (keys >= first && session.text() == text)
            return keys;
        session.next();
    }
    return -1;
}

} // namespace

void TestKilled::losesNoFinishedKey_data()
{
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("before the first save") << false;
    QTest::newRow("between saves") << true;
}

void TestKilled::losesNoFinishedKey()
{
    QFETCH(bool, isSaved);
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("RAPPORTEUR_KILLS", &isSet);
    const int kills = isSet ? asked : 50;
    void *shared = ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    QVERIFY(shared != MAP_FAILED);
    auto *progress = std::construct_at(static_cast<Progress *>(shared));
    std::mt19937 random(std::random_device{}());
    int typed = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const QTemporaryDir folder;
        const QString journals = folder.filePath(u"journals"_s);
        const QString path = isSaved ? folder.filePath(u"notes"_s) : QString();
        progress->keys = 0;
        const pid_t child = ::fork();
        if (child == 0)
            typeUntilKilled(journals, path, *progress);
        ::usleep(useconds_t(500 + random() % 25'000));
        QVERIFY(::kill(child, SIGKILL) == 0);
        int status = 0;
        QVERIFY(::waitpid(child, &status, 0) == child);
        QVERIFY(WIFSIGNALED(status)); // it would have ended where anything failed
        const int keys = progress->keys;
        typed += keys;
        const Findings found = findJournals(journals);
        QCOMPARE(found.problems, QStringList());
        QVERIFY(found.left.size() <= 1);
        const bool isInFile = isSaved && QFile::exists(path);
        const QString text = !found.left.empty() ? found.left.front().text
                             : isInFile          ? QString::fromUtf8(fileBytes(path))
                                                 : QString();
        // One key more may have been written than was said.
        QVERIFY2(keysOf(text, keys, keys + 1) >= keys, qPrintable(QString::number(keys)));
    }
    QVERIFY(typed > kills);
    qInfo("%d kills, %d keys, none lost", kills, typed);
    ::munmap(shared, sizeof(Progress));
}

QTEST_APPLESS_MAIN(TestKilled)
#include "tst_killed.moc"
