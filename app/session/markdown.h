// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/utf8text.h"
#include "text/range.h"

#include <QString>

#include <vector>

namespace rapporteur {

/// A stretch of Markdown::words that is set in one way.
struct MarkdownPiece {
    int begin = 0;
    int end = 0;
    Run::Kind kind = Run::Kind::Text; ///< never a mention
    Styles style;                     ///< never verbatim
    int target = -1;                  ///< index into Markdown::targets
};

/// What CommonMark makes of a text, before quotation marks, mentions and references are read.
struct Markdown {
    struct Part {
        Block block; ///< without runs
        IndexRange pieces;
    };
    /// From `words` on the characters are those of the source from `byte` on.
    struct Origin {
        int words;
        int byte;
    };

    QString words; ///< of all parts
    std::vector<MarkdownPiece> pieces;
    std::vector<Part> parts;
    std::vector<QString> targets; ///< safe ones, valid as URLs
    /// Places in `words` of characters that no longer count as marks: they were escaped.
    std::vector<int> literal;
    std::vector<Origin> origins;
    Utf8Text source;

    /// Adds a piece to the last part; text that is like the piece before it goes on with that.
    void addPiece(const MarkdownPiece &piece);
    /// Index of the target, or -1 when it is not safe.
    int addTarget(const QString &written);
    /// The place in the text (UTF-16) of a character of `words` that is as typed.
    int sourceOf(int place) const;
};

/// `text` as one paragraph, however it begins: its one part.
Markdown readInline(QStringView text);

/// `text` as blocks, without headings and raw HTML.
Markdown readBlocks(QStringView text);

} // namespace rapporteur
