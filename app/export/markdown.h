// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/articlewriter.h"

namespace rapporteur {

/// The article in CommonMark, one paragraph a line; the words of the page.
extern const ArticleFormat markdownFormat;

} // namespace rapporteur
