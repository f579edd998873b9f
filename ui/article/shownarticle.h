// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"

#include <QString>

#include <vector>

namespace rapporteur {

/// A paragraph of the article as it is shown: its text with quotation marks, and what is set how. Places are
/// UTF-16 code units of `text`.
struct ShownBlock {
    enum class Kind : quint8 { Title, Byline, Heading, Paragraph, Code, Rule, IndexRow };

    struct Piece {
        int begin = 0;
        int length = 0;
        Styles style;
        QString href;
        bool operator==(const Piece &) const = default;
    };
    struct Told {
        int begin = 0;
        int end = 0;
        IndexRange entries; ///< of the record
        Origin origin = Origin::Draft;
    };

    Kind kind = Kind::Paragraph;
    quint8 level = 0;  ///< of a heading
    quint8 indent = 0; ///< how many lists and quotes it stands in
    QString text;      ///< a list item's begins with its bullet or number
    std::vector<Piece> pieces;
    std::vector<Told> sentences;

    /// Whether both are painted alike; they may tell other entries.
    bool looksLike(const ShownBlock &other) const;
};

/// All of `article`: title, byline, body, index.
std::vector<ShownBlock> shownArticle(const Article &article);

} // namespace rapporteur
