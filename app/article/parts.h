// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <vector>

namespace rapporteur {

/// Whether an article has words for the entry.
bool isTold(const Entry &entry);

/// The entries of `paragraphs`.
IndexRange entriesOf(const Session &session, IndexRange paragraphs);

/// The paragraphs in parts of about `entries` entries. What the article says of one part depends on
/// those before it in nothing but who was named there: each begins with a heading of level 1.
std::vector<IndexRange> articleParts(const Session &session, int entries);

} // namespace rapporteur
