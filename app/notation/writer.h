// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"
#include "session/roster.h"

#include <QStringList>

namespace rapporteur {

/// `first` and `second` with a blank between them where there are two.
QString joined(const QString &first, const QString &second);

/// `text` such that nothing of it is an open change: empty comments part the braces from what follows.
QString withoutMarks(const QString &text);

/// Writes notes from the top, and sees to it that each line is read as what it is meant to be.
///
/// Words that would be read as something else at their place get a backslash where that helps
/// (narration), else an empty comment `{>><<}` before them, which no record has. What cannot be
/// written at all becomes narration with all its words.
class NotesWriter
{
public:
    /// Whom the lines from here on are read with: all speakers of the notes.
    void setRoster(Roster roster) { m_roster = std::move(roster); }
    const Roster &roster() const { return m_roster; }

    void line(const QString &words);
    /// One, and none at the top.
    void blankLine();

    /// `Key: value`, on several lines where the value has them; the value as it is.
    void header(const QString &key, const QString &value);
    /// A topic, an entry or an annotation: `mark` with all that stands before its `words`, then these; a
    /// line break in them becomes a continuation. `tail` follows the words as it is. False when they
    /// became narration.
    bool write(LineKind kind, const QString &mark, const QString &words, const QString &tail = {});
    /// `[words]`, `(words)`.
    bool writeBracketed(LineKind kind, const QString &time, const QString &words);
    void narration(const QString &time, const QString &words);
    /// Lines that are not read. One that would end the fence is indented, `~ off` escaped.
    void fenced(const QString &words);
    /// A block of `|` lines; two in a row are parted by an empty fence.
    void prose(const QString &markdown);

    QString take() { return std::move(m_notes); }

    /// What `line` would be as the next one.
    Line read(QStringView line) const;

private:
    bool writeIfRead(LineKind kind, const QString &before, const QString &words,
                     const QString &after);
    void continueWith(const QStringList &lines);

    QString m_notes;
    Roster m_roster;
    LineState m_state;
    bool m_openProse = false; ///< whether another `|` line would go on with the last block
};

} // namespace rapporteur
