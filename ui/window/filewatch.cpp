// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/filewatch.h"

#include "editor/noteseditor.h"
#include "storage/filename.h"
#include "storage/notesfile.h"
#include "window/bars.h"
#include "window/differencedialog.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QTextDocument>

#include <utility>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMilliseconds = 200;
constexpr int pollMilliseconds = 1000;
/// Without a key: then the text may follow the file, and the caret with it.
constexpr int quietMilliseconds = 700;

} // namespace

FileWatch::FileWatch(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window.notes(), &NotesDocument::pathChanged, this, &FileWatch::watchFile);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    m_poll.setInterval(pollMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::lookWhenQuiet);
    connect(&m_poll, &QTimer::timeout, this, &FileWatch::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::lookSoon);
    window.editor().installEventFilter(this);
    window.installEventFilter(this);
}

bool FileWatch::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod;
    if (isKey && object == &m_window.editor())
        m_lastKey.start();
    else if (event->type() == QEvent::WindowActivate && object == &m_window)
        lookSoon(); // of a file on another machine nobody tells
    return QObject::eventFilter(object, event);
}

/// The folder, too: a file that is replaced by another one is watched no more.
void FileWatch::watchFile()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_said = FileNow::AsKnown;
    m_window.bars().close(u"file"_s);
    watchAgain();
}

void FileWatch::watchAgain()
{
    const QString path = m_window.notes().path();
    bool isWatched = true;
    for (const QString &watched : {path, QFileInfo(absolutePath(path)).path()}) {
        if (!path.isEmpty() && !m_watcher.files().contains(watched) &&
            !m_watcher.directories().contains(watched))
            isWatched = QFileInfo::exists(watched) && m_watcher.addPath(watched) && isWatched;
    }
    if (isWatched)
        m_poll.stop();
    else if (!m_poll.isActive())
        m_poll.start();
}

/// Not put off by what comes meanwhile: some tools write ten times a second.
void FileWatch::lookSoon()
{
    if (!m_pause.isActive() && !m_window.notes().path().isEmpty())
        m_pause.start();
}

void FileWatch::lookWhenQuiet()
{
    if (m_lastKey.isValid() && !m_lastKey.hasExpired(quietMilliseconds))
        m_pause.start();
    else
        look();
}

bool FileWatch::look()
{
    NotesDocument &notes = m_window.notes();
    watchAgain();
    FileNow file = notes.fileNow();
    const bool isThere = file == FileNow::AsKnown || file == FileNow::Changed;
    if (isThere && notes.isModified() && notes.isFileText())
        notes.text()->setModified(false);
    if (file == FileNow::Changed && !notes.isModified() && notes.reload())
        file = FileNow::AsKnown;
    if (!isThere)
        notes.text()->setModified(true);
    say(file);
    return file == FileNow::AsKnown || file == FileNow::Gone;
}

void FileWatch::say(FileNow file)
{
    if (file == FileNow::AsKnown)
        m_window.bars().close(u"file"_s);
    // A bar that stands stays, and the keyboard where it is.
    if (file == std::exchange(m_said, file) && m_window.bars().isShown(u"file"_s))
        return;
    if (file == FileNow::Changed)
        m_window.bars().show(
            u"file"_s, KMessageWidget::Warning,
            tr("Somebody changed the file while you did: nothing is saved over it before you "
               "say how."),
            waysToMerge());
    else if (file == FileNow::Gone)
        m_window.bars().show(
            u"file"_s, KMessageWidget::Warning,
            tr("The file is gone. What stands here is in no file until you save it."),
            waysToSave());
    else if (file == FileNow::Unreadable)
        m_window.bars().show(
            u"file"_s, KMessageWidget::Warning,
            tr("%1 Whether somebody changed it cannot be told: nothing is saved over it before "
               "you say so.")
                .arg(loadNotes(m_window.notes().path()).error_or(QString())),
            waysToSave());
}

QAction *FileWatch::action(const QString &title, const Act &act)
{
    auto *made = new QAction(title);
    connect(made, &QAction::triggered, this, [this, act] {
        if (const auto done = act(); !done)
            m_window.bars().show(u"load"_s, KMessageWidget::Error, done.error());
    });
    return made;
}

QList<QAction *> FileWatch::waysToMerge()
{
    NotesDocument &notes = m_window.notes();
    const auto showDifferences = [this, &notes] -> std::expected<void, QString> {
        return loadNotes(notes.path()).transform([&](const NotesFile &file) {
            showDifference(m_window, file.text, notes.toString());
            m_window.bars().close(u"file"_s);
            say(FileNow::Changed);
        });
    };
    const auto merge = [this, &notes] -> std::expected<void, QString> {
        return notes.mergeFile().transform([this](int conflicts) {
            if (conflicts > 0)
                m_window.bars().show(
                    u"merge"_s, KMessageWidget::Warning,
                    tr("Places changed on both sides: %1. Both stand there, yours first.")
                        .arg(conflicts));
        });
    };
    return {action(tr("Differences"), showDifferences), action(tr("Merge"), merge),
            action(tr("Keep mine"), [&notes] { return notes.keepMine(); }),
            action(tr("Take the file's"), [&notes] { return notes.reload(); })};
}

QList<QAction *> FileWatch::waysToSave()
{
    return {action(tr("Save"),
                   [this] -> std::expected<void, QString> {
                       m_window.saveTo(m_window.notes().path());
                       return {};
                   }),
            action(tr("Save as…"), [this] -> std::expected<void, QString> {
                m_window.saveAs();
                return {};
            })};
}

} // namespace rapporteur
