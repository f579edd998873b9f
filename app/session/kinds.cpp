// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/kinds.h"

#include <algorithm>
#include <array>
#include <span>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

// Each in the order of its enumeration.

constexpr std::array utteranceKinds = {
    "statement"_L1, "question"_L1, "answer"_L1, "agreement"_L1, "disagreement"_L1,
};

constexpr std::array annotationKinds = {
    "note"_L1,   "check"_L1,   "todo"_L1,  "quote"_L1, "link"_L1,
    "source"_L1, "deleted"_L1, "added"_L1, "off"_L1,
};

constexpr std::array outcomes = {
    QLatin1StringView(), "consensus"_L1, "rough consensus"_L1, "no consensus"_L1, "deferred"_L1,
    "rejected"_L1,       "vote"_L1,
};

template <typename Enum>
std::optional<Enum> lookUp(std::span<const QLatin1StringView> words, QStringView word)
{
    const auto means = [word](QLatin1StringView w) {
        return w.size() == word.size() && word.compare(w, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(words, means);
    if (word.isEmpty() || found == words.end())
        return {};
    return Enum(found - words.begin());
}

} // namespace

QLatin1StringView name(UtteranceKind kind) { return utteranceKinds[size_t(kind)]; }

std::optional<UtteranceKind> utteranceKind(QStringView word)
{
    return lookUp<UtteranceKind>(utteranceKinds, word);
}

QLatin1StringView name(AnnotationKind kind) { return annotationKinds[size_t(kind)]; }

std::optional<AnnotationKind> annotationKind(QStringView word)
{
    return lookUp<AnnotationKind>(annotationKinds, word);
}

QLatin1StringView name(Outcome outcome) { return outcomes[size_t(outcome)]; }

std::optional<Outcome> outcome(QStringView words) { return lookUp<Outcome>(outcomes, words); }

} // namespace rapporteur
