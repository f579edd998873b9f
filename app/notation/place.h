// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

namespace rapporteur {

class Buffer;

/// Where in the notes the character at `offset` (UTF-16) of a text stands that was joined from the
/// `lines` of an entry, a block of prose or an annotation.
Position placeOf(const Buffer &buffer, LineSpan lines, int offset);

/// The other way round: where `at` is in the text joined from `lines`, the nearest place of its line; -1
/// where its line gave no words to that.
int offsetOf(const Buffer &buffer, LineSpan lines, Position at);

} // namespace rapporteur
