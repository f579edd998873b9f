// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QString>

namespace rapporteur {

/// What minutes write before the words of `entry`, without a colon: `Okafor asked`, `Decision
/// (consensus)`, `Action for Van Holt`; empty where the words stand alone.
QString minutesHead(const Session &record, const Entry &entry);

/// `Vidal, Okafor, and Wei`: short forms, and full names where two speakers share one.
QString minutesNames(const Session &record, const Speakers &speakers);

/// The same in full: `Ana Vidal`.
QString minutesFullNames(const Session &record, const Speakers &speakers);

/// `open`, `done`.
QString minutesStatus(const Action &action);

} // namespace rapporteur
