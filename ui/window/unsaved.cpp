// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/unsaved.h"

#include "document/notesdocument.h"
#include "storage/filename.h"
#include "window/bars.h"
#include "window/differencedialog.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

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
    const QString name = left.base.path.isEmpty() ? Unsaved::tr("Unnamed")
                                                  : shownPath(QFileInfo(left.base.path).fileName());
    return Unsaved::tr("%1, typed until %2").arg(name, whenText(left));
}

Unsaved::Unsaved(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(&window.notes(), &NotesDocument::journalProblemChanged, this, &Unsaved::showProblem);
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
    sayWriters();
    const NotesDocument &notes = m_window.notes();
    for (const LeftJournal &left : findJournals().left) {
        if (isSameFile(left.base.path, notes.path()))
            return offer(left);
    }
}

void Unsaved::sayWriters()
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
}

void Unsaved::offer(const LeftJournal &left)
{
    auto *take = new QAction(tr("Recover"));
    auto *differences = new QAction(tr("Differences"));
    auto *discard = new QAction(tr("Discard"));
    connect(take, &QAction::triggered, this, [this, left] { m_window.recover(left); });
    connect(differences, &QAction::triggered, this, [this, left] {
        showDifference(m_window, m_window.notes().toString(), left.text);
        offer(left);
    });
    connect(discard, &QAction::triggered, this, [this, left] { putAside(left); });
    m_window.bars().show(u"recovery"_s, KMessageWidget::Warning,
                         tr("There are notes of this file that were not saved, typed until %1. %2")
                             .arg(whenText(left), fileSentence(left)),
                         {take, differences, discard});
}

void Unsaved::putAside(LeftJournal left)
{
    if (!rapporteur::putAside(left)) {
        offer(left);
        return;
    }
    auto *back = new QAction(tr("Bring back"));
    connect(back, &QAction::triggered, this, [this, left]() mutable {
        if (bringBack(left))
            offer(left);
    });
    m_window.bars().show(u"recovery"_s, KMessageWidget::Information,
                         tr("The notes that were not saved are put aside: in a week they go."),
                         {back});
}

void Unsaved::sayRecovered(const LeftJournal &left)
{
    if (!left.base.path.isEmpty())
        sayWriters();
    auto *differences = new QAction(tr("Differences"));
    connect(differences, &QAction::triggered, this,
            [this, left] { showDifference(m_window, left.base.text, left.text); });
    QString sentence = tr("Recovered: notes that were not saved, typed until %1. %2")
                           .arg(whenText(left), fileSentence(left));
    if (left.unread > 0)
        sentence += u' ' + tr("The last %1 bytes of their journal are damaged.").arg(left.unread);
    m_window.bars().show(u"recovery"_s, KMessageWidget::Information, sentence, {differences});
}

} // namespace rapporteur
