// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace rapporteur {

/// What `&name;`, `&#123;` or `&#x7b;` stands for in CommonMark; as written when it is no entity.
QString decodedEntity(std::string_view entity);

} // namespace rapporteur
