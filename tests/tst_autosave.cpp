// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "filewindow.h"
#include "settings/settingsdialog.h"
#include "storage/file.h"
#include "testing.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// Notes that are saved without a word, and copies of what was there.
class TestAutoSave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<testing::FileWindow>(); }
    void cleanup() { m_at.reset(); }
    void savesByItselfOnlyWhenAskedTo_data();
    void savesByItselfOnlyWhenAskedTo();
    void savesByItselfNothingOverOthersChanges();
    void savesByItselfNothingIntoAFileThatIsGone();
    void savesByItselfOnceNoKeyComes();
    void keepsACopyOfTheFileOfBefore();
    void theSettingsOfSavingAreKept();

private:
    testing::OwnSettings m_settings;
    std::unique_ptr<testing::FileWindow> m_at;
};

namespace {

Settings savingByItself(bool backup = false)
{
    Settings settings = loadSettings();
    settings.savesByItself = true;
    settings.keepsBackup = backup;
    return settings;
}

/// Longer than the pause after which notes are saved by themselves.
constexpr int longPause = 2800;

} // namespace

void TestAutoSave::savesByItselfOnlyWhenAskedTo_data()
{
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("as the settings come") << false;
    QTest::newRow("when the user wants it") << true;
}

void TestAutoSave::savesByItselfOnlyWhenAskedTo()
{
    QFETCH(bool, isAsked);
    m_at->open("one\n", isAsked ? savingByItself() : loadSettings());
    m_at->type(u"x"_s);
    QTest::qWait(longPause);
    QCOMPARE(m_at->window->notes().isModified(), !isAsked);
    QCOMPARE(testing::fileBytes(m_at->path), isAsked ? "xone\n" : "one\n");
    m_at->window->editor().undo();
    QCOMPARE(m_at->text(), u"one\n"_s);
    m_at->window->notes().text()->setModified(false);
}

void TestAutoSave::savesByItselfNothingOverOthersChanges()
{
    m_at->open("one\n", savingByItself());
    m_at->type(u"x"_s);
    QVERIFY(writeFile(m_at->path, "theirs\n"));
    QTest::qWait(longPause);
    QCOMPARE(testing::fileBytes(m_at->path), "theirs\n");
    QVERIFY(m_at->window->notes().isModified());
    QVERIFY(m_at->hasBar(u"file"_s));
    m_at->choose(u"file"_s, u"Keep mine"_s);
    m_at->type(u"y"_s);
    QTest::qWait(longPause);
    QCOMPARE(testing::fileBytes(m_at->path), "xyone\n");
}

void TestAutoSave::savesByItselfNothingIntoAFileThatIsGone()
{
    m_at->open("one\n", savingByItself());
    QVERIFY(QFile::remove(m_at->path));
    m_at->type(u"x"_s);
    QTest::qWait(longPause);
    QVERIFY(!QFile::exists(m_at->path));
    QVERIFY(m_at->hasBar(u"file"_s));
}

void TestAutoSave::savesByItselfOnceNoKeyComes()
{
    m_at->open("one\n", savingByItself());
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(longPause)) {
        m_at->type(u"x"_s);
        QTest::qWait(200);
        QTest::keyClick(&m_at->window->editor(), Qt::Key_Right);
        QTest::qWait(200);
        QCOMPARE(testing::fileBytes(m_at->path), "one\n");
    }
    const int caret = m_at->window->editor().textCursor().position();
    QTRY_COMPARE_WITH_TIMEOUT(testing::fileBytes(m_at->path), m_at->text().toUtf8(), longPause);
    QCOMPARE(m_at->window->editor().textCursor().position(), caret);
    QVERIFY(m_at->window->editor().document()->isUndoAvailable());
}

void TestAutoSave::keepsACopyOfTheFileOfBefore()
{
    const QString copy = m_at->path + u'~';
    m_at->open("one\n");
    m_at->type(u"x"_s);
    QVERIFY(m_at->window->save());
    QVERIFY(!QFile::exists(copy));
    m_at->window->setSettings(savingByItself(true));
    m_at->type(u"y"_s);
    QVERIFY(m_at->window->save());
    QCOMPARE(testing::fileBytes(copy), "xone\n");
    m_at->type(u"z"_s);
    QTRY_COMPARE_WITH_TIMEOUT(testing::fileBytes(m_at->path), "xyzone\n", longPause);
    QCOMPARE(testing::fileBytes(copy), "xone\n"); // what saves itself leaves the copy alone
}

void TestAutoSave::theSettingsOfSavingAreKept()
{
    const Settings before = loadSettings();
    QVERIFY(!before.savesByItself && !before.keepsBackup);
    SettingsDialog dialog(before);
    int chosen = 0;
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) {
        chosen += !box->isChecked();
        box->setChecked(true);
    }
    QCOMPARE(chosen, 2);
    saveSettings(dialog.settings());
    QVERIFY(loadSettings() == savingByItself(true));
    saveSettings(before);
    QVERIFY(loadSettings() == before);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestAutoSave)
#include "tst_autosave.moc"
