// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/journal.h"

#include <optional>

namespace rapporteur {

// A journal is a line that says so, a head, and edits, the first of which makes the base's text. Each
// record is a checksum (8 bytes), the size of what follows (8 bytes, little-endian), and that. The
// checksum is taken over the checksum before and the record, so that none fits but in its place in its
// journal, and what follows a damaged one is not taken for text.

/// Who writes a journal, and for what.
struct JournalHead {
    quint64 id = 0; ///< random: two journals share no record
    qint64 process = 0;
    QString host;
    JournalBase base; ///< without text
};

/// Makes the records of one journal, one after the other.
class JournalWriter
{
public:
    /// The beginning of a journal: head, base, and the edit from there to `text`.
    QByteArray start(const JournalHead &head, const QString &text);
    /// The next record; the bytes are valid until the next call.
    const QByteArray &edit(qsizetype position, qsizetype removed, QStringView inserted);

private:
    void seal();

    QByteArray m_record;
    quint64 m_chain = 0;
};

/// What could be read of a journal.
struct JournalContents {
    JournalHead head;
    QString text;
    qint64 edits = 0;  ///< beyond the base's text
    qint64 unread = 0; ///< bytes from the first record on that is torn or damaged
};

/// The head alone, of the beginning of a journal; nothing where it is damaged or no journal.
std::optional<JournalHead> readJournalHead(QByteArrayView bytes);

/// Nothing where not even the base can be read.
std::optional<JournalContents> readJournal(QByteArrayView bytes);

/// Whether a file says that it is a journal.
bool isJournal(QByteArrayView bytes);

} // namespace rapporteur
