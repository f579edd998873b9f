// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/shownarticle.h"

#include <vector>

class QPrinter;
class QWidget;

namespace rapporteur {

/// Prints the pages of `blocks` that the printer was asked for, on the paper that it has; at the foot of each
/// stand `title` and the number of the page. Returns how many pages there are, 0 when the printer fails.
int printArticle(QPrinter &printer, const std::vector<ShownBlock> &blocks, const QString &title);

/// Lets the user choose a printer, or a PDF file, and prints. False when that failed.
bool askAndPrint(const std::vector<ShownBlock> &blocks, const QString &title, QWidget *parent);
/// Shows the pages as they will be, to be printed from there; false when that failed.
bool previewPrint(const std::vector<ShownBlock> &blocks, const QString &title, QWidget *parent);

} // namespace rapporteur
