// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdownwriter.h"

#include "article/article.h"
#include "export/escape.h"

#include <array>
#include <vector>

namespace rapporteur {

namespace {

struct Delimiter {
    Style style;
    const char *mark;
};

/// From the outside in.
constexpr std::array delimiters = {
    Delimiter{Style::Verbatim, "\""},
    Delimiter{Style::Strong, "**"},
    Delimiter{Style::Emphasis, "*"},
};

class RunWriter
{
public:
    RunWriter(QByteArray &markdown, bool beginsParagraph)
        : m_markdown(markdown)
        , m_begins(beginsParagraph)
    {}

    void write(const Run &run)
    {
        const bool hasAddress = !run.href.isEmpty() && !linkAddress(run.href).isEmpty();
        const bool isImage = run.kind == Run::Kind::Image && hasAddress;
        change(run.style, isImage || !hasAddress ? QStringView() : run.href);
        if (isImage) {
            m_markdown += "![";
            appendMarkdown(m_markdown, run.text, false);
            closeLink(run.href);
        } else if (run.kind == Run::Kind::LineBreak) {
            m_markdown += "\\\n";
        } else if (run.style.testFlag(Style::Code)) {
            appendMarkdownCode(m_markdown, run.text);
        } else {
            appendMarkdown(m_markdown, run.text, m_begins);
        }
        m_begins = false;
    }

    void change(Styles style, QStringView href)
    {
        if (href != m_href) {
            closeFrom(0);
            if (!m_href.isEmpty())
                closeLink(m_href);
            m_href = href;
            if (!href.isEmpty())
                m_markdown += '[';
        }
        size_t same = 0;
        while (same < delimiters.size() && has(style, same) == has(m_open, same))
            ++same;
        closeFrom(same);
        for (size_t i = same; i < delimiters.size(); ++i) {
            if (has(style, i))
                m_markdown += delimiters[i].mark;
        }
        m_begins &= !style && href.isEmpty();
        m_open = style;
    }

private:
    static bool has(Styles style, size_t i) { return style.testFlag(delimiters[i].style); }

    void closeFrom(size_t first)
    {
        for (size_t i = delimiters.size(); i > first; --i) {
            if (has(m_open, i - 1))
                m_markdown += delimiters[i - 1].mark;
            m_open.setFlag(delimiters[i - 1].style, false);
        }
    }

    /// The address is ASCII without blanks or angle brackets, so that any may stand between these.
    void closeLink(QStringView href) { m_markdown += "](<" + linkAddress(href) + ">)"; }

    QByteArray &m_markdown;
    Styles m_open;
    QStringView m_href;
    bool m_begins;
};

/// Writes the blocks of an article; nested ones are indented as the list or quote they stand in wants.
class BlockWriter
{
public:
    BlockWriter(QByteArray &markdown, const Article &article, int topHeading)
        : m_markdown(markdown)
        , m_article(article)
        , m_topHeading(topHeading)
    {}

    void write(const ArticleBlock &block)
    {
        switch (block.kind) {
        case Block::Kind::Heading:
            begin();
            m_markdown += QByteArray(m_topHeading + block.level - 1, '#') + ' ';
            writeSentences(block);
            break;
        case Block::Kind::Paragraph:
            begin();
            writeSentences(block);
            break;
        case Block::Kind::Code:
            return writeCode(block);
        case Block::Kind::Rule:
            begin();
            m_markdown += "---";
            break;
        case Block::Kind::ListBegin:
            m_lists.push_back({block.ordered, block.tight, block.start});
            return;
        case Block::Kind::ListEnd:
            m_lists.pop_back();
            m_separate = true;
            return;
        case Block::Kind::ItemBegin:
            return beginItem();
        case Block::Kind::ItemEnd:
            return endItem();
        case Block::Kind::QuoteBegin:
            m_first = m_first.isEmpty() ? QByteArray() : m_first + "> ";
            m_prefix += "> ";
            return;
        case Block::Kind::QuoteEnd:
            m_prefix.chop(2);
            m_separate = true;
            return;
        }
        m_markdown += '\n';
        m_separate = true;
    }

private:
    struct List {
        bool ordered = false;
        bool tight = false;
        int number = 1;
        qsizetype indentation = 0;
    };

    /// The blank line above a block, and what stands at the left of its first line.
    void begin()
    {
        if (m_separate && !m_markdown.isEmpty() && m_first.isEmpty()) {
            QByteArray blank = m_prefix;
            while (blank.endsWith(' '))
                blank.chop(1);
            m_markdown += blank + '\n';
        }
        m_markdown += m_first.isEmpty() ? m_prefix : m_first;
        m_first.clear();
    }

    void beginItem()
    {
        List &list = m_lists.back();
        const QByteArray mark = list.ordered ? QByteArray::number(list.number++) + ". " : "- ";
        list.indentation = mark.size();
        if (m_separate && !m_markdown.isEmpty() && m_first.isEmpty()) {
            const bool between = list.tight && m_itemBefore;
            if (!between)
                m_markdown += m_prefix.trimmed() + '\n';
        }
        m_first = (m_first.isEmpty() ? m_prefix : m_first) + mark;
        m_prefix += QByteArray(mark.size(), ' ');
        m_itemBefore = false;
    }

    void endItem()
    {
        if (!m_first.isEmpty()) { // an item without words
            m_markdown += m_first.trimmed() + '\n';
            m_first.clear();
        }
        m_prefix.chop(m_lists.back().indentation);
        m_itemBefore = true;
    }

    void writeSentences(const ArticleBlock &block)
    {
        bool first = true;
        for (const Sentence &sentence : m_article.of(block)) {
            if (!first)
                m_markdown += ' ';
            appendMarkdownRuns(m_markdown, m_article.of(sentence), first);
            first = false;
        }
    }

    void writeCode(const ArticleBlock &block)
    {
        QByteArray code;
        for (const Sentence &sentence : m_article.of(block)) {
            for (const Run &run : m_article.of(sentence))
                appendUtf8(code, run.text);
        }
        QByteArray fence = "```";
        while (code.contains(fence))
            fence += '`';
        if (code.endsWith('\n'))
            code.chop(1);
        begin();
        m_markdown += fence + "text\n";
        for (const QByteArray &line : code.split('\n'))
            m_markdown += (line.isEmpty() ? QByteArray() : m_prefix + line) + '\n';
        m_markdown += m_prefix + fence + '\n';
        m_separate = true;
    }

    QByteArray &m_markdown;
    const Article &m_article;
    const int m_topHeading;
    std::vector<List> m_lists;
    QByteArray m_prefix; ///< of every line
    QByteArray m_first;  ///< of the next line instead, when an item or a quote has just begun
    bool m_separate = false;
    bool m_itemBefore = false; ///< the last thing was the end of an item
};

} // namespace

void appendMarkdownRuns(QByteArray &markdown, std::span<const Run> runs, bool beginsParagraph)
{
    RunWriter writer(markdown, beginsParagraph);
    for (const Run &run : runs)
        writer.write(run);
    writer.change({}, {});
}

void appendMarkdownBlocks(QByteArray &markdown, const Article &article, int topHeading)
{
    BlockWriter writer(markdown, article, topHeading);
    for (const ArticleBlock &block : article.blocks)
        writer.write(block);
}

} // namespace rapporteur
