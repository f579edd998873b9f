// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/speech.h"

#include "article/wordreader.h"

#include <algorithm>

namespace rapporteur {

namespace {

using enum WordClass;
using Form = Clause::Form;

/// Whether the words stand in the first run, plain, so that an opening may replace them.
bool isReplaceable(std::span<const Run> sentence, const Word &word)
{
    return word.run == 0 && sentence[0].kind == Run::Kind::Text && !sentence[0].style &&
           sentence[0].href.isEmpty();
}

bool startsText(const Word &word) { return word.run == 0 && word.at == 0; }

QStringView lowerLetter(QChar c)
{
    static constexpr char16_t letters[] = u"abcdefghijklmnopqrstuvwxyz";
    return QStringView(letters + (c.unicode() - u'A'), 1);
}

/// Puts the first word in lower case when it is one that loses its capital.
void lowerFirst(Clause &clause, std::span<const Run> sentence, const Word &first)
{
    if (!startsText(first) || !isReplaceable(sentence, first) || !losesCapital(first.text))
        return;
    clause.opening.push_back(lowerLetter(first.text.front()));
    clause.skip = 1;
}

/// Whether the word of `text` at `i`, which may begin one, is *I*, *my* … and not I/O.
bool isFirstPerson(QStringView text, qsizetype i)
{
    if (i > 0 && (text[i - 1].isLetterOrNumber() || text[i - 1] == u'/' || text[i - 1] == u'\''))
        return false;
    qsizetype end = i + 1;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'\''))
        ++end;
    const bool joined = end < text.size() &&
                        (text[end] == u'/' || text[end] == u'-' ||
                         (text[end] == u'.' && end + 1 < text.size() && text[end + 1] != u' '));
    return !joined && classesOf(text.sliced(i, end - i)).testFlag(WordClass::FirstPerson);
}

/// How often the speaker names himself, outside quotation marks.
int firstPersons(std::span<const Run> sentence)
{
    int count = 0;
    for (const Run &run : sentence) {
        if (run.style & (Styles(Style::Verbatim) | Style::Code))
            continue;
        const QStringView text = run.text;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            const bool small = c == u'i' && (i + 1 == text.size() || !text[i + 1].isLetter());
            if (small || c == u'I' || c == u'm' || c == u'M')
                count += isFirstPerson(text, i);
        }
    }
    return count;
}

/// Finds the finite verb of the main clause, up to a semicolon or colon.
class MainVerb
{
public:
    explicit MainVerb(WordReader &words)
        : m_words(words)
    {}

    /// Index of the verb, or -1.
    int find();
    int comma() const { return m_comma; } ///< of the word before the first comma, or -1
    bool joinedAfterComma() const { return m_joined; }

private:
    bool isVerb(const Word &word, const Word *before) const;
    void afterComma(int index);

    WordReader &m_words;
    int m_pending = 0; ///< subordinate clauses that wait for their verb
    int m_comma = -1;
    bool m_joined = false; ///< what follows the first comma is no main clause by itself
};

bool MainVerb::isVerb(const Word &word, const Word *before) const
{
    if (word.is(Finite))
        return before || word.is(Subject);
    if (!word.is(Base) || !before || before->is(Modal | Determiner | Preposition))
        return false;
    const bool plural = before->text.size() > 3 && before->text.endsWith(u's') &&
                        !before->text.endsWith(u"ss") && !before->classes;
    return plural || before->is(u"people") || before->is(u"they") || before->is(u"we") ||
           before->is(u"developers") || before->is(u"maintainers");
}

void MainVerb::afterComma(int index)
{
    m_pending = 0;
    if (m_comma >= 0)
        return;
    m_comma = index;
    const Word *next = m_words.at(index + 1);
    m_joined = !next || next->is(Coordinator | Subordinator | WhWord) || next->is(u"as");
}

int MainVerb::find()
{
    const Word *before = nullptr;
    Word last;
    for (int i = 0;; ++i) {
        const Word *word = m_words.at(i);
        if (!word)
            return -1;
        const bool opensClause = word->is(Subordinator | WhWord) && !word->is(Finite);
        const bool opensIntroduction = i == 0 && word->is(Preposition);
        const bool relative = i > 0 && (word->is(u"that") || word->is(u"than"));
        if (opensClause || opensIntroduction || relative)
            ++m_pending;
        else if (isVerb(*word, before) && m_pending-- == 0)
            return i;
        m_pending = std::max(m_pending, 0);
        if (word->after == u';' || word->after == u':')
            return -1;
        last = *word;
        before = &last;
        if (word->after == u',')
            afterComma(i);
    }
}

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

void Subjectless::open(Clause &clause, std::initializer_list<QStringView> words, int skip) const
{
    clause.form = Form::Full;
    clause.standsAlone = true;
    clause.opening.push_back(subjectPronoun(m_pronoun));
    for (const QStringView word : words)
        clause.opening.push_back(word);
    clause.skip = skip;
}

bool Subjectless::feeling(Clause &clause, int from) const
{
    const Word first = *m_words.at(from);
    const bool negation = first.is(u"not");
    const Word *adjective = negation ? m_words.at(from + 1) : &first;
    const bool sure = negation && adjective && adjective->is(u"sure");
    if (!adjective || (!adjective->is(Feeling) && !sure))
        return false;
    const Word *next = m_words.at(from + (negation ? 2 : 1));
    static constexpr QStringView followers[] = {u"to", u"that", u"about", u"with",
                                                u"of", u"in",   u"if",    u"whether",
                                                u"by", u"how",  u"why",   u"what"};
    const bool follows = !next || std::ranges::any_of(followers, [next](QStringView word) {
        return next->is(word);
    });
    if (!follows)
        return false;
    open(clause, {plural() ? u" were " : u" was ", lowerLetter(first.text.front().toUpper())},
         first.at + 1);
    return true;
}

bool Subjectless::mental(Clause &clause, int from) const
{
    const Word verb = *m_words.at(from);
    const Word *next = m_words.at(from + 1);
    const bool guessable =
        !verb.is(AlsoNoun) || (next && next->is(Subject | Determiner)) || (next && next->is(u"to"));
    if (!verb.is(Mental) || verb.is(u"expect") || !guessable)
        return false;
    const QStringView initial = lowerLetter(verb.text.front().toUpper());
    if (plural()) {
        open(clause, {u" ", initial}, verb.at + 1);
        return true;
    }
    const Ending ending = thirdPerson(verb.text);
    open(clause, {u" ", initial, verb.text.sliced(1).chopped(ending.cut), ending.ending},
         verb.end());
    return true;
}

bool Subjectless::negated(Clause &clause, int from) const
{
    const Word first = *m_words.at(from);
    const Word *second = m_words.at(from + 1);
    static constexpr QStringView mentalToo[] = {u"imagine", u"see",  u"think",   u"speak", u"say",
                                                u"know",    u"care", u"promise", u"even"};
    const bool mentalNext =
        second && (second->is(Mental) || std::ranges::any_of(mentalToo, [second](QStringView word) {
                       return second->is(word);
                   }));
    if (!mentalNext)
        return false;
    if (first.is(u"don't")) {
        open(clause, {plural() ? u" don't" : u" doesn't"}, first.end());
        return true;
    }
    const bool modal = first.is(u"cannot") || first.is(u"can't") || first.is(u"couldn't") ||
                       first.is(u"would") || first.is(u"wouldn't");
    if (modal)
        open(clause, {u" ", lowerLetter(first.text.front().toUpper())}, first.at + 1);
    return modal;
}

bool Subjectless::fill(Clause &clause, int from, bool subject) const
{
    const Word *first = m_words.at(from);
    if (!first || m_pronoun == Pronoun::Unknown || !isReplaceable(m_sentence, *first))
        return false;
    if (first->text.isEmpty() || first->text.front().unicode() > 127 || !first->classes)
        return false;
    if (!subject && from == 0 && feeling(clause, from))
        return true;
    if (mental(clause, from) || negated(clause, from))
        return true;
    const Word *next = m_words.at(from + 1);
    first = m_words.at(from);
    const bool past = first->is(Past) && next && next->is(Determiner | Preposition | Subject);
    if (!past && !(subject && first->is(Modal)))
        return false;
    open(clause, {u" ", lowerLetter(first->text.front().toUpper())}, first->at + 1);
    return true;
}

/// *drop the option*, *don't drop it*: a proposal.
bool fillImperative(Clause &clause, std::span<const Run> sentence, WordReader &words)
{
    int from = 0;
    if (words.at(0)->is(u"don't"))
        from = 1;
    else if (words.at(0)->is(u"do") && words.at(1) && words.at(1)->is(u"not"))
        from = 2;
    const Word *found = words.at(from);
    if (!found || !found->is(Base) || found->is(Mental) || !isReplaceable(sentence, *found))
        return false;
    const Word verb = *found;
    const Word *next = words.at(from + 1);
    const bool object = next && (next->is(Determiner | Subject) || next->is(u"them"));
    static constexpr QStringView never[] = {u"be",     u"have",   u"do",   u"see",    u"say",
                                            u"expect", u"happen", u"seem", u"remain", u"consider"};
    if (std::ranges::any_of(never, [&verb](QStringView word) { return verb.is(word); }))
        return false;
    if (!next || (verb.is(AlsoNoun) && !object) || next->is(Auxiliary | Finite))
        return false;
    clause.form = Form::Imperative;
    clause.skip = verb.at;
    clause.verbAt = verb.at;
    clause.verbLength = int(verb.text.size());
    clause.negated = from > 0;
    if (clause.negated) {
        clause.opening.push_back(u"not ");
    } else if (verb.text.front().isUpper()) {
        clause.opening.push_back(lowerLetter(verb.text.front()));
        ++clause.skip;
    }
    return true;
}

bool standsAlone(const Word &first, std::span<const Run> sentence)
{
    const Run &run = sentence[size_t(first.run)];
    if (!startsText(first) || run.style || run.kind != Run::Kind::Text)
        return first.name && startsText(first);
    return first.classes || first.text.front().isUpper() || !looksLikeIdentifier(first.text);
}

/// *I will post it* → *he will post it*.
bool fillFirstPerson(Clause &clause, const Subjectless &subjectless, WordReader &words,
                     Pronoun pronoun)
{
    const Word first = *words.at(0);
    const bool plural = pronoun == Pronoun::They;
    const auto replaced = [&](QStringView verb) {
        if (pronoun == Pronoun::Unknown || first.run != 0)
            return false;
        clause.form = Form::Full;
        clause.standsAlone = true;
        clause.opening.push_back(subjectPronoun(pronoun));
        clause.opening.push_back(verb);
        clause.skip = first.end();
        return true;
    };
    if (first.is(u"i'm"))
        return replaced(plural ? u" are" : u" is");
    if (first.is(u"i've"))
        return replaced(plural ? u" have" : u" has");
    if (first.is(u"i'll"))
        return replaced(u" will");
    return first.is(u"i") && subjectless.fill(clause, 1, true);
}

Form formOf(WordReader &words, const Word &first, MainVerb &verb)
{
    const bool notAll = first.is(u"not") && words.at(1) && words.at(1)->is(Determiner | Subject);
    const bool reply =
        (first.is(u"yes") || first.is(u"no") || first.is(u"well")) && first.after == u',';
    if ((first.is(u"not") && !notAll) || reply || first.is(u"because") || first.is(Coordinator))
        return Form::Fragment;
    const bool surePronoun =
        first.is(Subject) && !first.is(Determiner) && words.at(1) && !words.at(1)->is(Preposition);
    const int found = verb.find();
    if (found < 0)
        return surePronoun ? Form::Full : Form::Fragment;
    const bool introduced =
        first.is(Preposition | Subordinator) && verb.comma() >= 0 && found > verb.comma();
    return introduced && verb.joinedAfterComma() ? Form::Fragment : Form::Full;
}

void setIntroduction(Clause &clause, WordReader &words, const Word &first, const MainVerb &verb)
{
    if (!first.is(Preposition | Subordinator) || verb.comma() < 0 || verb.joinedAfterComma())
        return;
    const Word *last = words.at(verb.comma());
    clause.commaRun = last->run;
    clause.commaAt = last->end();
}

} // namespace

QStringView subjectPronoun(Pronoun pronoun)
{
    switch (pronoun) {
    case Pronoun::He:
        return u"he";
    case Pronoun::She:
        return u"she";
    case Pronoun::They:
        return u"they";
    case Pronoun::Unknown:
        break;
    }
    return {};
}

MedialPlace medialPlace(std::span<const Run> sentence)
{
    using enum WordClass;
    WordReader words(sentence);
    const int verb = MainVerb(words).find();
    for (int i = verb; i >= 0; ++i) {
        const Word *word = words.at(i);
        if (!word || !words.at(i + 1))
            break;
        const Word last = *words.at(i);
        const Word &next = *words.at(i + 1);
        if (last.after == u';')
            return {last.run, last.end(), true};
        const bool list = next.is(Coordinator) && !words.at(i + 2)->is(Determiner | Subject);
        const bool begins = next.is(Preposition | Subordinator | WhWord | Coordinator) ||
                            next.is(u"to") || next.is(u"not") || next.is(u"then") ||
                            next.is(u"even");
        if (last.after == u',' && i > verb && begins && !list)
            return {last.run, last.end(), false};
        if (last.after == u':')
            break;
    }
    return {};
}

Clause statementClause(std::span<const Run> sentence, Pronoun pronoun)
{
    Clause clause;
    WordReader words(sentence);
    const Word *found = words.at(0);
    if (!found)
        return clause;
    const Word first = *found;
    const Subjectless subjectless(sentence, words, pronoun);
    if (const int own = firstPersons(sentence)) {
        const bool sure = own == 1 && first.is(FirstPerson);
        return sure && fillFirstPerson(clause, subjectless, words, pronoun) ? clause : Clause{};
    }
    if (subjectless.fill(clause, 0, false) || fillImperative(clause, sentence, words))
        return clause;
    MainVerb verb(words);
    clause.form = formOf(words, first, verb);
    if (clause.form != Form::Full)
        return clause;
    setIntroduction(clause, words, first, verb);
    clause.standsAlone = standsAlone(first, sentence);
    lowerFirst(clause, sentence, first);
    return clause;
}

} // namespace rapporteur
