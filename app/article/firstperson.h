// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/speaker.h"
#include "text/strings.h"

#include <span>
#include <vector>

namespace rapporteur {

class WordReader;

/// Cheap test: false when no *I* or *my* stands in `sentence`.
bool mayNameFirstPerson(std::span<const Run> sentence);
/// How often the speaker names himself, outside quotation marks.
int firstPersons(std::span<const Run> sentence, WordReader &words);

/// Makes of `sentence` what a report says of its speaker: *I think my patch works* → *he thinks his
/// patch works*. Quotations, code and links stay as they are. Nothing is guessed: false, and `told`
/// is of no use, where a pronoun or the form of a verb is not sure.
bool toThirdPerson(std::span<const Run> sentence, Pronoun pronoun, Strings &strings,
                   std::vector<Run> &told);

} // namespace rapporteur
