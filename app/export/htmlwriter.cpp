// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/htmlwriter.h"

#include "article/article.h"
#include "export/escape.h"

#include <array>
#include <vector>

namespace rapporteur {

namespace {

/// From the outside in: the order in which elements nest.
constexpr std::array nesting = {Style::Verbatim, Style::Strong, Style::Emphasis, Style::Code};

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

    /// Closes what is open and differs, opens what is not; a link stands outside of everything.
    void change(Styles style, QStringView href)
    {
        if (href != m_href) {
            closeFrom(0);
            if (!m_address.isEmpty())
                m_html += "</a>";
            m_href = href;
            m_address = href.isEmpty() ? QByteArray() : linkAddress(href);
            if (!m_address.isEmpty())
                m_html += "<a href=\"" + m_address.replace('&', "&amp;") + "\">";
        }
        size_t same = 0;
        while (same < nesting.size() &&
               style.testFlag(nesting[same]) == m_open.testFlag(nesting[same]))
            ++same;
        closeFrom(same);
        for (size_t i = same; i < nesting.size(); ++i) {
            if (style.testFlag(nesting[i]))
                m_html += opening(nesting[i]);
        }
        m_open = style;
    }

private:
    void closeFrom(size_t first)
    {
        for (size_t i = nesting.size(); i > first; --i) {
            if (m_open.testFlag(nesting[i - 1]))
                m_html += closing(nesting[i - 1]);
            m_open.setFlag(nesting[i - 1], false);
        }
    }

    const char *opening(Style style) const
    {
        switch (style) {
        case Style::Verbatim:
            return m_style.quoteBegin;
        case Style::Strong:
            return "<strong>";
        case Style::Emphasis:
            return "<em>";
        case Style::Code:
            break;
        }
        return "<code>";
    }

    const char *closing(Style style) const
    {
        switch (style) {
        case Style::Verbatim:
            return m_style.quoteEnd;
        case Style::Strong:
            return "</strong>";
        case Style::Emphasis:
            return "</em>";
        case Style::Code:
            break;
        }
        return "</code>";
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
    QByteArray m_address; ///< of the link that is open
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
            return writeElement(tag, block);
        }
        case Block::Kind::Paragraph:
            return isTight() ? writeTightParagraph(block) : writeElement("p", block);
        case Block::Kind::Code:
            m_html += "<pre><code>";
            writeSentences(block);
            m_html += "</code></pre>\n";
            return;
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

    void writeElement(const QByteArray &tag, const ArticleBlock &block)
    {
        m_html += '<' + tag + '>';
        writeSentences(block);
        m_html += "</" + tag + ">\n";
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

qsizetype expectedSize(const Article &article)
{
    qsizetype characters = 0;
    for (const Run &run : article.runs)
        characters += run.text.size();
    constexpr qsizetype perBlock = 64;
    return characters + characters / 8 + qsizetype(article.blocks.size()) * perBlock;
}

void appendHtmlRuns(QByteArray &html, std::span<const Run> runs, const HtmlStyle &style)
{
    RunWriter writer(html, style);
    for (const Run &run : runs)
        writer.write(run);
    writer.change({}, {});
}

} // namespace rapporteur
