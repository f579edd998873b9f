// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/composition.h"
#include "article/speech.h"
#include "article/verbs.h"

namespace rapporteur {

/// Drafts what people said: who is named, by a name or a pronoun, with which verb, and when a
/// sentence needs neither (house style, rules B17 and C25).
class Utterances
{
public:
    explicit Utterances(Composition &composition)
        : m(composition)
    {}

    /// Tells entry `index`, an utterance, in the open paragraph or a new one, and those before `end`
    /// that a sentence tells with it. Returns how many.
    int tell(int index, int end);
    /// What was told last is no utterance: the next one names its speaker.
    void interrupt()
    {
        m_turn = {};
        m_leadingRow = 0;
        m_question = -1;
    }

private:
    /// Neighbouring sentences of the same speakers in one paragraph.
    struct Turn {
        Speakers speakers;
        int entry = -1; ///< the last one
        bool open = false;
        int bare = 0;        ///< sentences since the last one that names them
        int tagged = 0;      ///< sentences after the first that name them
        bool direct = false; ///< the last sentence stands after a colon, as it was typed
    };

    bool repliesToQuestion(const Utterance &utterance) const;
    bool followsOn(int index) const;
    bool goesOnInNewParagraph(const Utterance &utterance) const;
    Pronoun pronounOf(const Utterance &utterance) const;
    bool continuesAnswer(int index, const Frame &frame) const;
    bool namesSomebodyElse(int speaker) const;
    bool mayBePronoun(const Utterance &utterance) const;
    void dropThat();
    const Frame *dropAgree();
    int bareReplies(IndexRange entries, const Frame &frame);
    void quote(int index, const Frame &frame);
    void first(int index, const Frame &frame);
    void further(int index, int sentence, bool asks);
    void followOn(int index, std::span<const Run> words, const Clause &clause);
    bool medial(int index, std::span<const Run> words, const Clause &clause);
    void said(int index, std::span<const Run> words, const Frame &frame, const Clause &clause);
    void attributed(int index, std::span<const Run> words, const Frame &frame,
                    const Clause &clause);
    void subject(int index);
    void attribution(int index, const Frame &frame, QStringView connector);
    void suggestion(int index, std::span<const Run> words, const Frame &frame,
                    const Clause &clause);
    bool joins(int index, const Frame &frame, const Clause &clause) const;
    void beginTurn(int index, const Frame &frame, bool direct = false);

    Composition &m;
    Reported report(const Utterance &utterance, std::span<const Run> words, bool asks);

    Turn m_turn;
    std::vector<Run> m_reported; ///< the sentence in hand, where its *I* is a *he*
    int m_question = -1;         ///< the entry that the last sentence asks, if it can go on
    int m_leadingRow = 0;        ///< sentences in a row that begin *NAME said that*
    size_t m_afterSubject = 0;   ///< runs of the article when a speaker was last named
    size_t m_told = 0;           ///< sentences of the article after the last one told here
    bool m_continued = false;    ///< the sentence in hand goes on with the paragraph above
    bool m_unnamed = false;      ///< the last subject was *a participant*
    int m_lastNamed = -1;        ///< whom that one named last
};

} // namespace rapporteur
