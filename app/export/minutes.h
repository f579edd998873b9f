// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QString>

#include <vector>

namespace rapporteur {

// What the formats of the minutes have in common: who was there, and what each note is called.

/// A row above the notes: `Present`, `Ana Vidal, Ben Okafor`.
struct MinutesField {
    QString name;
    QString value;
};
/// The event, when and where, and who was there, as far as the notes say.
std::vector<MinutesField> minutesFields(const OnRecord &record);

/// Full names, parted by commas and `and`; *Somebody* for nobody.
QString namesOf(const OnRecord &record, const Speakers &speakers);

/// What stands before the words of a note: `Ana Vidal`, `Decision (rough consensus)`, `Action for Rik van
/// Holt, by 2026-12-01`; nothing for the note taker's own words.
QString minutesLabel(const OnRecord &record, const Entry &entry);

/// Markdown for the words of a note; of a bare `cw+` what it says, `agrees`.
QString minutesWords(const Entry &entry);

/// Topic, or Session where the notes have no title.
QString minutesTitle(const OnRecord &record);

} // namespace rapporteur
