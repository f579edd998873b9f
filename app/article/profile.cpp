// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/profile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array all = {
    Profile{"summit"_L1,
            QT_TRANSLATE_NOOP("Profile", "Family names; stops outside quotation marks"), false,
            false},
    Profile{"kernel-summit"_L1,
            QT_TRANSLATE_NOOP("Profile", "Given names; stops inside quotation marks"), true, true},
};

} // namespace

std::span<const Profile> profiles() { return all; }

const Profile *findProfile(QStringView id)
{
    const auto found = std::ranges::find_if(all, [id](const Profile &p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QString titleOf(const Profile &profile)
{
    return QCoreApplication::translate("Profile", profile.title);
}

} // namespace rapporteur
