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

MedialPlace medialPlace(std::span<const Run> sentence)
{
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

} // namespace rapporteur
