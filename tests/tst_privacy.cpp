// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "filewindow.h"
#include "storage/file.h"
#include "testing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QSettings>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace rapporteur {

/// Words of a session are in its file and its journal, and nowhere else.
class TestPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreInTheFileAndTheJournalAlone_data();
    void wordsAreInTheFileAndTheJournalAlone();
};

namespace {

QString messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    messages += message + u'\n';
}

/// The files below `folder` that hold `word` as any text a program might write, by their names there.
QStringList filesWith(const QString &word, const QString &folder)
{
    const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray bytes = testing::fileBytes(files.next());
        const QString name = files.filePath().sliced(folder.size() + 1);
        if (bytes.contains(word.toUtf8()) || bytes.contains(wide) || name.contains(word))
            found += name.section(u'/', 0, -2) + u'/' + name.section(u'.', -1);
    }
    found.sort();
    return found;
}

/// What others see of the windows: their titles, and what stands for them in a task bar.
QString titles()
{
    QStringList all;
    for (const QWidget *widget : QApplication::topLevelWidgets())
        all += widget->windowTitle() + widget->windowFilePath() + widget->windowIconText();
    return all.join(u'\n');
}

} // namespace

void TestPrivacy::wordsAreInTheFileAndTheJournalAlone_data()
{
    QTest::addColumn<QString>("notes");
    const QString head = u"Title: Plumbatrum\n@av Ana Vidal\n\n# Plumbatrum\n\n"_s;
    QTest::newRow("on the record") << head + u"av: it is Plumbatrum\n"_s;
    QTest::newRow("in a block that is off the record") << u"[off]\nav: Plumbatrum\n[on]\n"_s;
    QTest::newRow("of a note that is off the record") << u"av: Plumbatrum\n  ~ off\n"_s;
}

void TestPrivacy::wordsAreInTheFileAndTheJournalAlone()
{
    QFETCH(QString, notes);
    const QString word = u"Plumbatrum"_s;
    testing::FileWindow at;
    const QString root = at.folder.path();
    for (const char *folder : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(folder, QFile::encodeName(root));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, root + u"/config"_s);
    QApplication::clipboard()->clear();
    const auto before = qInstallMessageHandler(keepMessage);

    at.open("words\n");
    at.window->editor().selectAll();
    at.window->editor().insertPlainText(notes); // by keys a journal has it letter by letter
    at.window->editor().undo();
    at.window->editor().redo();
    at.window->notes().currentReading();
    for (const auto layout : {Layout::Live, Layout::Export, Layout::Edit}) {
        at.window->setShownLayout(layout);
        QTest::qWait(50);
        QVERIFY2(!titles().contains(word), qPrintable(titles()));
    }
    QCOMPARE(filesWith(word, root), QStringList{u"state/rapporteur/journals/journal"_s});
    QVERIFY(at.window->save());
    QTest::qWait(50);
    const QStringList fileAndJournal = {u"notes/minutes"_s, u"state/rapporteur/journals/journal"_s};
    QCOMPARE(filesWith(word, root), fileAndJournal);
    QVERIFY(at.window->close()); // which keeps the state of the window, and ends the journal
    QCOMPARE(filesWith(word, root), QStringList{u"notes/minutes"_s});
    QVERIFY(!QDir(root + u"/config"_s).isEmpty());
    QVERIFY(!QApplication::clipboard()->text().contains(word));

    qInstallMessageHandler(before);
    QVERIFY2(!messages.contains(word), qPrintable(messages));
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestPrivacy)
#include "tst_privacy.moc"
