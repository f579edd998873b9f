// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "window/bars.h"
#include "windowtesting.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// How a window comes to the name of its file.
class TestFileNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSessionBeginsInAFileThatIsNotThereYet();
    void notesAreSavedUnderTheirTitle();
    void aRecentFileIsPickedFromAnyWindow();
    void aFileDroppedOnTheNotesIsOpened();

private:
    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestFileNames::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFileNames::cleanup()
{
    m_window->notes().text()->setModified(false);
    m_window.reset();
}

void TestFileNames::aSessionBeginsInAFileThatIsNotThereYet()
{
    const QString path = m_settings.filePath(u"new.minutes"_s);
    m_window->open(path);
    auto *bar = m_window->bars().findChild<KMessageWidget *>(u"load"_s);
    QVERIFY(bar && bar->actions().size() == 1);
    QTest::keyClicks(&m_window->editor(), u"typed before"_s);
    QVERIFY(!QFile::exists(path));
    bar->actions().front()->trigger();
    QCOMPARE(m_window->notes().path(), path);
    QCOMPARE(m_window->shownLayout(), Layout::Live);
    QVERIFY(QFile::exists(path));
    m_window->open(u"/nowhere/x.minutes"_s); // the way to begin it says why that cannot be
    QCOMPARE(m_window->notes().path(), path);
}

void TestFileNames::notesAreSavedUnderTheirTitle()
{
    m_window->openExample();
    m_window->notes().setText(u"Title: What's next, \u5f20\u6bc5: 6.18/LTS?\n"_s);
    QString proposed;
    const auto answer = [&proposed, this] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        proposed = name->text();
        QTest::keyClicks(name, m_settings.filePath(u"short"_s)); // in the place of what is proposed
        QTest::keyClick(name, Qt::Key_Return);
    };
    QTimer::singleShot(200, this, answer);
    QVERIFY(m_window->saveAs());
    QCOMPARE(proposed, u"what-s-next-\u5f20\u6bc5-6-18-lts.minutes"_s);
    QCOMPARE(m_window->notes().path(), m_settings.filePath(u"short.minutes"_s));
}

void TestFileNames::aRecentFileIsPickedFromAnyWindow()
{
    const QString path = m_settings.filePath(u"lately.minutes"_s);
    m_window->openExample();
    m_window->notes().setText(u"# Lately\n"_s);
    QVERIFY(m_window->saveTo(path));
    m_window->notes().setText({});
    m_window->findChild<QAction *>(u"file.openRecent"_s)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), u"late"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->notes().toString(), u"# Lately\n"_s);
}

void TestFileNames::aFileDroppedOnTheNotesIsOpened()
{
    const QString path = m_settings.filePath(u"dropped.minutes"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Dropped\n");
    file.close();
    m_window->openNew(); // the notes fill the window
    const auto drop = [this](const QMimeData &data) {
        QWidget *target = m_window->editor().viewport();
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent dropped(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &dropped);
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    drop(files);
    QCOMPARE(m_window->notes().toString(), u"# Dropped\n"_s);
    QCOMPARE(m_window->notes().path(), path);
    QMimeData link;
    link.setUrls({QUrl(u"https://example.org/minutes"_s)});
    drop(link);
    QVERIFY(m_window->notes().toString().contains(u"https://example.org/minutes"_s));
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestFileNames)
#include "tst_filenames.moc"
