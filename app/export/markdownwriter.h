// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"

#include <QByteArray>

#include <span>

namespace rapporteur {

struct Article;

/// Appends `runs` as CommonMark inside a paragraph; verbatim words stand between straight quotation
/// marks. `beginsParagraph` when nothing stands before them.
void appendMarkdownRuns(QByteArray &markdown, std::span<const Run> runs, bool beginsParagraph);

/// Appends the body of `article`, a paragraph a line, a blank line between blocks.
void appendMarkdownBlocks(QByteArray &markdown, const Article &article, int topHeading);

} // namespace rapporteur
