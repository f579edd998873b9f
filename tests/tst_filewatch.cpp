// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "filewindow.h"
#include "storage/file.h"
#include "testing.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// What others do to a file that is open.
class TestFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<testing::FileWindow>(); }
    void cleanup() { m_at.reset(); }
    void aFileThatIsGoneIsSaidAndSavedAgain();
    void theOnlyTextIsNotClosedUnasked();
    void aFileThatComesBackIsFollowed_data();
    void aFileThatComesBackIsFollowed();
    void aFolderThatComesBackIsFollowed();
    void aFileThatCannotBeReadIsNotSavedOver();
    void keysAreNotDisturbedByAFileThatIsRewritten_data();
    void keysAreNotDisturbedByAFileThatIsRewritten();
    void theCaretOfUnchangedNotesMovesWithItsWords_data();
    void theCaretOfUnchangedNotesMovesWithItsWords();

private:
    testing::OwnSettings m_settings;
    std::unique_ptr<testing::FileWindow> m_at;
};

void TestFileWatch::aFileThatIsGoneIsSaidAndSavedAgain()
{
    m_at->open("one\n");
    QVERIFY(!m_at->window->isWindowModified());
    QVERIFY(QFile::remove(m_at->path));
    QTRY_COMPARE(m_at->sentence(u"file"_s),
                 u"The file is gone. What stands here is in no file until you save it."_s);
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(m_at->window->isWindowModified());
    m_at->choose(u"file"_s, u"Save"_s);
    QCOMPARE(testing::fileBytes(m_at->path), "one\n");
    QVERIFY(!m_at->window->notes().isModified());
    QVERIFY(!m_at->hasBar(u"file"_s));
    // Renamed is gone as well, and a plain save brings it back.
    QVERIFY(QFile::rename(m_at->path, m_at->path + u".old"_s));
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    QVERIFY(m_at->window->save());
    QCOMPARE(testing::fileBytes(m_at->path), "one\n");
}

void TestFileWatch::theOnlyTextIsNotClosedUnasked()
{
    m_at->open("one\n");
    QVERIFY(QFile::remove(m_at->path));
    bool isAsked = false;
    QTimer::singleShot(50, this, [&isAsked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        isAsked = box != nullptr;
        if (box)
            box->button(QMessageBox::Save)->click();
    });
    QVERIFY(m_at->window->close());
    QVERIFY(isAsked);
    QCOMPARE(testing::fileBytes(m_at->path), "one\n");
}

void TestFileWatch::aFileThatComesBackIsFollowed_data()
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

void TestFileWatch::aFileThatComesBackIsFollowed()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, bytes);
    m_at->open("one\n");
    QVERIFY(QFile::remove(m_at->path));
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    const QString gone = m_at->sentence(u"file"_s);
    m_at->type(typed);
    QVERIFY(writeFile(m_at->path, bytes));
    QTRY_VERIFY(m_at->sentence(u"file"_s) != gone);
    QTEST(m_at->text(), "text");
    QTEST(m_at->window->notes().isModified(), "isModified");
    QTEST(m_at->hasBar(u"file"_s), "isAsked");
}

void TestFileWatch::aFolderThatComesBackIsFollowed()
{
    m_at->open("one\n");
    QVERIFY(QDir(QFileInfo(m_at->path).path()).removeRecursively());
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    QVERIFY(!m_at->window->save());
    QVERIFY(m_at->hasBar(u"save"_s));
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(QDir().mkpath(QFileInfo(m_at->path).path()));
    QVERIFY(writeFile(m_at->path, "two\n"));
    QTRY_COMPARE(m_at->text(), u"two\n"_s);
    QVERIFY(writeFile(m_at->path, "three\n"));
    QTRY_COMPARE(m_at->text(), u"three\n"_s);
    QVERIFY(!m_at->window->notes().isModified());
}

void TestFileWatch::aFileThatCannotBeReadIsNotSavedOver()
{
    m_at->open("one\n");
    QVERIFY(QFile::remove(m_at->path));
    QVERIFY(QFile::link(m_at->path, m_at->path)); // to itself
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    QCOMPARE(m_at->sentence(u"file"_s),
             u"%1 cannot be read: Too many levels of symbolic links. Whether somebody changed it "
             "cannot be told: nothing is saved over it before you say so."_s.arg(m_at->path));
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(!m_at->window->save());
    QVERIFY(QFile::remove(m_at->path));
    QVERIFY(writeFile(m_at->path, "one\n"));
    QTRY_VERIFY(!m_at->hasBar(u"file"_s));
    QVERIFY(!m_at->window->notes().isModified());
}

void TestFileWatch::keysAreNotDisturbedByAFileThatIsRewritten_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written in its place") << false;
    QTest::newRow("replaced by another") << true;
}

/// Ten times a second, at its beginning and its end, while keys come in the middle.
void TestFileWatch::keysAreNotDisturbedByAFileThatIsRewritten()
{
    QFETCH(bool, isReplaced);
    m_at->open("first\n\nlast\n");
    QTextCursor caret = m_at->window->editor().textCursor();
    caret.setPosition(6);
    m_at->window->editor().setTextCursor(caret);
    std::atomic<int> version = 0;
    const auto rewrite = [&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const QByteArray number = QByteArray::number(++version);
            const QByteArray bytes = "sync " + number + "\nfirst\n\nlast\n" + number;
            if (isReplaced) {
                (void)writeFile(m_at->path, bytes);
            } else {
                QFile file(m_at->path);
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
            QTest::keyClick(&m_at->window->editor(), letter.toLatin1());
            typed += letter;
            for (int wait = 0; wait < 3; ++wait) {
                QTest::qWait(4);
                QCOMPARE(m_at->window->editor().textCursor().position(), 6 + typed.size());
            }
        }
    }
    QVERIFY(version > 10);
    QCOMPARE(m_at->text(), u"first\n%1\nlast\n"_s.arg(typed));
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    QCOMPARE(m_at->window->editor().textCursor().position(), 6 + typed.size());
    QVERIFY(!m_at->window->save());
    m_at->choose(u"file"_s, u"Merge"_s);
    const QByteArray number = QByteArray::number(version);
    const QString merged = u"sync %1\nfirst\n%2\nlast\n%1"_s.arg(QString::fromUtf8(number), typed);
    QCOMPARE(m_at->text(), merged);
    QVERIFY(m_at->window->save());
    QCOMPARE(testing::fileBytes(m_at->path), merged.toUtf8());
}

void TestFileWatch::theCaretOfUnchangedNotesMovesWithItsWords_data()
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

void TestFileWatch::theCaretOfUnchangedNotesMovesWithItsWords()
{
    QFETCH(QByteArray, bytes);
    m_at->open("one\ntwo three four\n");
    QTextCursor caret = m_at->window->editor().textCursor();
    caret.setPosition(0);
    m_at->window->editor().setTextCursor(caret);
    QVERIFY(writeFile(m_at->path, bytes));
    // Keys that change nothing are keys as well: the notes follow when there are no more.
    for (int key = 0; key < 10; ++key) {
        QTest::keyClick(&m_at->window->editor(), Qt::Key_Right);
        QTest::qWait(50);
        QCOMPARE(m_at->text(), u"one\ntwo three four\n"_s);
        QCOMPARE(m_at->window->editor().textCursor().position(), key + 1);
    }
    QTRY_COMPARE(m_at->text(), QString::fromUtf8(bytes));
    QTEST(m_at->text().first(m_at->window->editor().textCursor().position()), "before");
    QVERIFY(!m_at->window->notes().isModified());
    m_at->window->editor().undo();
    QCOMPARE(m_at->text(), u"one\ntwo three four\n"_s);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestFileWatch)
#include "tst_filewatch.moc"
