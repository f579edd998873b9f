// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/outcomes.h"
#include "article/utterances.h"

namespace rapporteur {

/// Drafts the entries that no prose words.
class Drafter
{
public:
    explicit Drafter(Composition &composition)
        : m(composition)
        , m_utterances(composition)
        , m_outcomes(composition)
    {}

    /// One paragraph of notes: one of the article, or more where it gets long and somebody else
    /// begins; never parted between a question and its answer.
    void draft(IndexRange entries);
    /// Ends the paragraph that is open.
    void endParagraph();

private:
    bool partsBefore(int index, IndexRange entries) const;

    Composition &m;
    Utterances m_utterances;
    Outcomes m_outcomes;
};

} // namespace rapporteur
