// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "storage/file.h"
#include "storage/journalsyncer.h"
#include "storage/recovery.h"
#include "testing.h"
#include "window/bars.h"
#include "window/differencedialog.h"
#include "windowtesting.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QTextDocument>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// What an earlier window left, and what others do to the file, in the window's bars.
class TestUnsaved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasTypedBeforeRecoveringStays();
    void unchangedNotesGiveWayToTheRecovered();
    void theOfferStaysWhenItsDifferencesWereShown();
    void whatWasDiscardedIsBroughtBack();
    void whatWasDiscardedIsKeptForAWeek();
    void aFileThatIsGoneIsSaidAndSavedAgain();
    void aFileThatComesBackIsFollowed_data();
    void aFileThatComesBackIsFollowed();
    void aFolderThatComesBackIsFollowed();
    void aFileThatCannotBeReadIsNotSavedOver();
    void aGoneFileIsInTheJournal();
    void keysAreNotDisturbedByAFileThatIsRewritten_data();
    void keysAreNotDisturbedByAFileThatIsRewritten();
    void theCaretOfUnchangedNotesMovesWithItsWords_data();
    void theCaretOfUnchangedNotesMovesWithItsWords();

private:
    MainWindow &open(const QByteArray &bytes);
    void leaveJournal(const QString &typed);
    bool hasBar(const QString &id) const { return m_window->bars().isShown(id); }
    QString sentence(const QString &id) const;
    void choose(const QString &id, const QString &action);
    void type(const QString &text) { QTest::keyClicks(&m_window->editor(), text); }
    QString text() const { return m_window->notes().toString(); }

    testing::OwnSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::shared_ptr<JournalSyncer> m_syncer;
    std::unique_ptr<MainWindow> m_window;
};

void TestUnsaved::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"notes"_s));
    m_path = m_folder->filePath(u"notes/a.minutes"_s);
    m_syncer = std::make_shared<JournalSyncer>();
}

void TestUnsaved::cleanup()
{
    std::vector<MainWindow *> others;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window != m_window.get())
            others.push_back(window);
    }
    qDeleteAll(others);
    m_window.reset();
}

MainWindow &TestUnsaved::open(const QByteArray &bytes)
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    file.close();
    m_window = testing::shownWindow(loadSettings(), m_syncer);
    m_window->open(m_path);
    m_window->editor().setFocus();
    return *m_window;
}

/// As a window does that was killed.
void TestUnsaved::leaveJournal(const QString &typed)
{
    QVERIFY(writeFile(m_path, "one\n"));
    Journal journal;
    QVERIFY(journal.begin({.path = m_path, .text = u"one\n"_s, .hash = fileHash("one\n")}));
    QVERIFY(journal.record(4, 0, typed));
}

QString TestUnsaved::sentence(const QString &id) const
{
    const auto *bar = m_window->bars().findChild<KMessageWidget *>(id);
    return bar ? bar->text() : QString();
}

void TestUnsaved::choose(const QString &id, const QString &action)
{
    const auto *bar = m_window->bars().findChild<KMessageWidget *>(id);
    QVERIFY2(bar, qPrintable(id));
    for (QAction *one : bar->actions()) {
        if (one->text() == action) {
            one->trigger();
            QCoreApplication::processEvents();
            return;
        }
    }
    QFAIL(qPrintable(u"there is no "_s + action));
}

void TestUnsaved::whatWasTypedBeforeRecoveringStays()
{
    leaveJournal(u"left"_s);
    open("one\n");
    QVERIFY(hasBar(u"recovery"_s));
    type(u"mine "_s);
    choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(text(), u"mine one\n"_s);
    QVERIFY(m_window->notes().isModified());
    QStringList others;
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        const auto *window = qobject_cast<const MainWindow *>(widget);
        if (!window || window == m_window.get())
            continue;
        others += window->notes().toString();
        QVERIFY(window->bars().isShown(u"writers"_s));
        QVERIFY(window->bars().isShown(u"recovery"_s));
        QCOMPARE(window->notes().path(), m_path);
    }
    QCOMPARE(others, QStringList{u"one\nleft"_s});
}

void TestUnsaved::unchangedNotesGiveWayToTheRecovered()
{
    leaveJournal(u"left"_s);
    open("one\n");
    choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(text(), u"one\nleft"_s);
    QVERIFY(m_window->notes().isModified());
    QVERIFY(m_window->save());
    QCOMPARE(testing::fileBytes(m_path), "one\nleft");
}

void TestUnsaved::theOfferStaysWhenItsDifferencesWereShown()
{
    leaveJournal(u"left"_s);
    open("one\n");
    choose(u"recovery"_s, u"Differences"_s);
    QVERIFY(m_window->findChild<DifferenceDialog *>());
    QTest::qWait(50);
    choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(text(), u"one\nleft"_s);
}

void TestUnsaved::whatWasDiscardedIsBroughtBack()
{
    leaveJournal(u"left"_s);
    open("one\n");
    choose(u"recovery"_s, u"Discard"_s);
    QVERIFY(findJournals().left.empty());
    choose(u"recovery"_s, u"Bring back"_s);
    choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(text(), u"one\nleft"_s);
}

void TestUnsaved::whatWasDiscardedIsKeptForAWeek()
{
    leaveJournal(u"left"_s);
    LeftJournal left = findJournals().left.at(0);
    QVERIFY(putAside(left));
    QVERIFY(findJournals().left.empty());
    QVERIFY(QFile::exists(left.fileName));
    const qint64 until = left.fileName.section(u'.', -2, -2).toLongLong();
    const qint64 week = 7 * 24 * 3600;
    QVERIFY(std::abs(until - QDateTime::currentSecsSinceEpoch() - week) < 60);
    QString old = left.fileName;
    old.replace(QString::number(until), QString::number(until - week - 100));
    QVERIFY(QFile::rename(left.fileName, old));
    QVERIFY(findJournals().left.empty());
    QVERIFY(!QFile::exists(old));
}

void TestUnsaved::aFileThatIsGoneIsSaidAndSavedAgain()
{
    open("one\n");
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(QFile::remove(m_path));
    QTRY_COMPARE(sentence(u"file"_s),
                 u"The file is gone. What stands here is in no file until you save it."_s);
    QVERIFY(m_window->notes().isModified());
    QVERIFY(m_window->isWindowModified());
    choose(u"file"_s, u"Save"_s);
    QCOMPARE(testing::fileBytes(m_path), "one\n");
    QVERIFY(!m_window->notes().isModified());
    QVERIFY(!hasBar(u"file"_s));
    // Renamed is gone as well, and a plain save brings it back.
    QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
    QTRY_VERIFY(hasBar(u"file"_s));
    QVERIFY(m_window->save());
    QCOMPARE(testing::fileBytes(m_path), "one\n");
}

void TestUnsaved::aFileThatComesBackIsFollowed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isModified");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("as it was") << QString() << "one\n"_ba << u"one\n"_s << false << false;
    QTest::newRow("as another") << QString() << "two\n"_ba << u"two\n"_s << false << false;
    QTest::newRow("as it was, and something was typed")
        << u"x"_s << "one\n"_ba << u"xone\n"_s << true << false;
    QTest::newRow("as another, and something was typed")
        << u"x"_s << "two\n"_ba << u"xone\n"_s << true << true;
}

void TestUnsaved::aFileThatComesBackIsFollowed()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, bytes);
    open("one\n");
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(hasBar(u"file"_s));
    const QString gone = sentence(u"file"_s);
    type(typed);
    QVERIFY(writeFile(m_path, bytes));
    QTRY_VERIFY(sentence(u"file"_s) != gone);
    QTEST(text(), "text");
    QTEST(m_window->notes().isModified(), "isModified");
    QTEST(hasBar(u"file"_s), "isAsked");
}

void TestUnsaved::aFolderThatComesBackIsFollowed()
{
    open("one\n");
    QVERIFY(QDir(QFileInfo(m_path).path()).removeRecursively());
    QTRY_VERIFY(hasBar(u"file"_s));
    QVERIFY(!m_window->save());
    QVERIFY(hasBar(u"save"_s));
    QVERIFY(m_window->notes().isModified());
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QVERIFY(writeFile(m_path, "two\n"));
    QTRY_COMPARE(text(), u"two\n"_s);
    QVERIFY(writeFile(m_path, "three\n"));
    QTRY_COMPARE(text(), u"three\n"_s);
    QVERIFY(!m_window->notes().isModified());
}

void TestUnsaved::aFileThatCannotBeReadIsNotSavedOver()
{
    open("one\n");
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QFile::link(m_path, m_path)); // to itself
    QTRY_VERIFY(hasBar(u"file"_s));
    QCOMPARE(sentence(u"file"_s),
             u"%1 cannot be read: Too many levels of symbolic links. Whether somebody changed it "
             "cannot be told: nothing is saved over it before you say so."_s.arg(m_path));
    QVERIFY(m_window->notes().isModified());
    QVERIFY(!m_window->save());
    QVERIFY(QFile::remove(m_path));
    QVERIFY(writeFile(m_path, "one\n"));
    QTRY_VERIFY(!hasBar(u"file"_s));
    QVERIFY(!m_window->notes().isModified());
}

void TestUnsaved::aGoneFileIsInTheJournal()
{
    open("one\n");
    QVERIFY(QFile::remove(m_path));
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.reset(); // killed
    Findings found;
    QTRY_COMPARE((found = findJournals()).left.size(), 1U);
    QCOMPARE(found.left.front().text, u"one\n"_s);
    QVERIFY(found.left.front().onDisk == OnDisk::Missing);
}

void TestUnsaved::keysAreNotDisturbedByAFileThatIsRewritten_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written in its place") << false;
    QTest::newRow("replaced by another") << true;
}

/// Ten times a second, at its beginning and its end, while keys come in the middle.
void TestUnsaved::keysAreNotDisturbedByAFileThatIsRewritten()
{
    QFETCH(bool, isReplaced);
    open("first\n\nlast\n");
    QTextCursor caret = m_window->editor().textCursor();
    caret.setPosition(6);
    m_window->editor().setTextCursor(caret);
    std::atomic<int> version = 0;
    const auto rewrite = [&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const QByteArray number = QByteArray::number(++version);
            const QByteArray bytes = "sync " + number + "\nfirst\n\nlast\n" + number;
            if (isReplaced) {
                (void)writeFile(m_path, bytes);
            } else {
                QFile file(m_path);
                (void)file.open(QIODevice::WriteOnly);
                file.write(bytes);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    };
    constexpr int keys = 130;
    QString typed;
    {
        const std::jthread tool(rewrite);
        for (int key = 0; key < keys; ++key) {
            const QChar letter(u'a' + key % 26);
            QTest::keyClick(&m_window->editor(), letter.toLatin1());
            typed += letter;
            for (int wait = 0; wait < 3; ++wait) {
                QTest::qWait(4);
                QCOMPARE(m_window->editor().textCursor().position(), 6 + typed.size());
            }
        }
    }
    QVERIFY(version > 10);
    QCOMPARE(text(), u"first\n%1\nlast\n"_s.arg(typed));
    QTRY_VERIFY(hasBar(u"file"_s));
    QCOMPARE(m_window->editor().textCursor().position(), 6 + typed.size());
    QVERIFY(!m_window->save());
    choose(u"file"_s, u"Merge"_s);
    const QByteArray number = QByteArray::number(version);
    const QString merged = u"sync %1\nfirst\n%2\nlast\n%1"_s.arg(QString::fromUtf8(number), typed);
    QCOMPARE(text(), merged);
    QVERIFY(m_window->save());
    QCOMPARE(testing::fileBytes(m_path), merged.toUtf8());
}

void TestUnsaved::theCaretOfUnchangedNotesMovesWithItsWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("before");
    QTest::newRow("lines above") << "new\none\ntwo three four\n"_ba << u"new\none\ntwo th"_s;
    QTest::newRow("words before it in its line")
        << "one\nand two three four\n"_ba << u"one\nand two th"_s;
    QTest::newRow("words after it in its line")
        << "one\ntwo three and four\n"_ba << u"one\ntwo th"_s;
    QTest::newRow("the end of its line") << "one\ntwo three\nfour"_ba << u"one\ntwo th"_s;
}

void TestUnsaved::theCaretOfUnchangedNotesMovesWithItsWords()
{
    QFETCH(QByteArray, bytes);
    open("one\ntwo three four\n");
    QTextCursor caret = m_window->editor().textCursor();
    caret.setPosition(0);
    m_window->editor().setTextCursor(caret);
    QVERIFY(writeFile(m_path, bytes));
    // Keys that change nothing are keys as well: the notes follow when there are no more.
    for (int key = 0; key < 10; ++key) {
        QTest::keyClick(&m_window->editor(), Qt::Key_Right);
        QTest::qWait(50);
        QCOMPARE(text(), u"one\ntwo three four\n"_s);
        QCOMPARE(m_window->editor().textCursor().position(), key + 1);
    }
    QTRY_COMPARE(text(), QString::fromUtf8(bytes));
    QTEST(text().first(m_window->editor().textCursor().position()), "before");
    QVERIFY(!m_window->notes().isModified());
    m_window->editor().undo();
    QCOMPARE(text(), u"one\ntwo three four\n"_s);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestUnsaved)
#include "tst_unsaved.moc"
