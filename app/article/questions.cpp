// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/speech.h"
#include "article/wordreader.h"

#include <algorithm>

namespace rapporteur {

namespace {

using enum WordClass;
using Form = Clause::Form;

/// Turns the order of a question into that of an indirect one, where the end of its subject is sure.
class Inversion
{
public:
    Inversion(WordReader &words, Clause &clause)
        : m_words(words)
        , m_clause(clause)
    {}

    /// *is it time* → *whether it is time*; `from` is the auxiliary, before it stands `before`.
    bool invert(QStringView before, int from);

private:
    const Word &word(int index) { return *m_words.at(index); }
    bool asksTwice(int from);
    void moveAuxiliary(int from, int subject);
    void inflect(int from, int verb);
    bool aroundPronoun(int from);
    bool aroundVerb(int from);
    bool aroundPredicate(int from);
    bool aroundPlace(int from);
    int onlyVerb(int from);

    WordReader &m_words;
    Clause &m_clause;
};

QStringView blankBefore(QStringView auxiliary)
{
    static constexpr QStringView withBlank[] = {
        u" is",    u" are", u" was",   u" were",   u" has",  u" have", u" had",   u" will",
        u" would", u" can", u" could", u" should", u" must", u" may",  u" might", u" shall"};
    const auto found = std::ranges::find_if(withBlank, [auxiliary](QStringView text) {
        return text.sliced(1).compare(auxiliary, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(withBlank) ? QStringView() : *found;
}

/// The auxiliary stands after the last word of the subject.
void Inversion::moveAuxiliary(int from, int subject)
{
    const Word &last = word(subject);
    m_clause.insertion = {last.run, last.end(), 0, blankBefore(word(from).text)};
}

/// *does it work* → *it works*; *do they work* → *they work*.
void Inversion::inflect(int from, int verb)
{
    if (word(from).is("do"_word))
        return;
    const Ending ending = thirdPerson(word(verb).text);
    m_clause.insertion = {word(verb).run, word(verb).end(), ending.cut, ending.ending};
}

bool Inversion::aroundPronoun(int from)
{
    const Word subject = word(from + 1);
    if (!subject.is(Subject) || subject.is(Finite))
        return false;
    const Word *next = m_words.at(from + 2);
    const bool alone =
        !subject.is(Determiner) || !next || next->is(Base | Preposition) || next->is("to"_word);
    const bool inflects = word(from).is(Do);
    if (!alone || (inflects && (!next || word(from).is("did"_word) || !next->is(Base))))
        return false;
    if (inflects)
        inflect(from, from + 2);
    else
        moveAuxiliary(from, from + 1);
    return true;
}

/// The one word from `from` on that can only be the question's verb; -1 when there is none or more.
int Inversion::onlyVerb(int from)
{
    int found = -1;
    for (int i = from; m_words.at(i); ++i) {
        const Word now = word(i);
        const Word before = word(i - 1);
        const bool noun = before.is(Determiner) || before.is("to"_word) || before.is(Preposition);
        if (now.is(Finite | WhWord | Subordinator | Coordinator))
            return -1;
        const bool settled = found >= 0 && word(found + 1).is(Determiner);
        if (!now.is(Base) || noun || settled)
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

bool Inversion::aroundVerb(int from)
{
    if (!word(from).is(Modal | Do) || word(from).is("did"_word))
        return false;
    const int at = onlyVerb(from + 1);
    if (at < from + 2 || at > from + 6 || word(at - 1).is(Adverb))
        return false;
    if (word(from).is(Do))
        inflect(from, at);
    else
        moveAuxiliary(from, at - 1);
    return true;
}

/// *are problems with big-endian systems expected*: an adjective or participle at the end.
bool Inversion::aroundPredicate(int from)
{
    const int last = m_words.count() - 1;
    if (!word(from).is(Be) || last < from + 2 || last > from + 8)
        return false;
    const auto ends = [this](int index) {
        const Word &w = word(index);
        return w.is(Predicate) || w.text.endsWith(u"ed") || w.text.endsWith(u"ing");
    };
    if (!ends(last))
        return false;
    for (int i = from + 1; i < last; ++i) {
        if (ends(i) || word(i).after || word(i).is(Finite | Coordinator | Subordinator | WhWord))
            return false;
    }
    if (word(last - 1).is(Determiner | Preposition | Adverb))
        return false;
    moveAuxiliary(from, last - 1);
    return true;
}

/// *is the fix in the tree*: one place after a short subject.
bool Inversion::aroundPlace(int from)
{
    if (!word(from).is(Be) || !word(from + 1).is(Determiner))
        return false;
    int place = -1;
    for (int i = from + 1; m_words.at(i); ++i) {
        const Word now = word(i);
        const bool verb = now.is(Finite | WhWord | Subordinator | Coordinator) || now.after;
        if (verb || (now.is(Preposition) && place >= 0) || now.is("of"_word) || i > from + 8)
            return false;
        if (now.is(Preposition))
            place = i;
    }
    if (place < from + 3 || !m_words.at(place + 1) || word(place - 1).is(Adverb))
        return false;
    moveAuxiliary(from, place - 1);
    return true;
}

/// *is it ready, or did we forget*: a second question whose order is turned as well.
bool Inversion::asksTwice(int from)
{
    for (int i = from; m_words.at(i + 1); ++i) {
        if (word(i).is(Coordinator) && word(i + 1).is(Auxiliary))
            return true;
    }
    return false;
}

bool Inversion::invert(QStringView before, int from)
{
    const Word *next = m_words.at(from + 1);
    if (!next || word(from).run != 0 || asksTwice(from + 1))
        return false;
    m_clause.form = Form::Full;
    m_clause.opening.push_back(before);
    m_clause.skip = word(from).end() + 1;
    return aroundPronoun(from) || aroundVerb(from) || aroundPredicate(from) || aroundPlace(from);
}

void keep(Clause &clause, const Word &first)
{
    clause.form = Form::Full;
    if (first.text.front().isUpper() && first.text.front().unicode() < 128) {
        clause.opening.push_back(lowerLetter(first.text.front()));
        clause.skip = first.at + 1;
    }
}

/// *what is the plan* → *what the plan is*: nothing but a noun phrase to the end.
bool isNounPhrase(WordReader &words, int from)
{
    const Word *first = words.at(from);
    if (!first || !first->is(Determiner))
        return false;
    for (int i = from; const Word *word = words.at(i); ++i) {
        const bool noun = i > from && words.at(i - 1)->is(Determiner);
        const bool verb =
            word->is(Finite | WhWord | Subordinator | Coordinator | Adverb | Predicate) ||
            (word->is(Base) && !noun) || word->text.endsWith(u"ing") || word->text.endsWith(u"ed");
        if (verb || word->after)
            return false;
    }
    return true;
}

/// The index of the auxiliary that follows a question word, or -1.
int auxiliaryOf(WordReader &words)
{
    for (int i = 1; const Word *word = words.at(i); ++i) {
        if (word->is(Auxiliary))
            return i;
        if (word->is(Finite | Subordinator | Subject) || word->is("to"_word) || i > 5)
            return -1;
    }
    return -1;
}

bool whQuestion(Clause &clause, std::span<const Run> sentence, WordReader &words)
{
    const Word first = *words.at(0);
    const bool whyNot = first.is("why"_word) && words.at(1) && words.at(1)->is("not"_word);
    const int at = whyNot ? -1 : auxiliaryOf(words);
    const Word *thing = first.is("what's"_word) ? words.at(1) : nullptr;
    if (thing &&
        (thing->is(Determiner | Subject | Base) || thing->run > 0 || thing->text.front().isUpper()))
        return false; // *what's the plan*
    const Word *subject = at < 0 ? nullptr : words.at(at + 1);
    if (!subject) {
        const bool verbless = first.is("why"_word) && words.at(1) && !whyNot &&
                              !words.any(Finite | Base) && !words.at(1)->text.endsWith(u"ed");
        keep(clause, first);
        return at < 0 && !verbless;
    }
    const Word auxiliary = *words.at(at);
    if (auxiliary.run != 0 || words.at(0)->at != 0)
        return false;
    const bool inverted = words.at(at + 1)->is(Subject);
    const bool asSubject = first.is("who"_word) || first.is("which"_word) || first.is("what"_word);
    if (asSubject && !inverted && !auxiliary.is(Do) &&
        (first.is("who"_word) || (auxiliary.is(Be) && words.at(at + 1)->text.endsWith(u"ed")))) {
        keep(clause, first);
        return true;
    }
    keep(clause, first);
    const QStringView question = sentence[0].text.sliced(clause.skip, auxiliary.at - clause.skip);
    if (at == 1 && auxiliary.is(Be) && isNounPhrase(words, at + 1)) {
        const Word &last = *words.at(words.count() - 1);
        clause.opening.push_back(question);
        clause.skip = auxiliary.end() + 1;
        clause.insertion = {last.run, last.end(), 0, blankBefore(auxiliary.text)};
        return true;
    }
    return Inversion(words, clause).invert(question, at);
}

/// *s390* → *about s390*.
bool nounQuestion(Clause &clause, WordReader &words, const Word &first)
{
    const bool begins = first.is(Determiner | Number) || first.text.front().isUpper() ||
                        first.text.front().isDigit() || first.name;
    if (!begins || words.count() > 5 || words.any(Finite | WhWord | Subordinator | Subject | Modal))
        return false;
    clause.form = Form::Full;
    clause.opening.push_back(u"about ");
    return true;
}

bool noCommaIn(WordReader &words)
{
    for (int i = 0; const Word *word = words.at(i); ++i) {
        if (word->after)
            return false;
    }
    return true;
}

bool openQuestion(Clause &clause, std::span<const Run> sentence, WordReader &words)
{
    const Word first = *words.at(0);
    const Word *second = words.at(1);
    const bool about =
        (first.is("what"_word) || first.is("how"_word)) && second && second->is("about"_word);
    if (about && words.at(2) && second->run == 0) {
        clause.form = Form::Full;
        clause.opening.push_back(u"about");
        clause.skip = words.at(1)->end();
        return true;
    }
    const bool wonders = first.is("if"_word) && !words.any(WhWord) && noCommaIn(words);
    if (first.is("whether"_word) || first.is("about"_word) || wonders) {
        keep(clause, first);
        return true;
    }
    if (first.is(WhWord))
        return whQuestion(clause, sentence, words);
    if (first.is(Auxiliary) && first.at == 0 && second)
        return Inversion(words, clause).invert(u"whether ", 0);
    return nounQuestion(clause, words, first);
}

} // namespace

Clause questionClause(std::span<const Run> sentence)
{
    Clause clause;
    WordReader words(sentence);
    const Word *first = words.at(0);
    const bool plain = first && first->run == 0 && sentence[0].kind == Run::Kind::Text &&
                       !sentence[0].style && sentence[0].href.isEmpty();
    if (!plain || words.any(SecondPerson))
        return clause;
    if (words.any(FirstPerson)) {
        clause.firstPerson = true;
        return clause;
    }
    return openQuestion(clause, sentence, words) ? clause : Clause{};
}

} // namespace rapporteur
