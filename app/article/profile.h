// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace rapporteur {

/// How an article is worded; the house style's section 6 has the measured differences.
struct Profile {
    QLatin1StringView id;
    QLatin1StringView title;
    bool givenNames = false;      ///< later mentions by the given name, not the short form
    bool stopInsideQuote = false; ///< comma and full stop before the closing quotation mark
};

/// All profiles; the first is the default.
std::span<const Profile> profiles();
/// The profile called `id`, or nullptr.
const Profile *findProfile(QStringView id);

} // namespace rapporteur
