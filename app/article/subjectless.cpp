// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/subjectless.h"

namespace rapporteur {

using enum WordClass;
using Form = Clause::Form;

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

bool isReplaceable(std::span<const Run> sentence, const Word &word)
{
    return word.run == 0 && sentence[0].kind == Run::Kind::Text && !sentence[0].style &&
           sentence[0].href.isEmpty();
}

void Subjectless::open(Clause &clause, std::initializer_list<QStringView> words, int skip) const
{
    clause.form = Form::Full;
    clause.standsAlone = clause.namesSpeaker = true;
    clause.opening.push_back(subjectPronoun(m_pronoun));
    for (const QStringView word : words)
        clause.opening.push_back(word);
    clause.skip = skip;
}

bool Subjectless::feeling(Clause &clause) const
{
    const Word first = *m_words.at(0);
    const bool negation = first.is("not"_word);
    const Word *adjective = negation ? m_words.at(1) : &first;
    const bool sure = negation && adjective && adjective->is("sure"_word);
    if (!adjective || (!adjective->is(Feeling) && !sure))
        return false;
    const Word *next = m_words.at(negation ? 2 : 1);
    const bool follows = !next || next->is(Preposition | WhWord | Subordinator) ||
                         next->is("to"_word) || next->is("that"_word);
    if (!follows)
        return false;
    open(clause, {plural() ? u" were " : u" was ", lowerLetter(first.text.front())}, first.at + 1);
    return true;
}

bool Subjectless::mental(Clause &clause) const
{
    const Word verb = *m_words.at(0);
    const Word *next = m_words.at(1);
    const bool guessable = !verb.is(AlsoNoun) || (next && next->is(Subject | Determiner)) ||
                           (next && next->is("to"_word));
    if (!verb.is(Mental) || verb.is("expect"_word) || !guessable)
        return false;
    const QStringView initial = lowerLetter(verb.text.front());
    if (plural()) {
        open(clause, {u" ", initial}, verb.at + 1);
        return true;
    }
    const Ending ending = thirdPerson(verb.text);
    open(clause, {u" ", initial, verb.text.sliced(1).chopped(ending.cut), ending.ending},
         verb.end());
    return true;
}

bool Subjectless::negated(Clause &clause) const
{
    const Word first = *m_words.at(0);
    const Word *second = m_words.at(1);
    const bool mentalNext = second && second->is(Mental | Able);
    if (!mentalNext)
        return false;
    if (first.is("don't"_word)) {
        open(clause, {plural() ? u" don't" : u" doesn't"}, first.end());
        return true;
    }
    const bool modal = first.is("cannot"_word) || first.is("can't"_word) ||
                       first.is("couldn't"_word) || first.is("would"_word) ||
                       first.is("wouldn't"_word) || first.is("will"_word) || first.is("can"_word) ||
                       first.is("could"_word) || first.is("didn't"_word) || first.is("won't"_word);
    if (modal)
        open(clause, {u" ", lowerLetter(first.text.front())}, first.at + 1);
    return modal;
}

bool Subjectless::fill(Clause &clause) const
{
    const Word *first = m_words.at(0);
    if (!first || m_pronoun == Pronoun::Unknown || !isReplaceable(m_sentence, *first))
        return false;
    if (first->text.isEmpty() || first->text.front().unicode() > 127 || !first->classes)
        return false;
    if (feeling(clause) || mental(clause) || negated(clause))
        return true;
    const Word *next = m_words.at(1);
    first = m_words.at(0);
    if (!first->is(Past) || !next || !next->is(Determiner | Preposition | Subject))
        return false;
    open(clause, {u" ", lowerLetter(first->text.front())}, first->at + 1);
    return true;
}

bool Subjectless::fillImpersonal(Clause &clause) const
{
    const Word first = *m_words.at(0);
    const Word *next = m_words.at(1);
    const bool would = first.is("would"_word) && next && next->is("be"_word);
    const bool depends = first.is("depends"_word) && next && next->is("on"_word);
    const bool amount =
        next && (next->is(Number) || next->text.front().isDigit() || next->is("about"_word) ||
                 next->is("roughly"_word) || next->is("too"_word) || next->is("forever"_word) ||
                 next->is("him"_word) || next->is("her"_word) || next->is("them"_word));
    const bool takes =
        amount && (first.is("takes"_word) || first.is("took"_word) || first.is("costs"_word));
    const bool seems =
        next && (first.is("seems"_word) || first.is("sounds"_word) || first.is("looks"_word)) &&
        (!next->is(Preposition) || next->is("like"_word));
    const bool sense = next && (first.is("makes"_word) && next->is("sense"_word));
    if ((!would && !depends && !takes && !seems && !sense) || !isReplaceable(m_sentence, first))
        return false;
    clause.form = Form::Full;
    clause.standsAlone = true;
    clause.opening.push_back(u"it ");
    clause.opening.push_back(lowerLetter(first.text.front()));
    clause.skip = first.at + 1;
    return true;
}

} // namespace rapporteur
