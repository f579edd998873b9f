// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"

#include <QByteArray>

namespace rapporteur {

/// Appends the lines of `code` in a fence, each but the first line of it after `prefix`; without a line
/// end.
void appendMarkdownFence(QByteArray &markdown, QByteArray code, const QByteArray &prefix);

/// Appends the body of `article`, a paragraph a line, a blank line between blocks.
void appendMarkdownBlocks(QByteArray &markdown, const Article &article, int topHeading);

} // namespace rapporteur
