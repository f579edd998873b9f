// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace rapporteur {

struct Session;

/// A word that is worth completing, and how often the notes have it.
struct KnownWord {
    QString word;
    int count = 0;
    bool operator==(const KnownWord &) const = default;
};

/// The names of the roster, its aliases with their at sign, and the words of five letters and more that the notes
/// have twice on the record; ordered by their characters.
std::vector<KnownWord> vocabularyOf(const Session &session);

/// What is missing behind `begun`, two characters at least, to the word that the notes have most often; empty
/// when they have none.
QString completion(const std::vector<KnownWord> &vocabulary, const QString &begun);

} // namespace rapporteur
