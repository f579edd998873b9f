// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace rapporteur {

/// How an article is worded; the house style's section 6 has the measured differences.
struct Profile {
    QLatin1StringView id;
    const char *title;            ///< one line for people, as titleOf() translates it
    bool givenNames = false;      ///< later mentions by the given name, not the short form
    bool stopInsideQuote = false; ///< comma and full stop before the closing quotation mark
};

/// All profiles; the first is the default.
std::span<const Profile> profiles();
/// The profile called `id`, or nullptr.
const Profile *findProfile(QStringView id);
/// What people call it, in their language.
QString titleOf(const Profile &profile);

} // namespace rapporteur
