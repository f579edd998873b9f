// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/edit.h"

#include <optional>

namespace rapporteur {

class Buffer;

// Changes and comments in CriticMarkup, inside one entry, topic, block of prose or annotation. Nothing is
// given for a selection over more than one of them, in code, or over a part of a mark.

/// Comments on the selected words, or on the place: `{==words==}{>>‸<<}`.
std::optional<Change> insertComment(const Buffer &buffer, Range selection);
/// Proposes that the selected words go: `{--words--}`.
std::optional<Change> proposeDeletion(const Buffer &buffer, Range selection);
/// Proposes other words, or words where none are selected: `{~~words~>‸~~}`, `{++‸++}`.
std::optional<Change> proposeWords(const Buffer &buffer, Range selection);

/// Accepts or rejects the change at `caret`; a highlight and a comment just go. On a line `~ deleted` or
/// `~ added` that of the whole entry.
std::optional<Change> resolveChange(const Buffer &buffer, Position caret, bool accept);
/// Accepts or rejects all that is proposed. Comments that stand in no change stay.
std::vector<TextEdit> resolveAllChanges(const Buffer &buffer, bool accept);

} // namespace rapporteur
