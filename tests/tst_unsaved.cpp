// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "filewindow.h"
#include "settings/recentfiles.h"
#include "storage/file.h"
#include "storage/filename.h"
#include "storage/recovery.h"
#include "testing.h"
#include "window/bars.h"
#include "window/differencedialog.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// What earlier windows left, in the window's bars.
class TestUnsaved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<testing::FileWindow>(); }
    void cleanup() { m_at.reset(); }
    void whatWasTypedBeforeRecoveringStays();
    void unchangedNotesGiveWayToTheRecovered();
    void theOfferStaysWhenItsDifferencesWereShown();
    void whatWasDiscardedIsBroughtBack();
    void whatWasDiscardedIsKeptForAWeek();
    void theStartPageOffersAndDiscards();
    void theStatusLineTellsOfTheJournal();
    void whatCannotBeSavedIsKept();
    void aGoneFileIsInTheJournal();
    void aNameMayBeAnyBytes();

private:
    void leaveJournal(const QString &typed);

    testing::OwnSettings m_settings;
    std::unique_ptr<testing::FileWindow> m_at;
};

/// As a window does that was killed.
void TestUnsaved::leaveJournal(const QString &typed)
{
    QVERIFY(writeFile(m_at->path, "one\n"));
    Journal journal;
    QVERIFY(journal.begin({.path = m_at->path, .text = u"one\n"_s, .hash = fileHash("one\n")}));
    QVERIFY(journal.record(4, 0, typed));
}

void TestUnsaved::whatWasTypedBeforeRecoveringStays()
{
    leaveJournal(u"left"_s);
    m_at->open("one\n");
    QVERIFY(m_at->hasBar(u"recovery"_s));
    m_at->type(u"mine "_s);
    m_at->choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(m_at->text(), u"mine one\n"_s);
    QVERIFY(m_at->window->notes().isModified());
    QStringList others;
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        const auto *window = qobject_cast<const MainWindow *>(widget);
        if (!window || window == m_at->window.get())
            continue;
        others += window->notes().toString();
        QVERIFY(window->bars().isShown(u"writers"_s));
        QVERIFY(window->bars().isShown(u"recovery"_s));
        QCOMPARE(window->notes().path(), m_at->path);
    }
    QCOMPARE(others, QStringList{u"one\nleft"_s});
}

void TestUnsaved::unchangedNotesGiveWayToTheRecovered()
{
    leaveJournal(u"left"_s);
    m_at->open("one\n");
    m_at->choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(m_at->text(), u"one\nleft"_s);
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(m_at->window->save());
    QCOMPARE(testing::fileBytes(m_at->path), "one\nleft");
}

void TestUnsaved::theOfferStaysWhenItsDifferencesWereShown()
{
    leaveJournal(u"left"_s);
    m_at->open("one\n");
    m_at->choose(u"recovery"_s, u"Differences"_s);
    QVERIFY(m_at->window->findChild<DifferenceDialog *>());
    QTest::qWait(50);
    m_at->choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(m_at->text(), u"one\nleft"_s);
}

void TestUnsaved::whatWasDiscardedIsBroughtBack()
{
    leaveJournal(u"left"_s);
    m_at->open("one\n");
    m_at->choose(u"recovery"_s, u"Discard"_s);
    QVERIFY(findJournals().left.empty());
    m_at->choose(u"recovery"_s, u"Bring back"_s);
    m_at->choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(m_at->text(), u"one\nleft"_s);
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

void TestUnsaved::theStartPageOffersAndDiscards()
{
    leaveJournal(u"left"_s);
    m_at->window = testing::shownWindow(loadSettings(), m_at->syncer);
    const auto button = [this](const QString &title) {
        for (auto *one : m_at->window->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text().startsWith(title))
                return one;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY(button(u"a.minutes, typed until"_s));
    button(u"Differences"_s)->click();
    QVERIFY(m_at->window->findChild<DifferenceDialog *>());
    m_at->window->findChild<DifferenceDialog *>()->close();
    button(u"Discard"_s)->click();
    QVERIFY(!button(u"a.minutes, typed until"_s)->isEnabled());
    button(u"Bring back"_s)->click();
    button(u"a.minutes, typed until"_s)->click();
    QCOMPARE(m_at->text(), u"one\nleft"_s);
    QCOMPARE(m_at->window->notes().path(), m_at->path);
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(findJournals().left.empty());
    // Put aside it is not found by the next window either.
    m_at->end();
    QTRY_COMPARE(findJournals().left.size(), 1U);
    m_at->window = testing::shownWindow(loadSettings(), m_at->syncer);
    QTRY_VERIFY(button(u"Discard"_s));
    button(u"Discard"_s)->click();
    m_at->end();
    QVERIFY(findJournals().left.empty());
}

void TestUnsaved::theStatusLineTellsOfTheJournal()
{
    m_at->open("one\n");
    QLabel *said = nullptr;
    for (QLabel *label : m_at->window->statusBar()->findChildren<QLabel *>())
        said = label->accessibleName() == u"Journal"_s ? label : said;
    QVERIFY(said);
    m_at->type(u"more "_s);
    QTRY_COMPARE(said->text(), u"journal ok"_s);
    // No file may grow any more: as if the disk were full.
    rlimit before;
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit none{.rlim_cur = 0, .rlim_max = before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &none);
    m_at->type(u"and more "_s);
    QTRY_COMPARE(said->text(), u"no journal"_s);
    setrlimit(RLIMIT_FSIZE, &before);
}

void TestUnsaved::whatCannotBeSavedIsKept()
{
    m_at->open("one\n");
    m_at->type(u"more "_s);
    QVERIFY(!m_at->window->saveTo(u"/nowhere/notes.minutes"_s));
    const auto *bar = m_at->window->bars().findChild<KMessageWidget *>(u"save"_s);
    QVERIFY(bar);
    QVERIFY2(bar->text().contains(u"journal"_s), qPrintable(bar->text()));
    // To the file that it still has.
    bar->actions().front()->trigger();
    QTRY_VERIFY(!m_at->window->bars().isShown(u"save"_s));
    QCOMPARE(testing::fileBytes(m_at->path), "more one\n");
}

void TestUnsaved::aGoneFileIsInTheJournal()
{
    m_at->open("one\n");
    QVERIFY(QFile::remove(m_at->path));
    m_at->end(); // killed
    Findings found;
    QTRY_COMPARE((found = findJournals()).left.size(), 1U);
    QCOMPARE(found.left.front().text, u"one\n"_s);
    QVERIFY(found.left.front().onDisk == OnDisk::Missing);
}

/// Opened, saved, followed, kept among the recent files, journalled and recovered.
void TestUnsaved::aNameMayBeAnyBytes()
{
    m_at->path = m_at->folder.filePath(pathOfName("notes/caf\xe9.minutes"));
    m_at->open("one\n");
    QCOMPARE(m_at->text(), u"one\n"_s);
    QCOMPARE(m_at->window->notes().name(), u"caf\ufffd.minutes"_s);
    QCOMPARE(recentFiles().value(0), m_at->path);
    m_at->type(u"x"_s);
    QVERIFY(m_at->window->save());
    QCOMPARE(readFile(m_at->path).value_or("none"), "xone\n");
    QVERIFY(writeFile(m_at->path, "another\n"));
    QTRY_COMPARE(m_at->text(), u"another\n"_s);
    m_at->type(u"typed "_s);
    const QString typed = m_at->text();
    m_at->end();
    QTRY_COMPARE(findJournals().left.size(), 1U);
    QCOMPARE(findJournals().left.front().base.path, m_at->path);
    m_at->open("another\n");
    m_at->choose(u"recovery"_s, u"Recover"_s);
    QCOMPARE(m_at->text(), typed);
    QVERIFY(m_at->window->save());
    QCOMPARE(readFile(m_at->path).value_or("none"), typed.toUtf8());
    QVERIFY(::unlink(nameOfPath(m_at->path).constData()) == 0);
    QTRY_VERIFY(m_at->hasBar(u"file"_s));
    QVERIFY(m_at->window->save());
    QVERIFY(::unlink(nameOfPath(m_at->path).constData()) == 0); // Qt could not
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestUnsaved)
#include "tst_unsaved.moc"
