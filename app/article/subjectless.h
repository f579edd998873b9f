// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/speech.h"
#include "article/wordreader.h"

namespace rapporteur {

/// Whether `word` stands in the first run of `sentence`, plain, so that an opening may replace it.
bool isReplaceable(std::span<const Run> sentence, const Word &word);

/// How often the speaker names himself, outside quotation marks.
int firstPersons(std::span<const Run> sentence, WordReader &words);
/// Cheap test before it: false when no *I* or *my* stands after the first word.
bool mayNameFirstPerson(std::span<const Run> sentence);

/// Words of the speaker about himself that lack their subject: *happy to*, *think that*, *tried it*.
class Subjectless
{
public:
    Subjectless(std::span<const Run> sentence, WordReader &words, Pronoun pronoun)
        : m_sentence(sentence)
        , m_words(words)
        , m_pronoun(pronoun)
    {}

    /// Fills `clause` and returns true when the words from `from` on are such words; `subject`: the
    /// notes have an *I* before them.
    bool fill(Clause &clause, int from, bool subject) const;
    /// *would be nice*, *depends on it* → *it would be nice*.
    bool fillImpersonal(Clause &clause) const;
    /// *I will post it* → *he will post it*; false when the words do not begin so, or not surely.
    bool fillFirstPerson(Clause &clause) const;

private:
    bool feeling(Clause &clause, int from) const;
    bool mental(Clause &clause, int from) const;
    bool negated(Clause &clause, int from) const;
    void open(Clause &clause, std::initializer_list<QStringView> words, int skip) const;
    bool plural() const { return m_pronoun == Pronoun::They; }

    std::span<const Run> m_sentence;
    WordReader &m_words;
    Pronoun m_pronoun;
};

} // namespace rapporteur
