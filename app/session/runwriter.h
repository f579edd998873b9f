// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/markdown.h"
#include "session/spots.h"

#include <span>
#include <vector>

namespace rapporteur {

/// Adds the spots of one part of what readInline() or readBlocks() gave, with the roles of its
/// quotation marks. Returns the index of the first mark without a partner, or -1.
int findSpots(const Markdown &markdown, const Markdown::Part &part, const Roster &roster,
              Spots &spots);

/// Appends the runs of `pieces` of `words`, whose targets index `targets`, parted at the `spots`.
void writeRuns(QStringView words, std::span<const MarkdownPiece> pieces,
               std::span<const QStringView> targets, const Spots &spots, Strings &strings,
               std::vector<Run> &runs);

/// Appends the runs of the parts of `markdown`, whose characters `strings` takes over.
class MarkdownRuns
{
public:
    MarkdownRuns(Markdown markdown, const Roster &roster, Strings &strings);

    const std::vector<Markdown::Part> &parts() const { return m_markdown.parts; }
    void write(const Markdown::Part &part, std::vector<Run> &runs) const;

private:
    Markdown m_markdown;
    const Roster &m_roster;
    Strings &m_strings;
    QStringView m_words;
    std::vector<QStringView> m_targets;
};

} // namespace rapporteur
