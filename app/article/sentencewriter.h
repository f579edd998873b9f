// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "article/names.h"
#include "article/speech.h"

namespace rapporteur {

/// Appends paragraphs and sentences to an article: capitals, stops and the spelling of names.
class SentenceWriter
{
public:
    SentenceWriter(Article &article, Names &names, Strings &strings, const Profile &profile)
        : m_article(article)
        , m_names(names)
        , m_strings(strings)
        , m_stopInsideQuote(profile.stopInsideQuote)
    {}

    /// Appends a block as it is; ends the paragraph.
    void block(const ArticleBlock &block);
    /// The next sentence begins a paragraph. An empty one never comes to be.
    void endParagraph();
    bool paragraphOpen() const { return m_open; }
    /// Of the open paragraph, in UTF-16 code units.
    qsizetype paragraphLength() const { return m_open ? m_paragraphLength : 0; }

    /// Begins a sentence, in the open paragraph or a new one; its first letter becomes a capital
    /// where it is no name, code or quotation.
    void begin(Origin origin, IndexRange entries, bool capital = true);
    /// Goes on with the last sentence, its full stop becomes `joint`: for `entries` that follow its
    /// own. Only when it ends with a full stop that end() set.
    void reopen(QStringView joint, IndexRange entries);
    bool canReopen(IndexRange entries) const;
    qsizetype sentenceLength() const { return m_sentenceLength; }

    void text(QStringView text);
    /// The same with its first letter, of ASCII, in lower case.
    void lowered(QStringView text);
    void run(Run run);
    /// A mention: in full at the first, short later, *a participant* who has no name.
    void name(int speaker, bool described = false);
    /// *Vidal*, *Vidal and Okafor*, *Vidal, Okafor, and Chen Wei*; nobody is *a participant*.
    void names(const Speakers &speakers);
    /// The words of a note as `clause` has them, mentions spelt.
    void words(std::span<const Run> runs, const Clause &clause = {});
    /// Those up to the place `at` in run `run`, and those from it on.
    void wordsBefore(std::span<const Run> runs, const Clause &clause, int run, int at);
    void wordsFrom(std::span<const Run> runs, int run, int at);

    /// The one sentence of the block just appended, as its author has it; mentions are spelt.
    void whole(Origin origin, IndexRange entries, std::span<const Run> runs);
    /// The same for a heading: names stand in full there and count as no mention.
    void heading(std::span<const Run> runs);
    /// Ends the sentence with the words in parentheses: *(Inaudible.)*
    void aside(std::span<const Run> runs);

    enum class Stop : quint8 { Full, Question, None };
    /// Ends the sentence: with the stop that its words have, else with `stop`. Full drops a question
    /// or exclamation mark when `indirect`.
    void end(Stop stop = Stop::Full, bool indirect = false);

private:
    struct Place {
        int run = 0;
        qsizetype at = 0;
    };
    void piece(std::span<const Run> runs, Place from, Place to, const Clause &clause);
    void noteRun(Run run);
    void push(const Run &run);
    void moveStopInside(Run &run);
    void trimEnd();
    void setStop(char16_t stop);
    void capitalise(Run &run);

    Article &m_article;
    Names &m_names;
    Strings &m_strings;
    bool m_stopInsideQuote;
    bool m_open = false;
    bool m_capital = false;
    bool m_ownStop = false; ///< the last sentence ends with a stop of ours
    qsizetype m_paragraphLength = 0;
    qsizetype m_sentenceLength = 0;
};

} // namespace rapporteur
