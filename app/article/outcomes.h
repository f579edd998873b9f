// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/composition.h"

namespace rapporteur {

/// What stands before the words of a decision: a clause, a bare verb, anything else.
struct Telling {
    QStringView clause;
    QStringView verb;
    QStringView thing;
};

/// Drafts what came out of a session and what happened in the room: decisions, actions, open
/// questions, reactions and the note taker's own sentences.
class Outcomes
{
public:
    explicit Outcomes(Composition &composition)
        : m(composition)
    {}

    /// Tells entry `index`, anything but an utterance, in the open paragraph or a new one; nothing of
    /// a direction or of a fence, which is a block of its own.
    void tell(int index);
    /// A paragraph begins, or somebody speaks: the next decision is no *also*.
    void interrupt() { m_decided = m_leftOpen = false; }

private:
    void decision(int index, const Decision &decision);
    std::span<const Run> taken(const Action &action);
    void action(int index, const Action &action);
    void openQuestion(int index);
    void reaction(int index);
    void narration(int index);
    void fence(int index);
    void remaining(int index);
    QStringView votes(const Decision &decision);
    const Telling &beginVote(const Decision &decision);

    Composition &m;
    bool m_decided = false;
    bool m_leftOpen = false;
    std::vector<Run> m_taken; ///< the words of an action, its owner in the third person
};

/// How a reaction is told: *There was* laughter, *There were* groans, a sentence, or in parentheses.
enum class ReactionForm : quint8 { Mass, Plural, Sentence, Aside };
ReactionForm reactionForm(std::span<const Run> words);

/// What an action's owner will do: *will* measure it, *will see to it that* it is measured, *will take
/// care of* measurements; words that nothing else fits stand after a colon.
enum class ActionForm : quint8 { Verb, Clause, Thing, AsTyped };
struct ActionWords {
    ActionForm form = ActionForm::Thing;
    Clause clause;
};
ActionWords actionWords(std::span<const Run> words);

} // namespace rapporteur
