// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/shownarticle.h"

#include <QColor>
#include <QFont>
#include <QTextCharFormat>
#include <QTextCursor>

#include <vector>

class QPaintDevice;

namespace rapporteur {

struct EditorColours;

/// How an article is set, on the screen or on paper.
struct ArticleLook {
    QFont text;
    QFont heading;
    QFont code;
    QColor paper;
    QColor ink;
    QColor drafted; ///< sentences that nobody wrote yet
    QColor quiet;
    QColor link;
    QColor marked; ///< behind the sentences of the caret's notes; all inks can be read on it
    QColor line;
    /// Of the device for one of the screen. Qt scales all lengths but the indent of a first line.
    qreal dots = 1;
    /// A line of readable length, in pixels of the screen.
    qreal measure() const;
};

/// `zoom` in percent.
ArticleLook screenLook(const EditorColours &colours, int zoom);
/// Black on white; drafts look like any other sentence.
ArticleLook printedLook(const QPaintDevice &paper);

/// Writes `block` into the paragraph that `cursor` is in: in place of all that it holds, in one that keeps
/// the others as they are.
void setShownBlock(QTextCursor &cursor, const ShownBlock &block, const ArticleLook &look);
/// The form of the paragraph alone.
void setBlockForm(QTextCursor &cursor, const ShownBlock &block, const ArticleLook &look);

/// Makes `document`, whose paragraph N shows block N of `before`, show `after`; when `before` is empty the
/// document is. Returns how many paragraphs were written.
int showBlocks(QTextDocument &document, const std::vector<ShownBlock> &before,
               const std::vector<ShownBlock> &after, const ArticleLook &look);

} // namespace rapporteur
