// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"

#include <QString>

#include <vector>

namespace rapporteur {

class OnRecord;

/// A paragraph of the article as it is shown: its text with quotation marks, and what is set how. Places are
/// UTF-16 code units of `text`, which no character of parts into paragraphs.
struct ShownBlock {
    enum class Kind : quint8 {
        Title,
        Byline,
        Picture,
        Heading,
        Paragraph,
        Code,
        Rule,
        IndexTitle,
        IndexRow,
    };
    enum class Marker : quint8 { None, Bullet, Number };

    struct Piece {
        int begin = 0;
        int length = 0;
        Styles style;
        QString href; ///< an address that may be opened, or empty
        bool operator==(const Piece &) const = default;
    };
    /// A sentence, and where its notes are.
    struct Told {
        int begin = 0;
        int end = 0;
        LineSpan notes; ///< what it tells; empty for the author's own words
        LineSpan prose; ///< the editor's lines that it is, or empty
        Origin origin = Origin::Draft;

        bool comesFrom(int line) const
        {
            const auto has = [line](LineSpan span) {
                return line >= span.first && line < span.end();
            };
            return has(notes) || has(prose);
        }
    };

    Kind kind = Kind::Paragraph;
    quint8 level = 0;  ///< of a heading
    quint8 indent = 0; ///< how many lists and quotes it stands in
    bool tight = false;
    Marker marker = Marker::None; ///< of a list item, at its first paragraph
    int number = 0;
    QString text;
    std::vector<Piece> pieces;
    std::vector<Told> sentences;

    /// Whether both are painted alike; they may tell other notes.
    bool looksLike(const ShownBlock &other) const;
};

/// All of `article`, composed from `record`: title, byline, body, index.
std::vector<ShownBlock> shownArticle(const Article &article, const OnRecord &record);

/// Neighbours of one list that others took the place of in the next.
struct Replaced {
    IndexRange before;
    IndexRange after;
    bool operator==(const Replaced &) const = default;
};

/// What must be painted anew where `after` takes the place of `before`, in order. Not the fewest blocks
/// possible, but what is far from any change is never among them; linear.
std::vector<Replaced> differences(const std::vector<ShownBlock> &before,
                                  const std::vector<ShownBlock> &after);

} // namespace rapporteur
