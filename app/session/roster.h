// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/speaker.h"

#include <QHash>

#include <vector>

namespace rapporteur {

/// The speakers of a session and the ways to name one. An index into `speakers()` names a speaker
/// everywhere in a Session; unknown speakers stand after those of the roster.
class Roster
{
public:
    static constexpr int nobody = -1;

    const std::vector<Speaker> &speakers() const { return m_speakers; }
    const Speaker &operator[](int index) const { return m_speakers[size_t(index)]; }
    int size() const { return int(m_speakers.size()); }

    /// Adds a speaker and returns the index. An alias that exists already must not be added.
    int add(Speaker speaker);
    /// Replaces all speakers at once; no two may have one alias.
    void assign(std::vector<Speaker> speakers);

    /// Moves the places of speakers from line `from` on by `shift` lines.
    void moveLines(int from, int shift);

    /// Whom `who` names: an alias, a full name, or a family name that only one speaker bears; without
    /// regard to case. `nobody` when it names none, or more than one. Finds unknown speakers by the
    /// name as typed.
    int find(QStringView who) const;
    int findAlias(QStringView alias) const;
    /// The longest speaker's full name that `text` begins with and that ends there at a word
    /// boundary (case counts); `nobody` and 0 when there is none.
    struct NameMatch {
        int speaker = nobody;
        int length = 0;
    };
    NameMatch fullNameAt(QStringView text) const;
    /// Cheap test before fullNameAt(): whether any full name begins with `c`.
    bool mayBeginName(QChar c) const { return m_firstLetters >> (c.unicode() & 63) & 1; }
    /// The same for a loop: bit `c & 63` is set when a full name begins with `c`.
    quint64 firstLetters() const { return m_firstLetters; }
    /// The speaker of the longest alias that `text` (what follows an at sign) begins with and that
    /// ends at a word boundary: `bo's` names bo. `length` counts UTF-16 code units of the alias.
    NameMatch mentionAt(QStringView text) const;

    /// UTF-16 length of the longest alias of the roster; at least 4.
    int longestAlias() const { return m_longestAlias; }

    bool operator==(const Roster &other) const { return m_speakers == other.m_speakers; }

private:
    struct FullName {
        quint32 beginning; // the first two characters
        int speaker;
    };

    void index();
    void indexNames();

    std::vector<Speaker> m_speakers;
    QHash<QString, int> m_byAlias;      // folded
    QHash<QString, int> m_byName;       // folded full name, and family name when one bears it
    std::vector<FullName> m_byFullName; // by their beginnings, of equal ones the longest first
    quint64 m_firstLetters = 0;
    int m_longestAlias = 4;
};

} // namespace rapporteur
