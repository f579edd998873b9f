// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/session.h"

#include <QVarLengthArray>

#include <span>
#include <vector>

namespace rapporteur {

/// The words of one entry, ready to be told: markup read, shorthand spelt out, parted into sentences.
/// Kept and filled again, so that an entry costs no allocation.
class Note
{
public:
    Note(const Session &session, Strings &strings)
        : m_session(session)
        , m_strings(strings)
    {}

    /// `asSpoken`: nothing is spelt out or parted, since the words are quoted.
    void read(QStringView text, bool asSpoken = false);
    int sentenceCount() const { return int(m_sentences.size()); }
    std::span<const Run> sentence(int index) const
    {
        const IndexRange range = m_sentences[index];
        return std::span(m_runs).subspan(size_t(range.first), size_t(range.count));
    }
    std::span<Run> runs() { return m_runs; }
    qsizetype length() const { return m_length; }

private:
    void spellOut();

    const Session &m_session;
    Strings &m_strings;
    std::vector<Run> m_runs;
    QVarLengthArray<IndexRange, 4> m_sentences;
    qsizetype m_length = 0;
};

/// Parts `runs` at the ends of their sentences (splitting runs there) and sets `sentences` to the
/// runs of each. Blanks between them go.
void splitSentences(std::vector<Run> &runs, QVarLengthArray<IndexRange, 4> &sentences);

/// `lines` with a semicolon where a line that is a whole clause goes on with one that needs no more:
/// notes typed in a hurry break lines between thoughts, wrapped ones within them. Other line breaks
/// stay as they are. Items of a list (*- two*) are told with commas.
QString joinedThoughts(QStringView lines);

/// `text` with whole words that the header has as shorthand spelt out; `text` when it has none.
QString spelledOut(QStringView text, const std::vector<Header::Shorthand> &shorthands);

} // namespace rapporteur
