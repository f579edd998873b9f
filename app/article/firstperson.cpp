// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/firstperson.h"

#include "article/wordreader.h"
#include "text/search.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using enum WordClass;

namespace {

/// What stands for *I*, *me* …, by pronoun.
struct Forms {
    WordKey first;
    std::array<QStringView, 3> third; ///< he, she, they
};

constexpr Forms forms[] = {
    {"i"_word, {u"he", u"she", u"they"}},
    {"i'm"_word, {u"he is", u"she is", u"they are"}},
    {"i've"_word, {u"he has", u"she has", u"they have"}},
    {"i'll"_word, {u"he will", u"she will", u"they will"}},
    {"i'd"_word, {u"he'd", u"she'd", u"they'd"}},
    {"me"_word, {u"him", u"her", u"them"}},
    {"my"_word, {u"his", u"her", u"their"}},
    {"mine"_word, {u"his", u"hers", u"theirs"}},
    {"myself"_word, {u"himself", u"herself", u"themselves"}},
};

/// Verbs whose form changes after *I*; any other that has a tense stays.
constexpr Forms irregular[] = {
    {"am"_word, {u"is", u"is", u"are"}},
    {"do"_word, {u"does", u"does", u"do"}},
    {"don't"_word, {u"doesn't", u"doesn't", u"don't"}},
    {"have"_word, {u"has", u"has", u"have"}},
    {"haven't"_word, {u"hasn't", u"hasn't", u"haven't"}},
    {"was"_word, {u"was", u"was", u"were"}},
    {"wasn't"_word, {u"wasn't", u"wasn't", u"weren't"}},
};

/// Verbs whose past tense looks like their base form.
constexpr WordKey tenseless[] = {"read"_word, "put"_word,  "set"_word,  "cut"_word,
                                 "let"_word,  "quit"_word, "hurt"_word, "split"_word};

const Forms *find(std::span<const Forms> table, WordKey key)
{
    const auto found = std::ranges::find(table, key, &Forms::first);
    return found == table.end() ? nullptr : &*found;
}

/// Whether a word of `text` is *I*, *my* …: searched by its first letter, since most texts have few of
/// them; a small *i* by what stands after it.
bool holdsFirstPerson(QStringView text)
{
    const auto small = [text](qsizetype from) {
        return findBefore<u'i', u' ', u'\'', u'\u2019'>(text, from);
    };
    for (qsizetype i = small(0); i < text.size(); i = small(i + 1)) {
        if (i == 0 || !text[i - 1].isLetterOrNumber())
            return true;
    }
    const auto next = [text](qsizetype from) { return findAny<u'I', u'm'>(text, from); };
    for (qsizetype i = next(0); i < text.size(); i = next(i + 1)) {
        if (i > 0 && text[i - 1].isLetterOrNumber())
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && letterCode(text[end].unicode()))
            ++end;
        if (classesOf(text.sliced(i, end - i)).testFlag(FirstPerson))
            return true;
    }
    return false;
}

bool isOwn(const Run &run)
{
    return run.kind == Run::Kind::Text && !(run.style & (Styles(Style::Code) | Style::Verbatim));
}

/// *he said 'I will'*: a quotation that the notes do not mark as one.
bool holdsSingleQuotes(const Run &run)
{
    for (qsizetype i = run.text.indexOf(u'\''); i >= 0; i = run.text.indexOf(u'\'', i + 1)) {
        if (i == 0 || run.text[i - 1].isSpace() || run.text[i - 1] == u'(')
            return true;
    }
    return false;
}

class Retelling
{
public:
    Retelling(std::span<const Run> sentence, Pronoun pronoun)
        : m_sentence(sentence)
        , m_words(sentence)
        , m_pronoun(size_t(pronoun) - size_t(Pronoun::He))
    {}

    bool read();
    void write(Strings &strings, std::vector<Run> &told) const;

private:
    /// `text` stands instead of the `cut` code units at `at`.
    struct Change {
        int run = 0;
        int at = 0;
        int cut = 0;
        QStringView text;
    };

    bool plural() const { return m_pronoun == 2; }
    bool object(int index);
    bool subject(int index);
    bool joined(int index);
    bool verb(int index);
    bool sharesSubject(int verb);
    void replace(const Word &word, const Forms &by)
    {
        m_changes.push_back({word.run, word.at, int(word.text.size()), by.third[m_pronoun]});
    }

    std::span<const Run> m_sentence;
    WordReader m_words;
    size_t m_pronoun;
    QVarLengthArray<Change, 8> m_changes;
    bool m_clause = false; ///< a verb with a tense was read
};

bool Retelling::read()
{
    for (const Run &run : m_sentence) {
        if (isOwn(run) && holdsSingleQuotes(run))
            return false;
    }
    for (int i = 0; const Word *found = m_words.at(i); ++i) {
        const Word word = *found;
        const bool own = word.is(FirstPerson) && isOwn(m_sentence[size_t(word.run)]);
        if (i > 0 && own && m_words.at(i - 1)->after == u':')
            return false;
        if (own && !(word.is("me"_word) ? object(i) : true))
            return false;
        if (own && word.is("i"_word) && !subject(i))
            return false;
        const bool contracted = own && find(forms, word.key) && word.text.contains(u'\'');
        if (contracted && !sharesSubject(i))
            return false;
        if (own)
            replace(word, *find(forms, word.key));
        m_clause = m_clause || own || word.is(Finite);
    }
    return !m_changes.isEmpty();
}

/// *let me check* is no report; *me and Linus* is a subject.
bool Retelling::object(int index) { return index > 0 && !m_words.at(index - 1)->is("let"_word); }

/// Whether the *I* at `index` is one of several subjects: *Linus and I think*.
bool Retelling::joined(int index)
{
    const Word *before = index > 0 ? m_words.at(index - 1) : nullptr;
    if (!before || !before->is(Coordinator))
        return false;
    const Word *other = index > 1 ? m_words.at(index - 2) : nullptr;
    return index > 1 &&
           (!m_clause || other->name || other->is(Subject) ||
            (other->text.front().isUpper() && !other->classes && other->after != u','));
}

bool Retelling::subject(int index)
{
    const Word word = *m_words.at(index);
    const Word before = index > 0 ? *m_words.at(index - 1) : Word{};
    const Word *next = m_words.at(index + 1);
    if (before.is(Modal)) // should I merge it
        return true;
    if (before.is(Auxiliary) || before.is("am"_word) || joined(index) || word.after ||
        (next && next->is(Coordinator)))
        return false;
    int at = index + 1;
    while (m_words.at(at) && m_words.at(at)->is(Adverb) && !m_words.at(at)->is("not"_word)) {
        if (m_words.at(at++)->after)
            return false;
    }
    return m_words.at(at) ? verb(at) : before.is("than"_word);
}

/// The verb of an *I*, in the third person.
bool Retelling::verb(int index)
{
    const Word word = *m_words.at(index);
    if (!isOwn(m_sentence[size_t(word.run)]) || word.name)
        return false;
    const QStringView text = word.text;
    const bool past =
        !word.is(Base) && (word.is(Past) || (text.size() > 3 && text.endsWith(u"ed")));
    const bool tense = word.is(Finite) && (!text.endsWith(u's') || word.is("was"_word));
    if (!past && !tense && !word.is(Base))
        return false;
    if (!sharesSubject(index))
        return false;
    if (const Forms *found = find(irregular, word.key)) {
        replace(word, *found);
    } else if (!past && !tense && !plural()) {
        if (std::ranges::contains(tenseless, word.key))
            return false;
        const Ending ending = thirdPerson(text);
        m_changes.push_back({word.run, word.end() - ending.cut, ending.cut, ending.ending});
    }
    return true;
}

/// False when a further verb may be one of the same subject's, whose form would have to change too:
/// *I think it works and like it*. One after *to*, *will* or *don't* shares that word instead.
bool Retelling::sharesSubject(int verb)
{
    const auto governs = [](const Word &word) {
        return word.is(Modal) || word.is("to"_word) || word.is("i'll"_word) ||
               word.is("i'd"_word) || word.text.endsWith(u"n't") || word.is("cannot"_word);
    };
    bool governed = governs(*m_words.at(verb));
    for (int i = verb + 1; m_words.at(i); ++i) {
        int before = i - 1;
        while (before > verb && m_words.at(before)->is(Adverb))
            --before;
        const Word joint = *m_words.at(before);
        const Word word = *m_words.at(i);
        const bool joins = before >= verb && (joint.is(Coordinator) || joint.after != 0);
        const bool changes = word.is(Base) || word.is("don't"_word) || word.is("am"_word) ||
                             word.is("haven't"_word) || (plural() && word.is("was"_word));
        const bool shared = governed && !joint.is("but"_word) && joint.after != u';';
        if (joins && changes && !shared)
            return false;
        governed = governed || governs(word);
    }
    return true;
}

void Retelling::write(Strings &strings, std::vector<Run> &told) const
{
    told.assign(m_sentence.begin(), m_sentence.end());
    auto changes = m_changes;
    std::ranges::sort(changes, {}, [](const Change &c) { return std::pair(c.run, c.at); });
    for (auto change = changes.begin(); change != changes.end();) {
        Run &run = told[size_t(change->run)];
        QString text;
        qsizetype from = 0;
        for (const int index = change->run; change != changes.end() && change->run == index;
             ++change) {
            text += run.text.sliced(from, change->at - from);
            text += change->text;
            from = change->at + change->cut;
        }
        text += run.text.sliced(from);
        run.text = strings.keep(text);
    }
}

} // namespace

bool mayNameFirstPerson(std::span<const Run> sentence)
{
    return std::ranges::any_of(sentence, [](const Run &run) {
        return run.kind == Run::Kind::Text && holdsFirstPerson(run.text);
    });
}

int firstPersons(std::span<const Run> sentence, WordReader &words)
{
    int count = 0;
    for (int i = 0; const Word *word = words.at(i); ++i)
        count += word->is(FirstPerson) && isOwn(sentence[size_t(word->run)]);
    return count;
}

bool toThirdPerson(std::span<const Run> sentence, Pronoun pronoun, Strings &strings,
                   std::vector<Run> &told)
{
    if (pronoun == Pronoun::Unknown)
        return false;
    Retelling retelling(sentence, pronoun);
    if (!retelling.read())
        return false;
    retelling.write(strings, told);
    return true;
}

} // namespace rapporteur
