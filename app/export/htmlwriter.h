// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"

#include <QByteArray>

#include <span>

namespace rapporteur {

struct Article;

/// How the pieces of a text that HTML has several elements for are set.
struct HtmlStyle {
    /// Around verbatim words: `<q>` alone, where a style sheet sets the marks, or with them written.
    const char *quoteBegin = "<q>";
    const char *quoteEnd = "</q>";
    int topHeading = 2; ///< the element of a heading of level 1
};

/// Appends `runs` as phrasing content: elements properly nested, text escaped.
void appendHtmlRuns(QByteArray &html, std::span<const Run> runs, const HtmlStyle &style);

/// Appends the body of `article`: headings, paragraphs, lists, quotes, code.
void appendHtmlBlocks(QByteArray &html, const Article &article, const HtmlStyle &style);

} // namespace rapporteur
