// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/articlewriter.h"

namespace rapporteur {

/// The article's body alone, without classes or styles, to paste into a publisher's form: headings are
/// h4, verbatim words stand in q between written quotation marks, the index rows come last.
extern const ArticleFormat htmlFragmentFormat;

} // namespace rapporteur
