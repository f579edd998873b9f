// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"

namespace rapporteur {

class Roster;

/// Who says something, and the mark behind: `av:`, `a, b>`, `mo>ab?`, `bo (worried):`, `??`.
/// Stretches count from the start of the line.
struct Who {
    Stretch who;
    Stretch verb;
    Stretch whom;
    Stretch mark; ///< from the first character of the mark on; of `>whom:` all of it
    UtteranceKind kind = UtteranceKind::Statement;
    bool spaceMissing = false; ///< a known speaker and a mark, but the words follow at once
};

/// Reads who speaks at `from` of `line`. False when that begins no utterance by the rules of the
/// notation: the one who is named is neither on the roster nor looks like a speaker.
bool readWho(QStringView line, int from, const Roster &roster, Who &result);

/// The names of a who, `a, b`, in order.
QList<QStringView> splitWho(QStringView who);

/// Whether one inserted, deleted, replaced or swapped character makes `word` an alias of `roster`;
/// gives that alias's speaker, else Roster::nobody.
int nearAlias(QStringView word, const Roster &roster);

} // namespace rapporteur
