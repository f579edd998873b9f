// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/speech.h"
#include "article/wordreader.h"

namespace rapporteur {

/// Whether `word` stands in the first run of `sentence`, plain, so that an opening may replace it.
bool isReplaceable(std::span<const Run> sentence, const Word &word);

/// Words of the speaker about himself that lack their subject: *happy to*, *think that*, *tried it*.
class Subjectless
{
public:
    Subjectless(std::span<const Run> sentence, WordReader &words, Pronoun pronoun)
        : m_sentence(sentence)
        , m_words(words)
        , m_pronoun(pronoun)
    {}

    /// Fills `clause` and returns true when the words are such words.
    bool fill(Clause &clause) const;
    /// *would be nice*, *depends on it* → *it would be nice*.
    bool fillImpersonal(Clause &clause) const;

private:
    bool feeling(Clause &clause) const;
    bool mental(Clause &clause) const;
    bool negated(Clause &clause) const;
    void open(Clause &clause, std::initializer_list<QStringView> words, int skip) const;
    bool plural() const { return m_pronoun == Pronoun::They; }

    std::span<const Run> m_sentence;
    WordReader &m_words;
    Pronoun m_pronoun;
};

} // namespace rapporteur
