// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/lexicon.h"
#include "session/inline.h"

#include <QVarLengthArray>

#include <span>

namespace rapporteur {

/// A word of a sentence, without the punctuation around it.
struct Word {
    QStringView text;
    WordKey key = WordKey::None;
    WordClasses classes;
    int run = 0;        ///< index among the sentence's runs
    int at = 0;         ///< of `text` in the run's text
    char16_t after = 0; ///< the first of , ; : — that stands right after it
    bool name = false;  ///< a mention

    int end() const { return at + int(text.size()); }
    bool is(WordClasses any) const { return classes & any; }
    bool is(WordKey word) const { return key == word; }
};

/// The words of a sentence, read as far as asked for.
class WordReader
{
public:
    explicit WordReader(std::span<const Run> runs)
        : m_runs(runs)
    {}

    /// Word `index`, or nullptr when the sentence has fewer. Valid until a later word is read.
    const Word *at(int index)
    {
        while (m_words.size() <= index) {
            if (!read())
                return nullptr;
        }
        return &m_words[index];
    }

    /// Reads all words and returns their number.
    int count()
    {
        while (read()) {
        }
        return int(m_words.size());
    }

    bool any(WordClasses classes);

private:
    bool read();
    bool readText(const Run &run);
    bool readPlain(const Run &run);
    void add(const Run &run, int begin, int end, WordKey key, char16_t after);
    void nextRun();

    std::span<const Run> m_runs;
    QVarLengthArray<Word, 32> m_words;
    int m_run = 0;
    int m_at = 0;
};

} // namespace rapporteur
