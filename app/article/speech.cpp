// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/speech.h"

#include "article/firstperson.h"
#include "article/mainverb.h"
#include "article/subjectless.h"

#include <algorithm>

namespace rapporteur {

namespace {

using enum WordClass;
using Form = Clause::Form;

bool startsText(const Word &word) { return word.run == 0 && word.at == 0; }

/// Puts the first word in lower case when it is one that loses its capital.
void lowerFirst(Clause &clause, std::span<const Run> sentence, const Word &first)
{
    if (!startsText(first) || !isReplaceable(sentence, first) || !losesCapital(first.text))
        return;
    clause.opening.push_back(lowerLetter(first.text.front()));
    clause.skip = 1;
}

/// *merge it and see what breaks*, *fix it, then merge*
bool hasFurtherVerb(WordReader &words, int from)
{
    for (int i = from; words.at(i + 1); ++i) {
        const Word word = *words.at(i);
        const bool joins = word.is(Coordinator) || word.is("then"_word) || word.after != 0;
        if (joins && words.at(i + 1)->is(Base))
            return true;
    }
    return false;
}

/// *drop the option*, *don't drop it*: a proposal.
bool fillImperative(Clause &clause, std::span<const Run> sentence, WordReader &words)
{
    int from = 0;
    if (words.at(0)->is("don't"_word) || words.at(0)->is("let's"_word))
        from = 1;
    else if (words.at(0)->is("do"_word) && words.at(1) && words.at(1)->is("not"_word))
        from = 2;
    const Word *found = words.at(from);
    if (!found || !found->is(Base) || found->is(Mental | Unproposed) ||
        !isReplaceable(sentence, *found))
        return false;
    const Word verb = *found;
    const Word *next = words.at(from + 1);
    const bool object = next && (next->is(Determiner | Subject) || next->is("them"_word));
    if (!next || (verb.is(AlsoNoun) && !object) || next->is(Auxiliary | Finite))
        return false;
    clause.form = Form::Imperative;
    clause.skip = verb.at;
    clause.verbAt = verb.at;
    clause.verbLength = int(verb.text.size());
    clause.negated = from > 0 && !words.at(0)->is("let's"_word);
    clause.furtherVerbs = hasFurtherVerb(words, from + 1);
    if (clause.negated) {
        clause.opening.push_back(u"not ");
    } else if (from == 0 && verb.text.front().isUpper()) {
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

/// Whether the words begin with one after which no clause is sure.
bool startsFragment(WordReader &words, const Word &first)
{
    if (!first.is(Adverb | Determiner | Subordinator))
        return false;
    const Word *next = words.at(1);
    const bool notAll = next && next->is(Determiner | Subject);
    const bool reply = first.is("yes"_word) || first.is("no"_word) || first.is("well"_word);
    const bool invites = next && next->is("let's"_word);
    return (first.is("not"_word) && !notAll) || (reply && (!next || first.after == u',')) ||
           invites || first.is("because"_word);
}

/// *would it help*, *makes sense*, *never did*, *always been like that*
bool lacksSubject(WordReader &words, const Word &first)
{
    const Word *next = words.at(1);
    if (first.is(Finite))
        return !first.is(Subject | Base) && !(first.is(Fixed) && first.text.front().isUpper());
    const bool verb = next && (next->is("been"_word) || (next->is(Finite) && !next->is(Subject)));
    return first.is(Adverb) && !first.is(Determiner | Subject) && !first.after && verb;
}

/// *mostly old hardware, nobody can test it*: the verb is that of another clause.
bool belongsElsewhere(const Word &first, int found, const MainVerb &verb)
{
    if (verb.comma() < 0 || found <= verb.comma())
        return false;
    if (first.is(Preposition | Subordinator))
        return verb.joinedAfterComma();
    const bool adverb = first.is(Adverb) && verb.comma() <= 1;
    return !adverb && verb.commas() < 2;
}

/// Fills form and introduction of a statement with a subject.
void fillStatement(Clause &clause, WordReader &words, const Word &first, MainVerb &verb)
{
    if (lacksSubject(words, first) || startsFragment(words, first))
        return;
    const int found = verb.find();
    if (found < 0) {
        const bool pronoun = first.is(Subject) && !first.is(Determiner);
        const bool clauseAnyway =
            pronoun && words.at(1) && !words.at(1)->is(Preposition) && !words.at(1)->is("to"_word);
        clause.form = clauseAnyway ? Form::Full : Form::Fragment;
        return;
    }
    if (belongsElsewhere(first, found, verb))
        return;
    clause.form = Form::Full;
    if (first.is(Preposition | Subordinator) && verb.comma() >= 0 && found > verb.comma()) {
        const Word *last = words.at(verb.comma());
        clause.commaRun = last->run;
        clause.commaAt = last->end();
    }
}

/// *but*, *and*, *so*: a sentence may begin with them, a clause after *that* not.
void fillConjunction(Clause &clause, WordReader &words, const Word &first)
{
    const Word *next = words.at(1);
    const bool article = next && (next->is("the"_word) || next->is("a"_word) ||
                                  (first.is("and"_word) && next->is(Determiner)));
    const bool subject = next && (next->name || next->is(Subject) || article);
    clause.dropsConjunction = subject && (first.is("and"_word) || first.is("so"_word));
    clause.onlyAlone = first.is(Coordinator) || first.is("that"_word) || first.is("that's"_word) ||
                       first.is("that'll"_word) || first.is("that'd"_word);
    if (first.is(Coordinator) && startsText(first))
        clause.conjunction = first.end() + 1;
}

} // namespace

Clause statementClause(std::span<const Run> sentence, Pronoun pronoun)
{
    Clause clause;
    WordReader words(sentence);
    const Word *found = words.at(0);
    if (!found)
        return clause;
    const Word first = *found;
    const Subjectless subjectless(sentence, words, pronoun);
    if (first.is(FirstPerson) || mayNameFirstPerson(sentence)) {
        clause.firstPerson = firstPersons(sentence, words) > 0;
        if (clause.firstPerson)
            return clause;
    }
    const bool mayLackSubject =
        first.is(Base | Finite | Past | Feeling) || first.is("not"_word) || first.is("let's"_word);
    if (mayLackSubject && (subjectless.fillImpersonal(clause) || subjectless.fill(clause) ||
                           fillImperative(clause, sentence, words)))
        return clause;
    const Word *object = words.at(1);
    const bool asks = object && first.is(Base) &&
                      (object->is("him"_word) || object->is("her"_word) || object->is("them"_word));
    if (first.is("let's"_word) || first.is("don't"_word) || asks)
        return {};
    MainVerb verb(words);
    fillStatement(clause, words, first, verb);
    if (clause.form != Form::Full || verb.firstPerson())
        return Clause{};
    clause.standsAlone = standsAlone(first, sentence);
    fillConjunction(clause, words, first);
    lowerFirst(clause, sentence, first);
    return clause;
}

Clause inSentence(std::span<const Run> words)
{
    Clause clause;
    WordReader reader(words);
    const Word *first = reader.at(0);
    if (first && first->after != u':') // *Fixes: tags*
        lowerFirst(clause, words, *first);
    return clause;
}

Reported reported(std::span<const Run> sentence, bool asks, Pronoun pronoun, Strings &strings,
                  std::vector<Run> &told)
{
    const auto clauseOf = [asks, pronoun](std::span<const Run> words) {
        return asks ? questionClause(words) : statementClause(words, pronoun);
    };
    Reported as{sentence, clauseOf(sentence)};
    if (!as.clause.firstPerson || !toThirdPerson(sentence, pronoun, strings, told))
        return as;
    Reported retold{told, clauseOf(told)};
    if (retold.clause.form != Form::Full)
        return as;
    retold.clause.namesSpeaker = true;
    return retold;
}

} // namespace rapporteur
