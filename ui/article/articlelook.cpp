// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articlelook.h"

#include "editor/editorcolours.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>
#include <array>
#include <ranges>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal measureEms = 36;    // with the lowercase of a serif about 75 characters
constexpr qreal screenScale = 1.12; // of the desktop's font
constexpr qreal printedPoints = 10.5;
constexpr int lineHeight = 116; // percent of what a serif has anyway
constexpr qreal indentEms = 1.8;
constexpr int indexIndent = 4; // steps to the second column of the index

enum class Face : quint8 { Text, Heading, Code };

struct KindLook {
    ShownBlock::Kind kind;
    Face face;
    qreal scale; ///< of the text's size
    bool bold;
    bool quiet;
    qreal above; ///< in em of the text
    qreal below;
};

using Kind = ShownBlock::Kind;
constexpr std::array kindLooks = {
    KindLook{Kind::Title, Face::Heading, 1.65, true, false, 0.4, 0.35},
    KindLook{Kind::Byline, Face::Heading, 0.85, false, true, 0, 1.6},
    KindLook{Kind::Picture, Face::Heading, 0.85, false, true, 0, 1.2},
    KindLook{Kind::Heading, Face::Heading, 1.12, true, false, 1.5, 0.4},
    KindLook{Kind::Paragraph, Face::Text, 1, false, false, 0, 0.85},
    KindLook{Kind::Code, Face::Code, 0.9, false, false, 0.2, 1},
    KindLook{Kind::Rule, Face::Text, 0.5, false, true, 0.6, 1.2},
    KindLook{Kind::IndexTitle, Face::Heading, 0.85, false, true, 2, 0.4},
    KindLook{Kind::IndexRow, Face::Heading, 0.85, false, false, 0, 0.15},
};
constexpr qreal tightBelow = 0.25;

const KindLook &lookOf(Kind kind) { return *std::ranges::find(kindLooks, kind, &KindLook::kind); }

qreal em(const ArticleLook &look) { return QFontMetricsF(look.text).height() * 0.75; }

ArticleLook facesAt(qreal points)
{
    ArticleLook look;
    look.text = QFont(QStringList{u"Noto Serif"_s, u"Charter"_s, u"serif"_s});
    look.text.setStyleHint(QFont::Serif);
    look.heading = QApplication::font();
    look.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (QFont *font : {&look.text, &look.heading, &look.code})
        font->setPointSizeF(points);
    return look;
}

QTextBlockFormat formOf(const ShownBlock &block, const ArticleLook &look)
{
    const KindLook &kind = lookOf(block.kind);
    const qreal unit = em(look);
    QTextBlockFormat form;
    form.setTopMargin(kind.above * unit);
    form.setBottomMargin((block.tight ? tightBelow : kind.below) * unit);
    // Not by a margin: printers take that for a length in their own dots.
    form.setIndent(block.indent);
    form.setLineHeight(block.kind == Kind::Title ? 100 : lineHeight,
                       QTextBlockFormat::ProportionalHeight);
    if (block.kind == Kind::Heading || block.kind == Kind::Title)
        form.setHeadingLevel(block.level + 1);
    if (block.kind == Kind::Rule) {
        form.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                         QTextLength(QTextLength::PercentageLength, 30));
        form.setProperty(QTextFormat::BackgroundBrush, QBrush(look.line));
    }
    if (block.kind == Kind::Code)
        form.setIndent(block.indent + 1);
    if (block.kind == Kind::IndexRow) {
        const qreal column = indexIndent * indentEms * unit;
        form.setIndent(indexIndent);
        form.setTextIndent(-column * look.dots);
        form.setTabPositions({{column, QTextOption::LeftTab}});
    }
    return form;
}

QTextCharFormat wordsOf(const ShownBlock &block, const ArticleLook &look)
{
    const KindLook &kind = lookOf(block.kind);
    QTextCharFormat words;
    QFont font = kind.face == Face::Heading ? look.heading
                 : kind.face == Face::Code  ? look.code
                                            : look.text;
    const bool isSubheading = block.kind == Kind::Heading && block.level > 1;
    font.setPointSizeF(font.pointSizeF() * (isSubheading ? 1 : kind.scale));
    if (kind.bold)
        font.setWeight(QFont::DemiBold);
    words.setFont(font);
    words.setForeground(kind.quiet ? look.quiet : look.ink);
    return words;
}

void merge(const QTextCursor &at, int begin, int end, const QTextCharFormat &format)
{
    QTextCursor part(at);
    part.setPosition(at.block().position() + begin);
    part.setPosition(at.block().position() + end, QTextCursor::KeepAnchor);
    part.mergeCharFormat(format);
}

QTextCharFormat formatOf(const ShownBlock::Piece &piece, const ArticleLook &look)
{
    QTextCharFormat format;
    if (piece.style.testFlag(Style::Emphasis))
        format.setFontItalic(true);
    if (piece.style.testFlag(Style::Strong))
        format.setFontWeight(QFont::Bold);
    if (piece.style.testFlag(Style::Code)) {
        format.setFontFamilies(look.code.families());
        format.setFontFixedPitch(true);
    }
    if (!piece.href.isEmpty()) {
        format.setForeground(look.link);
        format.setToolTip(QCoreApplication::translate("ArticleLook", "%1\nCtrl and a click open it")
                              .arg(piece.href));
        format.setAnchorHref(piece.href);
    }
    return format;
}

QTextCursor paragraph(QTextDocument &document, int number)
{
    return QTextCursor(document.findBlockByNumber(number));
}

/// A new paragraph `number`; those around it keep their forms.
QTextCursor newParagraph(QTextDocument &document, int number)
{
    QTextCursor cursor = paragraph(document, std::max(0, number - 1));
    if (number > 0) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    } else {
        // What is after the place of a new end of a paragraph gets the form that comes with it.
        cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat());
        cursor.movePosition(QTextCursor::PreviousBlock);
    }
    return cursor;
}

/// Takes paragraphs away, not all; `left` is what the one before them shows, the one behind if there is none.
void removeParagraphs(QTextDocument &document, IndexRange which, const ShownBlock &left,
                      const ArticleLook &look)
{
    QTextCursor cursor(&document);
    if (which.first > 0) {
        const QTextBlock last = document.findBlockByNumber(which.end() - 1);
        cursor.setPosition(document.findBlockByNumber(which.first).position() - 1);
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    } else {
        cursor.setPosition(document.findBlockByNumber(which.end()).position(),
                           QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
    // Which form the joined paragraph has depends on which one was empty.
    setBlockForm(cursor, left, look);
}

int replace(QTextDocument &document, const Replaced &part, bool wasEmpty,
            const std::vector<ShownBlock> &after, const ArticleLook &look)
{
    const int same = std::min(part.before.count, part.after.count);
    for (int i = 0; i < part.after.count; ++i) {
        const int number = part.before.first + i;
        // An empty document has a paragraph, too.
        const bool isThere = i < same || (wasEmpty && number == 0);
        QTextCursor cursor = isThere ? paragraph(document, number) : newParagraph(document, number);
        setShownBlock(cursor, after[size_t(part.after.first + i)], look);
    }
    if (part.before.count > same) {
        const int left = std::max(0, part.after.end() - 1);
        removeParagraphs(document, {part.before.first + same, part.before.count - same},
                         after[size_t(left)], look);
    }
    return part.after.count;
}

} // namespace

qreal ArticleLook::measure() const { return measureEms * em(*this); }

ArticleLook screenLook(const EditorColours &colours, int zoom)
{
    ArticleLook look = facesAt(QApplication::font().pointSizeF() * screenScale * zoom / 100);
    look.paper = colours.background;
    look.ink = colours.text;
    look.marked = between(colours.background, colours.accent, colours.isDark() ? 0.28F : 0.16F);
    look.drafted = readableOn(look.marked, between(colours.text, colours.background, 0.18F));
    look.quiet = readableOn(look.marked, colours.ink(Ink::Faint).foreground().color());
    look.link = readableOn(look.marked, colours.accent);
    look.line = between(colours.background, colours.text, 0.25F);
    return look;
}

ArticleLook printedLook(const QPaintDevice &paper)
{
    ArticleLook look = facesAt(printedPoints);
    look.paper = Qt::white;
    look.ink = Qt::black;
    look.drafted = Qt::black;
    look.quiet = QColor(0x44, 0x44, 0x44);
    look.link = Qt::black;
    look.marked = Qt::white;
    look.line = QColor(0x99, 0x99, 0x99);
    look.dots = QFontMetricsF(look.text, &paper).height() / QFontMetricsF(look.text).height();
    return look;
}

void setBlockForm(QTextCursor &cursor, const ShownBlock &block, const ArticleLook &look)
{
    if (QTextList *list = cursor.currentList())
        list->remove(cursor.block());
    cursor.setBlockFormat(formOf(block, look));
    cursor.setBlockCharFormat(wordsOf(block, look));
    if (block.marker == ShownBlock::Marker::None)
        return;
    // A list of its own for each item, so that paragraphs are replaced one by one.
    QTextListFormat list;
    list.setStyle(block.marker == ShownBlock::Marker::Bullet ? QTextListFormat::ListDisc
                                                             : QTextListFormat::ListDecimal);
    list.setStart(block.number);
    list.setIndent(0);
    cursor.createList(list);
    cursor.setBlockFormat([&] {
        QTextBlockFormat form = formOf(block, look);
        form.setObjectIndex(cursor.blockFormat().objectIndex());
        return form;
    }());
}

void setShownBlock(QTextCursor &cursor, const ShownBlock &block, const ArticleLook &look)
{
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setBlockForm(cursor, block, look);
    cursor.insertText(block.text, wordsOf(block, look));
    QTextCharFormat drafted;
    drafted.setForeground(look.drafted);
    for (const ShownBlock::Told &sentence : block.sentences) {
        if (sentence.origin != Origin::Prose && block.kind == Kind::Paragraph)
            merge(cursor, sentence.begin, sentence.end, drafted);
    }
    for (const ShownBlock::Piece &piece : block.pieces)
        merge(cursor, piece.begin, piece.begin + piece.length, formatOf(piece, look));
}

int showBlocks(QTextDocument &document, const std::vector<ShownBlock> &before,
               const std::vector<ShownBlock> &after, const ArticleLook &look)
{
    if (after.empty()) {
        if (!before.empty())
            document.clear();
        return 0;
    }
    const std::vector<Replaced> parts = differences(before, after);
    if (parts.empty())
        return 0;
    document.setIndentWidth(indentEms * em(look));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    int written = 0;
    // From the last to the first, so that the numbers of the rest stay right.
    for (const Replaced &part : std::views::reverse(parts))
        written += replace(document, part, before.empty(), after, look);
    cursor.endEditBlock();
    return written;
}

} // namespace rapporteur
