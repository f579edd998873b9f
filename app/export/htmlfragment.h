// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The article's body alone, without classes or styles, to paste into a publisher's form: headings are
/// h4, verbatim words stand in q between written quotation marks, the index rows come last.
QByteArray writeHtmlFragment(const Article &article, const OnRecord &record);

} // namespace rapporteur
