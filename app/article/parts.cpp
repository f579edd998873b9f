// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/parts.h"

#include <algorithm>
#include <span>

namespace rapporteur {

namespace {

/// Whether the article certainly has words for some of `paragraph`.
bool isTold(const Session &session, const Paragraph &paragraph)
{
    const auto tells = [](const Prose &prose) { return !prose.isSilent(); };
    const auto prose = std::span(session.prose)
                           .subspan(size_t(paragraph.prose.first), size_t(paragraph.prose.count));
    const auto entries =
        std::span(session.entries)
            .subspan(size_t(paragraph.entries.first), size_t(paragraph.entries.count));
    return std::ranges::any_of(prose, tells) ||
           (prose.empty() &&
            std::ranges::any_of(entries, [](const Entry &entry) { return isTold(entry); }));
}

/// Whether a heading of level 1 stands above what the article says of paragraph `index`.
bool isHeaded(const Session &session, int index)
{
    const Paragraph &paragraph = session.paragraphs[size_t(index)];
    const int topic = paragraph.topic;
    if (topic < 0 || topic == session.paragraphs[size_t(index) - 1].topic)
        return false;
    const Topic &headed = session.topics[size_t(topic)];
    return headed.parent < 0 && !headed.title.isEmpty() && isTold(session, paragraph);
}

} // namespace

bool isTold(const Entry &entry)
{
    if (entry.as<Direction>())
        return false;
    return !entry.text.isEmpty() || entry.as<Utterance>();
}

IndexRange entriesOf(const Session &session, IndexRange paragraphs)
{
    if (paragraphs.isEmpty())
        return {};
    const int first = session.paragraphs[size_t(paragraphs.first)].entries.first;
    return {first, session.paragraphs[size_t(paragraphs.end()) - 1].entries.end() - first};
}

std::vector<IndexRange> articleParts(const Session &session, int entries)
{
    std::vector<IndexRange> parts;
    IndexRange part;
    bool told = false;
    for (; part.end() < int(session.paragraphs.size()); ++part.count) {
        const bool full = told && entriesOf(session, part).count >= entries;
        if (full && isHeaded(session, part.end())) {
            parts.push_back(part);
            part = {part.end(), 0};
        }
        told = told || isTold(session, session.paragraphs[size_t(part.end())]);
    }
    parts.push_back(part);
    return parts;
}

} // namespace rapporteur
