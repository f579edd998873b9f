// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/subjectless.h"

#include "text/search.h"

#include <algorithm>

namespace rapporteur {

using enum WordClass;
using Form = Clause::Form;

namespace {

/// Whether a word of `text` is *I*, *my* …: searched by its first letter, since most texts have few of
/// them.
bool holdsFirstPerson(QStringView text)
{
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

bool isReplaceable(std::span<const Run> sentence, const Word &word)
{
    return word.run == 0 && sentence[0].kind == Run::Kind::Text && !sentence[0].style &&
           sentence[0].href.isEmpty();
}

bool mayNameFirstPerson(std::span<const Run> sentence)
{
    return std::ranges::any_of(sentence, [](const Run &run) {
        return run.kind == Run::Kind::Text && holdsFirstPerson(run.text);
    });
}

int firstPersons(std::span<const Run> sentence, WordReader &words)
{
    int count = 0;
    for (int i = 0; const Word *word = words.at(i); ++i) {
        const Run &run = sentence[size_t(word->run)];
        count += word->is(FirstPerson) && !run.style.testFlag(Style::Verbatim);
    }
    return count;
}

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
    const bool negation = first.is("not"_word);
    const Word *adjective = negation ? m_words.at(from + 1) : &first;
    const bool sure = negation && adjective && adjective->is("sure"_word);
    if (!adjective || (!adjective->is(Feeling) && !sure))
        return false;
    const Word *next = m_words.at(from + (negation ? 2 : 1));
    const bool follows = !next || next->is(Preposition | WhWord | Subordinator) ||
                         next->is("to"_word) || next->is("that"_word);
    if (!follows)
        return false;
    open(clause, {plural() ? u" were " : u" was ", lowerLetter(first.text.front())}, first.at + 1);
    return true;
}

bool Subjectless::mental(Clause &clause, int from) const
{
    const Word verb = *m_words.at(from);
    const Word *next = m_words.at(from + 1);
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

bool Subjectless::negated(Clause &clause, int from) const
{
    const Word first = *m_words.at(from);
    const Word *second = m_words.at(from + 1);
    const bool mentalNext = second && second->is(Mental | Able);
    if (!mentalNext)
        return false;
    if (first.is("don't"_word)) {
        open(clause, {plural() ? u" don't" : u" doesn't"}, first.end());
        return true;
    }
    const bool modal = first.is("cannot"_word) || first.is("can't"_word) ||
                       first.is("couldn't"_word) || first.is("would"_word) ||
                       first.is("wouldn't"_word);
    if (modal)
        open(clause, {u" ", lowerLetter(first.text.front())}, first.at + 1);
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
    open(clause, {u" ", lowerLetter(first->text.front())}, first->at + 1);
    return true;
}

bool Subjectless::fillImpersonal(Clause &clause) const
{
    const Word first = *m_words.at(0);
    const Word *next = m_words.at(1);
    const bool would = first.is("would"_word) && next && next->is("be"_word);
    const bool depends = first.is("depends"_word) && next && next->is("on"_word);
    if ((!would && !depends) || !isReplaceable(m_sentence, first))
        return false;
    clause.form = Form::Full;
    clause.standsAlone = true;
    clause.opening.push_back(would ? u"it w" : u"it d");
    clause.skip = first.at + 1;
    return true;
}

bool Subjectless::fillFirstPerson(Clause &clause) const
{
    const Word first = *m_words.at(0);
    const auto replaced = [&](QStringView verb) {
        if (m_pronoun == Pronoun::Unknown || first.run != 0)
            return false;
        clause.form = Form::Full;
        clause.standsAlone = true;
        clause.opening.push_back(subjectPronoun(m_pronoun));
        clause.opening.push_back(verb);
        clause.skip = first.end();
        return true;
    };
    if (first.is("i'm"_word))
        return replaced(plural() ? u" are" : u" is");
    if (first.is("i've"_word))
        return replaced(plural() ? u" have" : u" has");
    if (first.is("i'll"_word))
        return replaced(u" will");
    return first.is("i"_word) && fill(clause, 1, true);
}

} // namespace rapporteur
