// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/wordreader.h"

namespace rapporteur {

/// Finds the finite verb of the main clause, up to a semicolon or colon.
class MainVerb
{
public:
    explicit MainVerb(WordReader &words)
        : m_words(words)
    {}

    /// Index of the verb, or -1.
    int find();
    int comma() const { return m_comma; }   ///< of the word before the first comma, or -1
    int commas() const { return m_commas; } ///< before the verb
    bool joinedAfterComma() const { return m_joined; }
    /// Whether the speaker is named by *I* or *my* before the verb.
    bool firstPerson() const { return m_firstPerson; }

private:
    bool isVerb(int index);
    const Word *subjectBefore(int index);
    void afterComma(int index);

    WordReader &m_words;
    int m_pending = 0; ///< subordinate clauses that wait for their verb
    int m_comma = -1;
    int m_commas = 0;
    bool m_firstPerson = false;
    bool m_joined = false; ///< what follows the first comma is no main clause by itself
};

/// Where in a Full statement an attribution may stand between commas (*…, he said, …*): after its
/// main clause. `run` is -1 where there is no such place.
struct MedialPlace {
    int run = -1;
    int at = 0;             ///< of the comma or semicolon
    bool semicolon = false; ///< *…, he said; …*
};
MedialPlace medialPlace(std::span<const Run> sentence);

} // namespace rapporteur
