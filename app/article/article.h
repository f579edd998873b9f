// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "text/range.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace rapporteur {

/// Where a sentence's words come from.
enum class Origin : quint8 {
    Draft,  ///< the composer's, from entries that no prose words
    Prose,  ///< an editor's
    Header, ///< the composer's, from the header: the lead, corrections
};

/// Part of a paragraph that tells `entries` (indices into the record's entries; empty for the author's
/// own words).
struct Sentence {
    IndexRange runs;    ///< into Article::runs
    IndexRange entries; ///< into the record's entries
    Origin origin = Origin::Draft;
    bool operator==(const Sentence &) const = default;
};

/// A piece of the article's body, in reading order; lists and quotes are parted into Begin and End.
struct ArticleBlock {
    Block::Kind kind = Block::Kind::Paragraph;
    quint8 level = 0;     ///< of a heading, from 1
    bool ordered = false; ///< of a list
    bool tight = false;   ///< of a list
    int start = 1;        ///< of an ordered list
    /// Into Article::sentences. Sentences are set with one blank between them; the runs hold none at
    /// either end. Code has one sentence with one run.
    IndexRange sentences;
    int topic = -1; ///< of a heading: index into the record's topics
    int prose = -1; ///< of an editor's words: index into the record's prose
    bool operator==(const ArticleBlock &) const = default;
};

/// One row of the table *Index entries for this article*: `Kernel | Memory management/Slab`.
struct IndexRow {
    QString index;
    QString entry;
    bool operator==(const IndexRow &) const = default;
};

/// The article as a document: what every article format renders. Names are spelt, quotation marks are
/// runs of style Verbatim, nothing is escaped. A value; its views live as long as any copy of it.
struct Article {
    QString title;
    QString author;
    QString dateline; ///< December 13, 2025; empty when the notes have no date of publication
    QString event;    ///< Maintainers Summit/2025 → 2025 Maintainers Summit
    Run photo;        ///< of kind Image, or empty
    std::vector<ArticleBlock> blocks;
    std::vector<Sentence> sentences;
    std::vector<Run> runs;
    std::vector<IndexRow> index;
    std::shared_ptr<const Strings> strings;

    std::span<const Sentence> of(const ArticleBlock &block) const
    {
        return std::span(sentences).subspan(size_t(block.sentences.first),
                                            size_t(block.sentences.count));
    }
    std::span<const Run> of(const Sentence &sentence) const
    {
        return std::span(runs).subspan(size_t(sentence.runs.first), size_t(sentence.runs.count));
    }
};

} // namespace rapporteur
