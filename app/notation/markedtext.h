// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "text/range.h"

#include <algorithm>

namespace rapporteur {

class Buffer;

/// A text that may hold marks, and the lines that it was joined from.
struct MarkedText {
    QStringView words;
    LineSpan lines;
    bool isProse = false;
};

/// Calls `look` with every such text until it says true.
template <typename Look>
bool forAnyText(const Session &session, Look look)
{
    const auto isRead = [](const Entry &entry) {
        const Narration *narration = entry.as<Narration>();
        return !narration || !narration->fenced;
    };
    return std::ranges::any_of(session.entries,
                               [&](const Entry &entry) {
                                   return isRead(entry) && look({entry.text, entry.lines});
                               }) ||
           std::ranges::any_of(
               session.topics,
               [&](const Topic &topic) { return look({topic.title, {topic.line, 1}}); }) ||
           std::ranges::any_of(
               session.prose,
               [&](const Prose &prose) { return look({prose.markdown, prose.lines, true}); }) ||
           std::ranges::any_of(session.annotations, [&](const Annotation &annotation) {
               return look({annotation.text, annotation.lines});
           });
}

/// The text that holds both ends of `range`; no lines when none does.
MarkedText textAt(const Buffer &buffer, const Session &session, Range range);

} // namespace rapporteur
