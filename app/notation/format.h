// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rapporteur {

class Buffer;

/// The notes in canonical form (`minutes fmt`): marks instead of word forms, one space after a mark,
/// aliases in the roster's case, annotations indented by two, no blanks at line ends. As many lines as
/// before, each ended by '\n'; idempotent; its session equals that of `buffer`.
QString canonicalText(const Buffer &buffer);

} // namespace rapporteur
