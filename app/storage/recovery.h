// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/journal.h"

#include <QDateTime>

#include <vector>

namespace rapporteur {

/// What stands on disk now where a journal's notes came from.
enum class OnDisk : quint8 {
    NoFile,   ///< the notes never had one
    AsBefore, ///< the file that the journal began with
    SameText, ///< what was typed is in the file already
    Changed,  ///< another text than the journal began with: a save over it loses that
    Missing,
    Unreadable,
};

/// A journal that no living process writes: unsaved notes. It stays locked, so that no other window
/// offers it too, as long as a copy of this lives.
struct LeftJournal {
    QString fileName; ///< the journal's own
    JournalBase base;
    QString text;   ///< base with every edit that could be read
    QDateTime when; ///< of the last edit
    qint64 edits = 0;
    qint64 unread = 0; ///< bytes at the end that are torn or damaged; 0: all was read
    OnDisk onDisk = OnDisk::NoFile;
    bool fileIsNewer = false; ///< whether the file was written after the last edit
    std::shared_ptr<const JournalFile> held;
};

/// Another window, perhaps of another process, that has a document open.
struct Writer {
    qint64 process = 0;
    QString host;
    bool operator==(const Writer &) const = default;
};

struct Findings {
    std::vector<LeftJournal> left; ///< the latest first; only those that hold something unsaved
    QStringList problems; ///< sentences: journals that cannot be read, which stay where they are
};

/// Looks through the folder. Journals of which nothing is unsaved are removed: their text is in their file
/// already, or nothing was typed and the file is there.
Findings findJournals(const QString &folder = journalFolder(),
                      const SystemCalls &calls = systemCalls());

/// Who else writes a journal for the document at `path`; `own` is the caller's journal.
std::vector<Writer> otherWriters(const QString &path, const QString &own,
                                 const QString &folder = journalFolder());

/// Removes a journal whose text was taken over, by begin() of another one.
bool discardJournal(LeftJournal &journal, const SystemCalls &calls = systemCalls());

/// Offers a journal no more. It is kept, renamed, for a week; then findJournals() removes it.
bool putAside(LeftJournal &journal, const SystemCalls &calls = systemCalls());
/// Takes putAside() back.
bool bringBack(LeftJournal &journal, const SystemCalls &calls = systemCalls());

} // namespace rapporteur
