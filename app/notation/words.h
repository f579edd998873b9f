// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace rapporteur {

enum class LineKind : quint8;

/// The keys of the header that the notation knows.
enum class HeaderKey : quint8 {
    Title,
    Event,
    Date,
    Place,
    Index,
    Author,
    Published,
    Photo,
    Correction,
    Scribe,
    Chair,
    Present,
    Regrets,
    Summary,
    Language,
    Media,
    Start,
    Link,
    People,
    Short,
    Attribution,
};

/// The key written `word`, without regard to case.
std::optional<HeaderKey> headerKey(QStringView word);
/// The one that `word`, which is none, is one edit from.
std::optional<HeaderKey> nearHeaderKey(QStringView word);
/// Whether one character inserted, deleted, replaced or swapped with its neighbour makes `b` of `a`.
bool isOneEdit(QStringView a, QStringView b);
/// As the canonical form writes it: Title.
QLatin1StringView name(HeaderKey key);

/// A word that stands for a mark: `Topic:` for `#`.
struct WordForm {
    QLatin1StringView word;
    LineKind kind;
    quint8 level = 0; ///< of a topic
};
/// The word form written `word` (without its colon), or nullptr; without regard to case.
const WordForm *wordForm(QStringView word);

/// Whether `word` is one of those that scribes write for themselves before a colon (`note`, `todo`
/// …) and that therefore name no unknown speaker.
bool isScribesWord(QStringView word);

/// `vote 12-3-1`, what stands in a decision's brackets: for, against, and perhaps abstaining.
std::optional<Decision> readVote(QStringView words);

} // namespace rapporteur
