// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/statusline.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "session/statistics.h"
#include "views/reviewmodel.h"

#include <QLabel>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// The entry that stands in `line`, or -1.
int entryAt(const Session &session, int line)
{
    const auto behind = std::ranges::upper_bound(
        session.entries, line, {}, [](const Entry &entry) { return entry.lines.first; });
    const int at = int(behind - session.entries.begin()) - 1;
    return at >= 0 && line < session.entries[size_t(at)].lines.end() ? at : -1;
}

QString speakersOf(const Session &session, const Entry &entry)
{
    const auto *utterance = entry.as<Utterance>();
    if (!utterance)
        return {};
    QStringList names;
    for (const int speaker : utterance->speakers)
        names.push_back(session.roster[speaker].name);
    return names.join(u", "_s);
}

} // namespace

StatusLine::StatusLine(const NotesEditor &editor, QWidget *parent)
    : QStatusBar(parent)
    , m_editor(editor)
    , m_where(label(tr("Where the caret is")))
    , m_review(label(tr("To review")))
    , m_words(label(tr("Words")))
    , m_journal(label(tr("Journal")))
{
    setSizeGripEnabled(false);
    connect(&editor, &NotesEditor::caretLineChanged, this, &StatusLine::showCaret);
    connect(&editor, &NotesEditor::caretLineChanged, this,
            &QStatusBar::clearMessage); // of another line
    connect(&editor.notes(), &NotesDocument::readingChanged, this, &StatusLine::showReading);
    connect(&editor.notes(), &NotesDocument::journalProblemChanged, this, &StatusLine::showJournal);
    showReading();
}

QLabel *StatusLine::label(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setAccessibleName(accessibleName);
    label->setContentsMargins(8, 2, 8, 2);
    addWidget(label);
    return label;
}

void StatusLine::showCaret()
{
    const int line = m_editor.caret().line;
    const Session &session = m_editor.notes().reading()->notes.session;
    QStringList parts;
    if (const int at = entryAt(session, line); at >= 0) {
        const Entry &entry = session.entries[size_t(at)];
        if (const QString who = speakersOf(session, entry); !who.isEmpty())
            parts.push_back(who);
        parts.push_back(tr("note %1").arg(at + 1));
    }
    parts.push_back(tr("line %1").arg(line + 1));
    m_where->setText(parts.join(u" · "_s));
}

void StatusLine::showReading()
{
    const Reading &reading = *m_editor.notes().reading();
    const auto open = std::ranges::count_if(reading.notes.problems, isOpen);
    m_review->setText(open ? tr("%1 to review").arg(open) : tr("nothing to review"));
    m_words->setText(tr("Words: %1").arg(statistics(reading.record).words));
    showCaret();
    showJournal();
}

/// Says nothing while there is nothing to lose.
void StatusLine::showJournal()
{
    const NotesDocument &notes = m_editor.notes();
    const QString problem = notes.journalProblem();
    m_journal->setText(!problem.isEmpty()              ? tr("no journal")
                       : notes.journalName().isEmpty() ? QString()
                                                       : tr("journal ok"));
    m_journal->setToolTip(
        problem.isEmpty() ? tr("What is typed is on disk, also before it is saved.") : problem);
}

} // namespace rapporteur
