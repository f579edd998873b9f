// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdownblocks.h"

#include "export/escape.h"
#include "export/markdownwriter.h"

#include <optional>
#include <vector>

namespace rapporteur {

namespace {

/// `prefix` without the blanks at its end.
QByteArray withoutEnd(QByteArray prefix)
{
    while (prefix.endsWith(' '))
        prefix.chop(1);
    return prefix;
}

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
        writeBlock(block);
        if (block.kind != Block::Kind::ListEnd)
            m_ended.reset();
        m_previous = block.kind;
    }

private:
    void writeBlock(const ArticleBlock &block)
    {
        switch (block.kind) {
        case Block::Kind::Heading:
            begin();
            m_markdown += QByteArray(m_topHeading + block.level - 1, '#') + ' ';
            writeSentences(block, " ");
            break;
        case Block::Kind::Paragraph:
            if (m_previous == Block::Kind::Paragraph && m_first.isEmpty())
                m_markdown += isTight() ? withoutEnd(m_prefix) + '\n' : QByteArray();
            begin();
            writeSentences(block, "\\\n" + m_prefix);
            break;
        case Block::Kind::Code:
            return writeCode(block);
        case Block::Kind::Rule:
            begin();
            m_markdown += m_lists.empty() ? "---" : "___"; // an item `- ---` would be a rule itself
            break;
        case Block::Kind::ListBegin:
            return beginList(block);
        case Block::Kind::ListEnd:
            m_ended = m_lists.back();
            m_lists.pop_back();
            return;
        case Block::Kind::ItemBegin:
            return beginItem();
        case Block::Kind::ItemEnd:
            return endItem();
        case Block::Kind::QuoteBegin:
            return beginQuote();
        case Block::Kind::QuoteEnd:
            return endQuote();
        }
        m_markdown += '\n';
        m_separate = true;
    }

    struct List {
        bool ordered = false;
        bool tight = false;
        int number = 1;
        bool second = false;       ///< right after another of its sort: with the other mark
        qsizetype indentation = 0; ///< of its items; of a quote, where it begins
    };

    void beginList(const ArticleBlock &block)
    {
        separate();
        const bool second = m_ended && m_ended->ordered == block.ordered && !m_ended->second;
        m_lists.push_back({block.ordered, block.tight, block.start, second});
    }

    bool isTight() const { return !m_lists.empty() && m_lists.back().tight; }

    /// The blank line above a block. A tight list has none inside, but where the block would go on
    /// with a quote or list of the same item.
    void separate()
    {
        const bool goesOn =
            m_previous == Block::Kind::QuoteEnd || m_previous == Block::Kind::ListEnd;
        const bool blank = m_separate && (!isTight() || goesOn);
        if (blank && m_first.isEmpty())
            m_markdown += withoutEnd(m_prefix) + '\n';
        m_separate = false;
    }

    /// With what stands at the left of the first line.
    void begin()
    {
        separate();
        m_markdown += m_first.isEmpty() ? m_prefix : m_first;
        m_first.clear();
    }

    void beginItem()
    {
        List &list = m_lists.back();
        const QByteArray mark =
            list.ordered ? QByteArray::number(list.number++) + (list.second ? ") " : ". ")
                         : QByteArray(list.second ? "* " : "- ");
        list.indentation = mark.size();
        separate();
        m_first = (m_first.isEmpty() ? m_prefix : m_first) + mark;
        m_prefix += QByteArray(mark.size(), ' ');
    }

    void endItem()
    {
        if (!m_first.isEmpty()) { // an item without words
            m_markdown += withoutEnd(m_first) + '\n';
            m_first.clear();
            m_separate = true;
        }
        m_prefix.chop(m_lists.back().indentation);
    }

    void beginQuote()
    {
        separate();
        m_first = m_first.isEmpty() ? QByteArray() : m_first + "> ";
        m_prefix += "> ";
        m_lists.push_back({.indentation = m_markdown.size()});
    }

    void endQuote()
    {
        if (m_lists.back().indentation == m_markdown.size()) { // a quote without words
            m_markdown += withoutEnd(m_first.isEmpty() ? m_prefix : m_first) + '\n';
            m_first.clear();
            m_separate = true;
        }
        m_prefix.chop(2);
        m_lists.pop_back();
    }

    void writeSentences(const ArticleBlock &block, const QByteArray &lineBreak)
    {
        bool first = true;
        for (const Sentence &sentence : m_article.of(block)) {
            if (!first)
                m_markdown += ' ';
            const bool begins = first && block.kind == Block::Kind::Paragraph;
            appendMarkdownRuns(m_markdown, m_article.of(sentence), {begins, lineBreak});
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
        begin();
        appendMarkdownFence(m_markdown, code, m_prefix);
        m_markdown += '\n';
        m_separate = true;
    }

    QByteArray &m_markdown;
    const Article &m_article;
    const int m_topHeading;
    std::vector<List> m_lists; ///< and quotes, which are loose
    std::optional<Block::Kind> m_previous;
    std::optional<List> m_ended; ///< the last thing was the end of this list
    QByteArray m_prefix;         ///< of every line
    QByteArray m_first;      ///< of the next line instead, when an item or a quote has just begun
    bool m_separate = false; ///< from the line above
};

} // namespace

void appendMarkdownFence(QByteArray &markdown, QByteArray code, const QByteArray &prefix)
{
    QByteArray fence = "```";
    while (code.contains(fence))
        fence += '`';
    if (!code.isEmpty() && !code.endsWith('\n'))
        code += '\n';
    markdown += fence + "text\n";
    for (qsizetype i = 0; i < code.size();) {
        const qsizetype end = code.indexOf('\n', i) + 1;
        markdown += end == i + 1 ? withoutEnd(prefix) : prefix;
        markdown += QByteArrayView(code).sliced(i, end - i);
        i = end;
    }
    markdown += prefix + fence;
}

void appendMarkdownBlocks(QByteArray &markdown, const Article &article, int topHeading)
{
    BlockWriter writer(markdown, article, topHeading);
    for (const ArticleBlock &block : article.blocks)
        writer.write(block);
}

} // namespace rapporteur
