// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/profile.h"
#include "session/session.h"

#include <span>
#include <vector>

namespace rapporteur {

/// Who is spelt how at each mention of an article, in reading order (house style, rules A1 to A4): in
/// full first, short after that. Of several who would be called the same, the one with most
/// utterances keeps the short form (of equals the first of the roster); the others are always named
/// in full.
class Names
{
public:
    /// Keeps the characters of the names in `strings`.
    Names(const Session &session, const Profile &profile, Strings &strings);

    struct Spelling {
        QStringView text;
        /// What the notes say of this person, at the first mention alone: the slab maintainer.
        QStringView description;
    };
    /// The name for a mention here. One who may not be named, or is nobody (-1), has none.
    Spelling mention(int speaker);
    /// The same without counting as one.
    QStringView full(int speaker) const;
    /// That `speaker` was named in words that nobody may change.
    void named(int speaker);

    /// The speaker last mentioned, or -1.
    int last() const { return m_last; }
    /// Takes it that all speakers of `entries` were named.
    void nameSpeakers(std::span<const Entry> entries);
    /// Whether the same people were named.
    bool haveNamedSame(const Names &other) const;

    /// A new paragraph: no pronoun can point back over its beginning.
    void forget() { m_last = -1; }

private:
    void choose(const Session &session);

    struct Forms {
        QStringView full;
        QStringView later;
        QStringView description;
        bool mentioned = false;
    };
    std::vector<Forms> m_forms;
    int m_last = -1;
};

} // namespace rapporteur
