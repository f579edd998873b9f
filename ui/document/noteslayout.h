// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/range.h"

#include <QPlainTextDocumentLayout>
#include <QTextLayout>

#include <functional>

namespace rapporteur {

/// How one line is shown.
struct LineLook {
    QList<QTextLayout::FormatRange> formats;
    /// Where the words begin (UTF-16): lines that the width breaks go on below them.
    int textColumn = 0;
};

/// Lays out notes for a QPlainTextEdit. Differs from its base in three things: a key repaints its own
/// line alone (the base takes removed + added characters for the length of the change and repaints all);
/// a line's look is asked for when it is first shown, so that a long file costs what is in view; broken
/// lines are indented under their text.
class NotesLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// A line of more characters is not broken and painted whole: one of a megabyte costs 130 ms a key.
    static constexpr int longestShown = 20'000;

    using Looks = std::function<LineLook(const QTextBlock &)>;

    explicit NotesLayout(QTextDocument *document);

    void setLooks(Looks looks);
    /// What a line may be wide, in pixels; 0: as wide as it is.
    void setLineWidth(qreal width) { m_width = width; }
    /// Asks again for the looks of `lines` (blocks) when they are next shown.
    void forgetLooks(LineSpan lines);

    QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    void layOut(const QTextBlock &block);
    void setFormats(const QTextBlock &block, const QList<QTextLayout::FormatRange> &formats);
    void breakLines(QTextLayout &layout, int textColumn) const;

    Looks m_looks;
    qreal m_width = 0;
    int m_blocks = 1;
    bool m_settingFormats = false;
};

} // namespace rapporteur
