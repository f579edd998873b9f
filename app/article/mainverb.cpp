// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/mainverb.h"

#include <algorithm>

namespace rapporteur {

using enum WordClass;

bool MainVerb::isVerb(const Word &word, const Word *before) const
{
    if (word.is(Finite))
        return before || word.is(Subject);
    if (!word.is(Base) || !before || before->is(Modal | Determiner | Preposition))
        return false;
    const bool plural = before->text.size() > 3 && before->text.endsWith(u's') &&
                        !before->text.endsWith(u"ss") && !before->classes;
    return plural || before->is("people"_word) || before->is("they"_word) ||
           before->is("we"_word) || before->is("developers"_word) || before->is("maintainers"_word);
}

void MainVerb::afterComma(int index)
{
    m_pending = 0;
    if (m_comma >= 0)
        return;
    m_comma = index;
    const Word *next = m_words.at(index + 1);
    m_joined = !next || next->is(Coordinator | Subordinator | WhWord) || next->is("as"_word);
}

int MainVerb::find()
{
    for (int i = 0; m_words.at(i); ++i) {
        const Word &word = *m_words.at(i);
        m_firstPerson = m_firstPerson || word.is(FirstPerson);
        const bool opensClause = word.is(Subordinator | WhWord) && !word.is(Finite);
        const bool opensIntroduction = i == 0 && word.is(Preposition);
        const bool relative = i > 0 && (word.is("that"_word) || word.is("than"_word));
        if (opensClause || opensIntroduction || relative)
            ++m_pending;
        else if (isVerb(word, i > 0 ? m_words.at(i - 1) : nullptr) && --m_pending < 0)
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
