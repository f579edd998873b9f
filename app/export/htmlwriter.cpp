// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/htmlwriter.h"

#include "article/article.h"
#include "export/escape.h"

#include <array>
#include <vector>

namespace rapporteur {

namespace {

struct Element {
    Style style;
    const char *begin;
    const char *end;
};

/// From the outside in: the order in which elements nest.
constexpr std::array elements = {
    Element{Style::Strong, "<strong>", "</strong>"},
    Element{Style::Emphasis, "<em>", "</em>"},
    Element{Style::Code, "<code>", "</code>"},
};

class RunWriter
{
public:
    RunWriter(QByteArray &html, const HtmlStyle &style)
        : m_html(html)
        , m_style(style)
    {}

    void write(const Run &run)
    {
        const QStringView href = run.kind == Run::Kind::Image ? QStringView() : run.href;
        if (run.style != m_open || href != m_href)
            change(run.style, href);
        switch (run.kind) {
        case Run::Kind::Text:
        case Run::Kind::Mention:
            appendHtml(m_html, run.text);
            break;
        case Run::Kind::LineBreak:
            m_html += "<br>";
            break;
        case Run::Kind::Image:
            writeImage(run);
            break;
        }
    }

    /// Closes what is open and differs, opens what is not. Verbatim words are outermost, so that a
    /// link or emphasis inside them never parts their quotation marks; then the link.
    void change(Styles style, QStringView href)
    {
        const bool quoted = style.testFlag(Style::Verbatim);
        const bool quoteChanges = quoted != m_open.testFlag(Style::Verbatim);
        if (quoteChanges || href != m_href) {
            closeFrom(0);
            closeLink();
        }
        if (quoteChanges)
            m_html += quoted ? m_style.quoteBegin : m_style.quoteEnd;
        if (href != m_href)
            openLink(href);
        size_t same = 0;
        while (same < elements.size() && has(style, same) == has(m_open, same))
            ++same;
        closeFrom(same);
        for (size_t i = same; i < elements.size(); ++i) {
            if (has(style, i))
                m_html += elements[i].begin;
        }
        m_open = style;
    }

private:
    static bool has(Styles style, size_t i) { return style.testFlag(elements[i].style); }

    void closeFrom(size_t first)
    {
        for (size_t i = elements.size(); i > first; --i) {
            if (has(m_open, i - 1))
                m_html += elements[i - 1].end;
            m_open.setFlag(elements[i - 1].style, false);
        }
    }

    void closeLink()
    {
        if (m_linked)
            m_html += "</a>";
        m_linked = false;
        m_href = {};
    }

    void openLink(QStringView href)
    {
        m_href = href;
        QByteArray address = href.isEmpty() ? QByteArray() : linkAddress(href);
        m_linked = !address.isEmpty();
        if (m_linked)
            m_html += "<a href=\"" + address.replace('&', "&amp;") + "\">";
    }

    /// A picture without an address is its description.
    void writeImage(const Run &run)
    {
        QByteArray source = linkAddress(run.href);
        if (source.isEmpty())
            return appendHtml(m_html, run.text);
        m_html += "<img src=\"" + source.replace('&', "&amp;") + "\" alt=\"";
        appendHtml(m_html, run.text);
        m_html += "\">";
    }

    QByteArray &m_html;
    const HtmlStyle &m_style;
    Styles m_open;
    QStringView m_href;
    bool m_linked = false; ///< m_href is an address, and its element open
};

/// Writes the blocks of an article, one after the other.
class BlockWriter
{
public:
    BlockWriter(QByteArray &html, const Article &article, const HtmlStyle &style)
        : m_html(html)
        , m_article(article)
        , m_style(style)
    {}

    void write(const ArticleBlock &block)
    {
        switch (block.kind) {
        case Block::Kind::Heading: {
            const QByteArray tag = 'h' + QByteArray::number(m_style.topHeading + block.level - 1);
            return writeElement('<' + tag + '>', block, "</" + tag + ">\n");
        }
        case Block::Kind::Paragraph:
            return isTight() ? writeTightParagraph(block) : writeElement("<p>", block, "</p>\n");
        case Block::Kind::Code:
            return writeElement("<pre><code>", block, "</code></pre>\n");
        case Block::Kind::Rule:
            m_html += "<hr>\n";
            return;
        case Block::Kind::ListBegin:
            return beginList(block);
        case Block::Kind::ListEnd:
            m_html += m_lists.back().ordered ? "</ol>\n" : "</ul>\n";
            m_lists.pop_back();
            return;
        case Block::Kind::ItemBegin:
            m_html += "<li>";
            return;
        case Block::Kind::ItemEnd:
            m_html += "</li>\n";
            return;
        case Block::Kind::QuoteBegin:
            m_lists.push_back({}); // its paragraphs are paragraphs, also in a tight list
            m_html += "<blockquote>\n";
            return;
        case Block::Kind::QuoteEnd:
            m_lists.pop_back();
            m_html += "</blockquote>\n";
            return;
        }
    }

private:
    struct Container {
        bool ordered = false;
        bool tight = false;
    };

    bool isTight() const { return !m_lists.empty() && m_lists.back().tight; }

    void beginList(const ArticleBlock &block)
    {
        m_lists.push_back({block.ordered, block.tight});
        if (!block.ordered)
            m_html += "<ul>\n";
        else if (block.start == 1)
            m_html += "<ol>\n";
        else
            m_html += "<ol start=\"" + QByteArray::number(block.start) + "\">\n";
    }

    void writeElement(QByteArrayView begin, const ArticleBlock &block, QByteArrayView end)
    {
        m_html += begin;
        writeSentences(block);
        m_html += end;
    }

    /// A paragraph of a tight list has no element; the next block begins on a line of its own.
    void writeTightParagraph(const ArticleBlock &block)
    {
        writeSentences(block);
        m_html += '\n';
    }

    void writeSentences(const ArticleBlock &block)
    {
        bool first = true;
        for (const Sentence &sentence : m_article.of(block)) {
            if (!first)
                m_html += ' ';
            first = false;
            appendHtmlRuns(m_html, m_article.of(sentence), m_style);
        }
    }

    QByteArray &m_html;
    const Article &m_article;
    const HtmlStyle &m_style;
    std::vector<Container> m_lists;
};

} // namespace

void appendHtmlBlocks(QByteArray &html, const Article &article, const HtmlStyle &style)
{
    BlockWriter writer(html, article, style);
    for (const ArticleBlock &block : article.blocks)
        writer.write(block);
}

void appendHtmlRuns(QByteArray &html, std::span<const Run> runs, const HtmlStyle &style)
{
    RunWriter writer(html, style);
    for (const Run &run : runs)
        writer.write(run);
    writer.change({}, {});
}

} // namespace rapporteur
