// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/timestamp.h"

#include <QStringView>

namespace rapporteur {

/// A time that a text begins with.
struct ReadTime {
    TimeStamp time;         ///< none when `malformed` or when there is none
    int length = 0;         ///< UTF-16 units of the time itself; 0 when the text begins with none
    bool malformed = false; ///< has the form of a time, but no clock shows it: 25:70
};

/// Reads `14:07`, `14:07:55`, `+0:12:33`, `+0:12:33.250` at the start of `text`, followed by a blank
/// or the end.
ReadTime readTime(QStringView text);

} // namespace rapporteur
