// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/speech.h"

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
        return sure && subjectless.fillFirstPerson(clause) ? clause : Clause{};
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
