// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

namespace rapporteur {

/// How a text of a session is marked up.
enum class TextKind : quint8 {
    Inline, ///< as an entry
    Prose,  ///< in blocks
};

/// Calls `visit(text, kind)` for every text of `header` that people write and read; `text` is a
/// QString&. Not for the author of the article, persons, files, addresses, and what is no text.
template <typename AHeader, typename Visit>
void forEachText(AHeader &header, Visit visit)
    requires std::is_same_v<std::remove_const_t<AHeader>, Header>
{
    for (auto *const text : {&header.title, &header.eventName, &header.eventYear, &header.place,
                             &header.published, &header.photo.label, &header.summary})
        visit(*text, TextKind::Inline);
    for (auto &row : header.index) {
        for (auto &part : row)
            visit(part, TextKind::Inline);
    }
    for (auto &correction : header.corrections)
        visit(correction.text, TextKind::Inline);
    for (auto &link : header.links)
        visit(link.label, TextKind::Inline);
    for (auto &shorthand : header.shorthands) {
        visit(shorthand.written, TextKind::Inline);
        visit(shorthand.meant, TextKind::Inline);
    }
    for (auto &field : header.unknown)
        visit(field.value, TextKind::Inline);
}

/// Calls `visit(text, kind)` for every text of `session` outside its header; `text` is a QStringView&.
template <typename ASession, typename Visit>
void forEachText(ASession &session, Visit visit)
    requires std::is_same_v<std::remove_const_t<ASession>, Session>
{
    for (auto &topic : session.topics)
        visit(topic.title, TextKind::Inline);
    for (auto &entry : session.entries)
        visit(entry.text, TextKind::Inline);
    for (auto &prose : session.prose)
        visit(prose.markdown, TextKind::Prose);
    for (auto &annotation : session.annotations)
        visit(annotation.text, TextKind::Inline);
}

} // namespace rapporteur
