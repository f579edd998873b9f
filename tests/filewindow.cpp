// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewindow.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "storage/file.h"
#include "storage/journalsyncer.h"
#include "window/bars.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

FileWindow::FileWindow()
    : path(folder.filePath(u"notes/a.minutes"_s))
    , syncer(std::make_shared<JournalSyncer>())
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.filePath(u"state"_s)));
    QDir(folder.path()).mkdir(u"notes"_s);
}

FileWindow::~FileWindow()
{
    std::vector<MainWindow *> others;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *other = qobject_cast<MainWindow *>(widget); other && other != window.get())
            others.push_back(other);
    }
    qDeleteAll(others);
}

MainWindow &FileWindow::open(const QByteArray &bytes, const Settings &settings)
{
    if (!writeFile(path, bytes))
        qFatal("no file");
    window = shownWindow(settings, syncer);
    window->open(path);
    window->editor().setFocus();
    return *window;
}

bool FileWindow::hasBar(const QString &id) const { return window->bars().isShown(id); }

QString FileWindow::sentence(const QString &id) const
{
    const auto *bar = window->bars().findChild<KMessageWidget *>(id);
    return bar ? bar->text() : QString();
}

void FileWindow::choose(const QString &id, const QString &action)
{
    const auto *bar = window->bars().findChild<KMessageWidget *>(id);
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

void FileWindow::type(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\n')
            QTest::keyClick(&window->editor(), Qt::Key_Return);
        else
            QTest::keyClick(&window->editor(), c.toLatin1());
    }
}

QString FileWindow::text() const { return window->notes().toString(); }

} // namespace rapporteur::testing
