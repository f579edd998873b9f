// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/subjectless.h"

#include <algorithm>

namespace rapporteur {

using enum WordClass;
using Form = Clause::Form;

namespace {

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
    open(clause, {plural() ? u" were " : u" was ", lowerLetter(first.text.front())}, first.at + 1);
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
    if (first.is(u"i'm"))
        return replaced(plural() ? u" are" : u" is");
    if (first.is(u"i've"))
        return replaced(plural() ? u" have" : u" has");
    if (first.is(u"i'll"))
        return replaced(u" will");
    return first.is(u"i") && fill(clause, 1, true);
}

} // namespace rapporteur
