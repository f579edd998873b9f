// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"
#include "text/strings.h"

#include <QFlags>
#include <QStringView>

#include <span>
#include <vector>

namespace rapporteur {

class Roster;

/// How a run of words is set.
enum class Style : quint8 {
    Emphasis = 1,
    Strong = 2,
    Code = 4,
    /// As spoken: stood between quotation marks in the notes. The marks themselves are not part of
    /// the run; an exporter sets the ones of its format.
    Verbatim = 8,
};
Q_DECLARE_FLAGS(Styles, Style)
Q_DECLARE_OPERATORS_FOR_FLAGS(Styles)

/// A piece of text that is set in one way. `text` is plain: no markup, no escapes.
struct Run {
    enum class Kind : quint8 {
        Text,
        Mention, ///< names `speaker`; `text` as typed, without the at sign, until a stage spells it
        Image,   ///< `href` the picture, `text` its alternative text
        LineBreak, ///< a hard break; no text
    };
    QStringView text;
    QStringView href; ///< the target of the link that the run is in, or empty
    int speaker = -1;
    Kind kind = Kind::Text;
    Styles style;
    bool operator==(const Run &) const = default;
};

/// Appends the runs of `markdown`, the text of an entry, to `runs`: CommonMark inline markup (a line
/// break is a blank), quotation marks, `@alias` mentions and full names of `roster`, references
/// (CVE-…, commit …, Message-ID: <…>, [lwn …]) as links. Any text is valid: what is no markup is
/// itself. CriticMarkup is no markup here: resolve it first (critic.h).
/// Views point into `markdown`, literals, or `strings`. Neighbouring runs differ in style, kind or
/// target; without markup there is one run.
void parseInline(QStringView markdown, const Roster &roster, Strings &strings,
                 std::vector<Run> &runs);

/// The place (UTF-16) of the first quotation mark of `markdown`, the text of an entry, that has no
/// partner, or -1. Quotes pair inside one entry; see spots.h for what is a mark.
int unbalancedQuote(QStringView markdown);
/// The same for a text in blocks, where quotes pair inside one paragraph.
int unbalancedQuoteInProse(QStringView markdown);

/// The words alone, quotation marks (straight) included: what `plain` is in the record. Mentions are
/// spelt with the speaker's full name.
QString plainText(QStringView markdown, const Roster &roster);
/// Of runs; adds where in the result verbatim words stand, without their marks, in UTF-16 code units.
QString plainText(std::span<const Run> runs, const Roster &roster,
                  std::vector<IndexRange> *verbatim = nullptr);

/// One piece of a block text: of prose, or an entry's text that is set in blocks.
struct Block {
    enum class Kind : quint8 {
        Heading, ///< of level `level`
        Paragraph,
        Code, ///< `runs` is one run: the lines joined by '\n', the last one ended by it
        Rule,
        ListBegin,
        ListEnd,
        ItemBegin,
        ItemEnd,
        QuoteBegin,
        QuoteEnd,
    };
    Kind kind = Kind::Paragraph;
    quint8 level = 0;     ///< of a heading
    bool ordered = false; ///< of a list
    bool tight = false;   ///< of a list
    int start = 1;        ///< of an ordered list
    std::vector<Run> runs;
    bool operator==(const Block &) const = default;
};

/// The blocks of a prose text: CommonMark without headings (a line that would be one is a paragraph
/// that begins with its marks), raw HTML is text; inside paragraphs as parseInline().
std::vector<Block> parseProse(QStringView markdown, const Roster &roster, Strings &strings);

} // namespace rapporteur
