// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace rapporteur {

// md4c tells a heading without its marks, which prose keeps as words: they are looked up in the source.

/// Whether the heading of `level` whose first words are at `text` in `source` is one with `#`.
bool isAtxHeading(std::string_view source, const char *text, int level);

/// What the marks at the end of a heading are as words, with a blank before them: those under it, or
/// closing `#`. `lastText`, in `source`, is the last of its words.
QString headingEnd(std::string_view source, std::string_view lastText, int level, bool atx);

} // namespace rapporteur
