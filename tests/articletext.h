// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/composer.h"

namespace rapporteur::testing {

OnRecord recordOf(const QString &notes);

/// The words of a sentence; those as spoken stand between quotation marks.
QString sentenceText(const Article &article, const Sentence &sentence);
/// A line for each block: `# title`, a paragraph, the kind of any other.
QStringList articleLines(const Article &article);

} // namespace rapporteur::testing
