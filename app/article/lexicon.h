// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QStringView>

namespace rapporteur {

/// What is known about a common English word, as far as reported speech needs it. A word may be
/// several; one that is nothing is a noun, a name, or not common.
enum class WordClass : quint32 {
    Determiner = 1 << 0,
    Subject = 1 << 1, ///< a pronoun that may be a subject alone
    Preposition = 1 << 2,
    Subordinator = 1 << 3, ///< begins a clause with a verb of its own
    WhWord = 1 << 4,
    Coordinator = 1 << 5,
    Be = 1 << 6, ///< is, are, was, were
    Do = 1 << 7, ///< do, does, did
    Have = 1 << 8,
    Modal = 1 << 9,
    Finite = 1 << 10,   ///< a verb that has a subject
    Base = 1 << 11,     ///< a verb as it stands after *to*
    AlsoNoun = 1 << 12, ///< a Base that is as often a noun
    Doubles = 1 << 13,  ///< a Base that doubles its last letter: dropping
    Mental = 1 << 14,   ///< a Base that a speaker says of himself: think
    Past = 1 << 15,     ///< a past tense that a speaker says of himself: tried
    Feeling = 1 << 16,  ///< an adjective that a speaker says of himself: happy
    FirstPerson = 1 << 17,
    SecondPerson = 1 << 18,
    Fixed = 1 << 19, ///< may be a name: keeps its capital
    Adverb = 1 << 20,
    Number = 1 << 21,
    Predicate = 1 << 22,  ///< an adjective that ends a question: is that possible
    Able = 1 << 23,       ///< a Base that follows a speaker's own *cannot*: imagine
    Unproposed = 1 << 24, ///< a Base that proposes nothing: expect, seem
    Common = 1 << 25,     ///< a noun, or a form that may be one: patches, reports
    Auxiliary = Be | Do | Have | Modal,
};
Q_DECLARE_FLAGS(WordClasses, WordClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordClasses)

constexpr size_t longestWord = 12;

/// A word of at most twelve letters and apostrophes, without regard to case: five bits a letter.
/// Everything else is `None`. Words of the tables compare as numbers.
enum class WordKey : quint64 { None = 0 };

/// 1 to 26 for a letter of ASCII, 27 for an apostrophe, else 0.
constexpr quint8 letterCode(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return quint8(c - u'a' + 1);
    if (c >= u'A' && c <= u'Z')
        return quint8(c - u'A' + 1);
    return c == u'\'' || c == u'\u2019' ? 27 : 0;
}

template <typename Character>
constexpr WordKey wordKey(const Character *word, size_t size)
{
    if (size > longestWord)
        return WordKey::None;
    quint64 key = 0;
    for (size_t i = 0; i < size; ++i) {
        const quint64 code = letterCode(char16_t(word[i]));
        if (!code)
            return WordKey::None;
        key = key << 5 | code;
    }
    return WordKey(key);
}

consteval WordKey operator""_word(const char *word, size_t size) { return wordKey(word, size); }

WordClasses classesOf(WordKey key);
/// The classes of `word`, without regard to case.
WordClasses classesOf(QStringView word);

/// Whether `word`, capitalised at a sentence's start, would stand in lower case inside one.
bool losesCapital(QStringView word);

/// Whether `word` looks like an identifier or unit whose first letter must not change: read_once(),
/// btrfs, 6.18, iOS.
bool looksLikeIdentifier(QStringView word);

/// A letter of ASCII in the other case, as a view that lives for ever.
QStringView lowerLetter(QChar letter);
QStringView upperLetter(QChar letter);

/// What a base form takes in the third person: s, es, or ies for the y that `cut` drops.
struct Ending {
    int cut = 0; ///< letters to drop
    QStringView ending;
};
Ending thirdPerson(QStringView base);

/// What makes a gerund of a base form: announc-ing, drop-ping.
Ending gerund(QStringView base);

} // namespace rapporteur
