// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "text/edit.h"

#include <optional>

namespace rapporteur {

class Buffer;

/// The kind of annotation that a letter stands for: its first one.
std::optional<AnnotationKind> annotationKind(QChar letter);

/// A new annotation on what stands at `caret`, or right above its line when that is empty: below the ones
/// that are there, with the caret where its words go. An `off`, `quote`, `deleted` or `added` has none and
/// leaves the caret where it is. Nothing where an annotation stands on nothing (on a topic all but `off`),
/// and where one of those four would say again what one says.
std::optional<Change> insertAnnotation(const Buffer &buffer, Position caret, AnnotationKind kind);

/// Flags the note at `caret` to be checked, without words, and leaves the caret there; takes such a flag
/// away again.
std::optional<Change> toggleFlag(const Buffer &buffer, Position caret);

/// The edit that gives the annotation or action in `line` an open or done box.
TextEdit withBox(const Buffer &buffer, int line, bool done);
/// The same the other way round from what it is now; none where `line` holds no check, todo or action.
std::vector<TextEdit> toggleState(const Buffer &buffer, int line);

/// From the note at `caret` on, off the record: up to the next `[on]`. In a note that is off the record by
/// `[off]`: on the record from the next note on, up to the next `[off]`; where that is so already, no more.
/// An empty line counts as the note that begins there. No mark is left without a partner by that.
std::optional<Change> toggleOff(const Buffer &buffer, Position caret);

} // namespace rapporteur
