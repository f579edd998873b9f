// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/composer.h"

#include <QStringList>

namespace rapporteur::testing {

/// What in `article`, made from `record`, breaks those of the house style's errors that a program can
/// find: names, pronouns, coverage, quotations, numbers, the lead, stops and capitals, index rows.
/// Prose is an editor's: only its names are looked at.
QStringList styleFaults(const Article &article, const OnRecord &record, const Profile &profile);

} // namespace rapporteur::testing
