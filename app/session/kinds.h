// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QLatin1StringView>

#include <optional>

namespace rapporteur {

// The words for the kinds of things, as the notation and the record write them; read without regard to
// case.

QLatin1StringView name(UtteranceKind kind);
std::optional<UtteranceKind> utteranceKind(QStringView word);

QLatin1StringView name(AnnotationKind kind);
std::optional<AnnotationKind> annotationKind(QStringView word);

/// `consensus`, `rough consensus` …; empty for Unspecified.
QLatin1StringView name(Outcome outcome);
std::optional<Outcome> outcome(QStringView words);

} // namespace rapporteur
