// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"
#include "text/edit.h"

#include <optional>

namespace rapporteur {

class Buffer;

/// Makes the utterance, narration, decision, action or open question at `caret` a decision, an action or an
/// open question, or, when it is `kind` already, the utterance or narration that its words are. In an empty
/// line it begins one. Keeps the words and the time; the last entry, where notes are taken, gets `stamp` when
/// it has none. Who
/// speaks becomes the owner of an action, and is mentioned before the words of the others
/// (`! @av: we wait`), so that the way back finds it.
std::optional<Change> convertEntry(const Buffer &buffer, Position caret, LineKind kind,
                                   TimeStamp stamp);

} // namespace rapporteur
