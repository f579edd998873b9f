// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/roster.h"
#include "session/texts.h"

#include <QStringView>

#include <vector>

namespace rapporteur {

/// A place in a text that names a speaker: `@alias`, or a full name written out. In UTF-16 code
/// units; a mention's begins at the at sign.
struct NamedAt {
    int begin = 0;
    int length = 0;
    int speaker = Roster::nobody;
};

/// Calls `take` with every place of `text` that names a speaker of `roster`, in code and links too;
/// an escaped at sign and one inside a word (`a@b`) name nobody.
template <typename Take>
void forEachName(QStringView text, const Roster &roster, Take take)
{
    bool inWord = false;
    bool escaped = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool begins = !inWord && !escaped;
        if (begins && (c == u'@' || roster.mayBeginName(c))) {
            const int sign = c == u'@' ? 1 : 0;
            const Roster::NameMatch match =
                sign ? roster.mentionAt(text.sliced(i + 1)) : roster.fullNameAt(text.sliced(i));
            if (match.speaker != Roster::nobody) {
                take(NamedAt{int(i), match.length + sign, match.speaker});
                i += match.length + sign - 1;
                inWord = true;
                continue;
            }
        }
        escaped = c == u'\\' && !escaped;
        inWord = c.isLetterOrNumber() || c == u'_';
    }
}

/// Those places, in order, where an article reads a name: none in code, links and URLs. A full name may
/// run over the end of a line.
std::vector<NamedAt> namesRead(QStringView text, TextKind kind, const Roster &roster);

} // namespace rapporteur
