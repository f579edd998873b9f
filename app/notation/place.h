// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

namespace rapporteur {

class Buffer;

/// Where in the notes the character at `offset` (UTF-16) of a text stands that was joined from the
/// `lines` of an entry, a block of prose or an annotation.
Position placeOf(const Buffer &buffer, LineSpan lines, int offset);

} // namespace rapporteur
