// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/markedtext.h"

#include "notation/place.h"

namespace rapporteur {

MarkedText textAt(const Buffer &buffer, const Session &session, Range range)
{
    MarkedText found;
    forAnyText(session, [&](const MarkedText &text) {
        const bool holds = range.begin.line >= text.lines.first &&
                           range.end.line < text.lines.end() &&
                           offsetOf(buffer, text.lines, range.begin) >= 0 &&
                           offsetOf(buffer, text.lines, range.end) >= 0;
        if (holds)
            found = text;
        return holds;
    });
    return found;
}

} // namespace rapporteur
