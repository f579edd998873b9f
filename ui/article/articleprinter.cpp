// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articleprinter.h"

#include "article/articlelook.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace rapporteur {

namespace {

constexpr QMarginsF paperMargins(27, 22, 27, 18); // in millimetres
constexpr qreal footLines = 2.5;                  // of its font, with the space above

class Words
{
    Q_DECLARE_TR_FUNCTIONS(rapporteur::ArticlePrinter)
};

/// The article in pages of one paper.
class PrintedArticle
{
public:
    PrintedArticle(QPrinter &printer, const std::vector<ShownBlock> &blocks, const QString &title)
        : m_title(title)
        , m_look(printedLook(printer))
        , m_foot(m_look.heading)
        , m_paper(printer.pageLayout().paintRectPixels(printer.resolution()).size())
    {
        m_foot.setPointSizeF(m_look.heading.pointSizeF() * 0.8);
        m_body = m_paper;
        m_body.rheight() -= QFontMetricsF(m_foot, &printer).height() * footLines;
        m_document.documentLayout()->setPaintDevice(&printer);
        m_document.setDefaultFont(m_look.text);
        m_document.setDocumentMargin(0);
        m_document.setUndoRedoEnabled(false);
        showBlocks(m_document, {}, blocks, m_look);
        m_document.setPageSize(m_body);
        keepHeadings(blocks);
    }

    int pages() const { return m_document.pageCount(); }

    void paint(QPainter &painter, int page)
    {
        painter.save();
        painter.translate(0, -(page - 1) * m_body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, (page - 1) * m_body.height()), m_body);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, page);
    }

private:
    /// A heading at the foot of a page, whose words are on the next one, goes there as well.
    void keepHeadings(const std::vector<ShownBlock> &blocks)
    {
        const auto isHeading = [&blocks](const QTextBlock &block) {
            return blocks[size_t(block.blockNumber())].kind == ShownBlock::Kind::Heading;
        };
        for (QTextBlock block = m_document.begin(); block.next().isValid(); block = block.next()) {
            QTextBlock words = block;
            while (words.isValid() && isHeading(words))
                words = words.next();
            if (words == block || !words.isValid() || firstPage(block) == firstPage(words))
                continue;
            QTextCursor cursor(block);
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
            // Without it the blocks behind keep the places, and not the lines, that they had.
            m_document.markContentsDirty(block.position(),
                                         m_document.characterCount() - block.position());
        }
    }

    /// The page of its first line, from 0.
    int firstPage(const QTextBlock &block) const
    {
        // Asked for first: it lays the block out.
        const qreal top = m_document.documentLayout()->blockBoundingRect(block).top();
        return int((top + block.layout()->lineAt(0).rect().bottom() - 1) / m_body.height());
    }

    void paintFoot(QPainter &painter, int page) const
    {
        painter.setFont(m_foot);
        painter.setPen(m_look.quiet);
        const QFontMetricsF metrics(m_foot, painter.device());
        const QRectF line(0, m_paper.height() - metrics.height(), m_paper.width(),
                          metrics.height());
        const QString number = Words::tr("%1 of %2").arg(page).arg(pages());
        painter.drawText(line, Qt::AlignRight, number);
        const qreal room = line.width() - 2 * metrics.horizontalAdvance(number);
        painter.drawText(line, Qt::AlignLeft, metrics.elidedText(m_title, Qt::ElideRight, room));
    }

    QString m_title;
    ArticleLook m_look;
    QFont m_foot;
    QSizeF m_paper;
    QSizeF m_body;
    QTextDocument m_document;
};

void prepare(QPrinter &printer, const QString &title)
{
    printer.setDocName(title);
    printer.setPageMargins(paperMargins, QPageLayout::Millimeter);
}

} // namespace

int printArticle(QPrinter &printer, const std::vector<ShownBlock> &blocks, const QString &title)
{
    PrintedArticle article(printer, blocks, title);
    const int pages = article.pages();
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages) : pages;
    QPainter painter;
    if (!painter.begin(&printer))
        return 0;
    for (int i = first; i <= last; ++i) {
        const bool backwards = printer.pageOrder() == QPrinter::LastPageFirst;
        if (i > first && !printer.newPage())
            return 0;
        article.paint(painter, backwards ? first + last - i : i);
    }
    return pages;
}

bool askAndPrint(const std::vector<ShownBlock> &blocks, const QString &title, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, title);
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() != QDialog::Accepted || printArticle(printer, blocks, title) > 0;
}

bool previewPrint(const std::vector<ShownBlock> &blocks, const QString &title, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, title);
    QPrintPreviewDialog dialog(&printer, parent);
    bool done = true;
    constexpr QSize size(900, 900);
    dialog.resize(size.boundedTo(dialog.screen()->availableSize()));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter *paper) { done = printArticle(*paper, blocks, title) > 0; });
    dialog.exec();
    return done;
}

} // namespace rapporteur
