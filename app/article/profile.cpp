// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/profile.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array all = {
    Profile{"summit"_L1, "Family names; stops outside quotation marks"_L1, false, false},
    Profile{"kernel-summit"_L1, "Given names; stops inside quotation marks"_L1, true, true},
};

} // namespace

std::span<const Profile> profiles() { return all; }

const Profile *findProfile(QStringView id)
{
    const auto found = std::ranges::find_if(all, [id](const Profile &p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace rapporteur
