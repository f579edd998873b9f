// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/unsaved.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "storage/filename.h"
#include "storage/notesfile.h"
#include "window/bars.h"
#include "window/differencedialog.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMilliseconds = 200;

QString fileSentence(const LeftJournal &left)
{
    switch (left.onDisk) {
    case OnDisk::NoFile:
        return Unsaved::tr("They were never saved.");
    case OnDisk::AsBefore:
        return Unsaved::tr("The file is as it was before them.");
    case OnDisk::SameText:
        return Unsaved::tr("The file has the same text.");
    case OnDisk::Changed:
        return Unsaved::tr("The file has changed since: saving them would replace that.");
    case OnDisk::Missing:
        return Unsaved::tr("The file is gone.");
    case OnDisk::Unreadable:
        return Unsaved::tr("The file cannot be read.");
    }
    return {};
}

QString whenText(const LeftJournal &left)
{
    return QLocale().toString(left.when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString describe(const LeftJournal &left)
{
    const QString name =
        left.base.path.isEmpty() ? Unsaved::tr("Unnamed") : QFileInfo(left.base.path).fileName();
    return Unsaved::tr("%1, typed until %2").arg(name, whenText(left));
}

Unsaved::Unsaved(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window.notes(), &NotesDocument::journalProblemChanged, this, &Unsaved::showProblem);
    connect(&window.notes(), &NotesDocument::pathChanged, this, &Unsaved::watchFile);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Unsaved::lookAtFile);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause,
            qOverload<>(&QTimer::start));
}

/// The folder, too: a file that is replaced by another one is watched no more.
void Unsaved::watchFile()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    const QString path = m_window.notes().path();
    if (!path.isEmpty())
        m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

bool Unsaved::lookAtFile()
{
    NotesDocument &notes = m_window.notes();
    if (!m_watcher.files().contains(notes.path()) && QFileInfo::exists(notes.path()))
        m_watcher.addPath(notes.path());
    if (!notes.isFileChanged()) {
        m_window.bars().close(u"file"_s);
        return true;
    }
    if (!notes.isModified() && notes.reload())
        return true;
    offerFile();
    return false;
}

void Unsaved::offerFile()
{
    NotesDocument &notes = m_window.notes();
    const auto action = [this](const QString &title, auto run) {
        auto *made = new QAction(title);
        connect(made, &QAction::triggered, this, [this, run] {
            if (const auto done = run(); !done)
                m_window.bars().show(u"load"_s, KMessageWidget::Error, done.error());
        });
        return made;
    };
    auto *differences = action(tr("Differences"), [this, &notes]() -> std::expected<void, QString> {
        const auto file = loadNotes(notes.path());
        if (!file)
            return std::unexpected(file.error());
        showDifference(file->text, notes.toString());
        offerFile();
        return {};
    });
    auto *merge = action(tr("Merge"), [this, &notes]() -> std::expected<void, QString> {
        const auto conflicts = notes.mergeFile();
        if (!conflicts)
            return std::unexpected(conflicts.error());
        if (*conflicts > 0)
            m_window.bars().show(
                u"merge"_s, KMessageWidget::Warning,
                tr("Places changed on both sides: %1. Both stand there, yours first.")
                    .arg(*conflicts));
        return {};
    });
    auto *keep = action(tr("Keep mine"), [&notes] { return notes.keepMine(); });
    auto *reload = action(tr("Take the file's"), [&notes] { return notes.reload(); });
    m_window.bars().show(
        u"file"_s, KMessageWidget::Warning,
        tr("Somebody changed the file while you did: nothing is saved over it before you "
           "say how."),
        {differences, merge, keep, reload});
}

void Unsaved::showProblem()
{
    const QString problem = m_window.notes().journalProblem();
    if (problem.isEmpty())
        m_window.bars().close(u"journal"_s);
    else
        m_window.bars().show(u"journal"_s, KMessageWidget::Error, problem);
}

void Unsaved::lookForOthers()
{
    const NotesDocument &notes = m_window.notes();
    const auto writers = otherWriters(notes.path(), notes.journalName());
    if (!writers.empty())
        m_window.bars().show(
            u"writers"_s, KMessageWidget::Warning,
            tr("Another window has this file open (process %1 on %2): what is saved "
               "last replaces what was saved before.")
                .arg(writers.front().process)
                .arg(writers.front().host));
    for (const LeftJournal &left : findJournals().left) {
        if (isSameFile(left.base.path, notes.path()))
            return offer(left);
    }
}

void Unsaved::offer(const LeftJournal &left)
{
    auto *take = new QAction(tr("Recover"));
    auto *differences = new QAction(tr("Differences"));
    auto *discard = new QAction(tr("Discard"));
    connect(take, &QAction::triggered, this, [this, left] { recover(left); });
    connect(differences, &QAction::triggered, this, [this, left] {
        showDifference(m_window.notes().toString(), left.text);
        offer(left);
    });
    connect(discard, &QAction::triggered, this,
            [copy = LeftJournal(left)]() mutable { discardJournal(copy); });
    m_window.bars().show(u"recovery"_s, KMessageWidget::Warning,
                         tr("There are notes of this file that were not saved, typed until %1. %2")
                             .arg(whenText(left), fileSentence(left)),
                         {take, differences, discard});
}

void Unsaved::recover(const LeftJournal &left)
{
    m_window.showRecovered(left);
    auto *differences = new QAction(tr("Differences"));
    connect(differences, &QAction::triggered, this,
            [this, left] { showDifference(left.base.text, left.text); });
    QString sentence = tr("Recovered: notes that were not saved, typed until %1. %2")
                           .arg(whenText(left), fileSentence(left));
    if (left.unread > 0)
        sentence += u' ' + tr("The last %1 bytes of their journal are damaged.").arg(left.unread);
    m_window.bars().show(u"recovery"_s, KMessageWidget::Information, sentence, {differences});
}

void Unsaved::showDifference(const QString &from, const QString &to)
{
    auto *dialog = new DifferenceDialog(tr("What was not saved"), from, to,
                                        m_window.editor().colours(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rapporteur
