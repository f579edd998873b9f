// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/notesformat.h"
#include "storage/systemcalls.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace rapporteur {

class JournalFile;
class JournalSyncer;
class JournalWriter;

/// $XDG_STATE_HOME/rapporteur/journals.
QString journalFolder();

/// The file that the edits of a journal start from.
struct JournalBase {
    QString path;    ///< as pathOfName() makes it; empty: there is no file yet
    QString text;    ///< what the file held when it was read or saved; empty without one
    QByteArray hash; ///< fileHash() of its bytes then; empty without one
    NotesFormat format;
    bool operator==(const JournalBase &) const = default;
};

/// What is typed into one document, on disk before the next key: a file of its own (0600, in a folder
/// 0700) that holds a base and every edit since. The file is locked while the Journal lives; a Journal
/// that is destroyed without end() leaves it to recovery. Functions that write are false where something
/// is not covered; problem() then says what failed, until renew() has put the whole text on disk again.
class Journal
{
public:
    /// Without a syncer edits are handed to the system, which survives kill -9, and never synced. The
    /// syncer must outlive the journal.
    explicit Journal(JournalSyncer *syncer = nullptr, QString folder = journalFolder(),
                     const SystemCalls &calls = systemCalls());
    ~Journal();
    Journal(Journal &&) = delete;

    /// Covers `text`, which differs from `base` where edits are not saved. Also after each load and
    /// save: the new base takes the old one's place on disk in one step.
    bool begin(JournalBase base, const QString &text);
    bool begin(const JournalBase &base) { return begin(base, base.text); }
    /// At `position` in UTF-16 code units, `removed` of them gave way to `inserted`. One write(). An edit
    /// of a place that the text does not have is refused, and the text asked for.
    bool record(qsizetype position, qsizetype removed, QStringView inserted);
    /// Whether renew() should be called when keys pause: the file grew large, or something is not covered.
    bool wantsText() const;
    /// Writes base and text anew beside the journal, syncs, and renames over it.
    bool renew(const QString &text);
    /// The text needs no cover any more: the file goes.
    bool end();

    bool isOpen() const { return m_file != nullptr; }
    /// One sentence while something typed is not covered, else empty.
    QString problem() const;
    /// The journal's own file; empty before begin().
    const QString &fileName() const { return m_fileName; }
    qint64 size() const { return m_size; }
    /// Of the text that the journal holds.
    qsizetype textLength() const { return m_length; }

private:
    bool restart(const QString &text);
    int writeAnew(const QByteArray &bytes);

    JournalSyncer *m_syncer;
    QString m_folder;
    const SystemCalls &m_calls;
    JournalBase m_base;
    QString m_fileName;
    std::shared_ptr<JournalFile> m_file;
    std::unique_ptr<JournalWriter> m_writer;
    qint64 m_size = 0;
    qsizetype m_length = 0;
    qsizetype m_lastEnd = 0; ///< where the last edit ended
    qint64 m_distance = 0;   ///< from edit to edit, in all: what a replay takes time for
    qint64 m_mostSize = 0;   ///< beyond which the journal wants to be written anew
    int m_error = 0;         ///< of the call that left something uncovered
};

} // namespace rapporteur
