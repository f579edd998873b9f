// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rapporteur::testing {

/// Random notes with all that the notation has, much of it off the record.
struct PlantedNotes {
    QString notes;
    /// The same as if what is off the record, what open changes leave nothing of, and what refers to
    /// either had never been written: the lines are gone, or written as the notation says.
    QString onRecord;
    /// Words of `notes` that must not leave it: those of the lines that `onRecord` does not have, of
    /// changes that nobody accepted, and of comments.
    QStringList planted;
    bool hasOff = false;
};

/// Always the same for a seed.
PlantedNotes plantedNotes(quint32 seed);

} // namespace rapporteur::testing
