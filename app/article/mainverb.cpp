// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/mainverb.h"

#include <algorithm>

namespace rapporteur {

using enum WordClass;

/// The word before `index` that is no adverb, or nullptr.
const Word *MainVerb::subjectBefore(int index)
{
    int i = index - 1;
    while (i >= 0 && m_words.at(i)->is(Adverb) && !m_words.at(i)->is("not"_word))
        --i;
    return i < 0 ? nullptr : m_words.at(i);
}

bool MainVerb::isVerb(int index)
{
    const Word word = *m_words.at(index);
    if (word.is(Finite)) {
        const bool noun = index > 0 && m_words.at(index - 1)->is(Determiner) &&
                          !m_words.at(index - 1)->is(Subject) && !word.is(Auxiliary);
        const Word *before = subjectBefore(index);
        const bool participle = before && before->is(Have | Be) && !word.is(Auxiliary);
        return word.is(Subject) || (index > 0 && !noun && !participle); // no plans, has said
    }
    if (word.is(Common) && word.text.endsWith(u's')) { // nobody tests it
        const Word *subject = subjectBefore(index);
        return subject && subject->is(Subject) && !subject->is(Determiner);
    }
    const bool mayBePast = !word.is(Base) && word.text.size() > 4 && word.text.endsWith(u"ed");
    if (index == 0 || (!word.is(Base) && !mayBePast))
        return false;
    if (mayBePast) {
        const Word *object = m_words.at(index + 1);
        const Word *subject = subjectBefore(index);
        return object && object->is(Determiner) && subject && !word.classes &&
               !subject->is(Preposition | Determiner | Auxiliary | Coordinator);
    }
    const Word *before = subjectBefore(index);
    if (!before || before->is(Modal | Determiner | Preposition) || before->is("to"_word))
        return false;
    const Word *object = m_words.at(index + 1);
    if (object && object->is(Determiner) && !subjectBefore(index)->is(Coordinator))
        return true; // devices on 6.12 ship the driver
    before = subjectBefore(index);
    const bool plural =
        before->text.size() > 3 && before->text.endsWith(u's') && !before->text.endsWith(u"ss");
    return (plural && (!before->classes || before->is(Common))) || before->is("people"_word) ||
           before->is("they"_word) || before->is("we"_word);
}

void MainVerb::afterComma(int index)
{
    m_pending = 0;
    ++m_commas;
    if (m_comma >= 0)
        return;
    m_comma = index;
    const Word *next = m_words.at(index + 1);
    m_joined = !next || next->is(Coordinator | Subordinator | WhWord) || next->is("as"_word);
}

int MainVerb::find()
{
    for (int i = 0; m_words.at(i); ++i) {
        const Word word = *m_words.at(i);
        m_firstPerson = m_firstPerson || word.is(FirstPerson);
        const bool opensClause = word.is(Subordinator | WhWord) && !word.is(Finite);
        const bool opensIntroduction =
            i == 0 && (word.is("after"_word) || word.is("before"_word) || word.is("since"_word) ||
                       word.is("until"_word) || word.is("as"_word));
        const bool relative = i > 0 && (word.is("that"_word) || word.is("than"_word));
        if (opensClause || opensIntroduction || relative)
            ++m_pending;
        else if (isVerb(i) && --m_pending < 0)
            return i;
        if (word.after == u';' || word.after == u':')
            return -1;
        if (word.after == u',')
            afterComma(i);
    }
    return -1;
}

MedialPlace medialPlace(std::span<const Run> sentence)
{
    WordReader words(sentence);
    const int verb = MainVerb(words).find();
    for (int i = verb; i >= 0; ++i) {
        const Word *word = words.at(i);
        if (!word || !words.at(i + 1))
            break;
        const Word last = *words.at(i);
        const Word next = *words.at(i + 1);
        const Word *afterNext = words.at(i + 2);
        if (last.after == u';')
            return {last.run, last.end(), true};
        const bool list =
            next.is(Coordinator) && !(afterNext && afterNext->is(Determiner | Subject));
        const bool begins = next.is(Preposition | Subordinator | WhWord | Coordinator) ||
                            next.is("to"_word) || next.is("not"_word) || next.is("then"_word) ||
                            next.is("even"_word);
        if (last.after == u',' && i > verb && begins && !list)
            return {last.run, last.end(), false};
        if (last.after == u':')
            break;
    }
    return {};
}

} // namespace rapporteur
