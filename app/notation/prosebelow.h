// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "text/edit.h"

#include <QString>

#include <optional>

namespace rapporteur {

class Buffer;

/// The edits that move what is off the record of neighbouring `entries`, with its annotations, above the
/// others, into a paragraph of its own: prose below the others words it no more.
std::vector<TextEdit> setApart(const Buffer &buffer, const Session &session, IndexRange entries);

/// Puts `markdown` as a block of prose below the note at `line` and its annotations, with the caret at its
/// first word. What is off the record among the notes that it words is set apart, so that nothing holds the
/// block back. Nothing where the note is off the record itself or prose words it, and below a fence that only `[off]` or `~ off` ends.
std::optional<Change> insertProseBelow(const Buffer &buffer, int line, const QString &markdown);

} // namespace rapporteur
