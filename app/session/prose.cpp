// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/inline.h"
#include "session/runwriter.h"

namespace rapporteur {

std::vector<Block> parseProse(QStringView markdown, const Roster &roster, Strings &strings)
{
    const MarkdownRuns reader(readBlocks(markdown), roster, strings);
    std::vector<Block> blocks;
    blocks.reserve(reader.parts().size());
    for (const Markdown::Part &part : reader.parts()) {
        Block &block = blocks.emplace_back(part.block);
        reader.write(part, block.runs);
        if (block.kind == Block::Kind::Code && block.runs.empty())
            block.runs.emplace_back();
        else if (block.kind == Block::Kind::Paragraph && block.runs.empty())
            blocks.pop_back(); // of a link without words
    }
    return blocks;
}

} // namespace rapporteur
