// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

struct MD_ATTRIBUTE;

namespace rapporteur {

/// What `&name;`, `&#123;` or `&#x7b;` stands for in CommonMark; as written when it is no entity.
QString decodedEntity(std::string_view entity);

/// A link's target or the like, as md4c gives it, with its entities decoded.
QString decodedAttribute(const MD_ATTRIBUTE &attribute);

} // namespace rapporteur
