// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/shownarticle.h"

#include <QCoreApplication>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Appends sentences to a block.
class BlockFiller
{
public:
    BlockFiller(const Article &article, ShownBlock &block)
        : m_article(article)
        , m_block(block)
    {}

    void addSentences(const ArticleBlock &block)
    {
        for (const Sentence &sentence : m_article.of(block)) {
            if (!m_block.sentences.empty())
                m_block.text += u' ';
            const int begin = size();
            addRuns(m_article.of(sentence));
            m_block.sentences.push_back({begin, size(), sentence.entries, sentence.origin});
        }
    }

private:
    int size() const { return int(m_block.text.size()); }

    void addRuns(std::span<const Run> runs)
    {
        bool quoted = false;
        for (const Run &run : runs) {
            const bool spoken = run.style.testFlag(Style::Verbatim);
            if (spoken != quoted)
                m_block.text += spoken ? u'\u201c' : u'\u201d';
            quoted = spoken;
            addRun(run);
        }
        if (quoted)
            m_block.text += u'\u201d';
    }

    void addRun(const Run &run)
    {
        const int begin = size();
        // One block is one paragraph of the view: its lines are parted by line separators.
        if (run.kind == Run::Kind::LineBreak)
            m_block.text += QChar::LineSeparator;
        else
            m_block.text += run.text;
        if (m_block.kind == ShownBlock::Kind::Code)
            m_block.text.replace(u'\n', QChar::LineSeparator);
        const Styles set = run.style & ~Styles(Style::Verbatim);
        if (set || !run.href.isEmpty())
            m_block.pieces.push_back({begin, size() - begin, set, run.href.toString()});
    }

    const Article &m_article;
    ShownBlock &m_block;
};

/// Walks the body, keeping the lists and quotes that are open.
class BodyReader
{
public:
    BodyReader(const Article &article, std::vector<ShownBlock> &shown)
        : m_article(article)
        , m_shown(shown)
    {}

    void read(const ArticleBlock &block)
    {
        switch (block.kind) {
        case Block::Kind::ListBegin:
            m_open.push_back({block.ordered, block.start});
            break;
        case Block::Kind::QuoteBegin:
            m_open.push_back({});
            break;
        case Block::Kind::ListEnd:
        case Block::Kind::QuoteEnd:
            m_open.pop_back();
            break;
        case Block::Kind::ItemBegin:
            m_marker = marker(m_open.back());
            break;
        case Block::Kind::ItemEnd:
            m_marker.clear();
            break;
        case Block::Kind::Heading:
        case Block::Kind::Paragraph:
        case Block::Kind::Code:
        case Block::Kind::Rule:
            add(block);
            break;
        }
    }

private:
    struct Container {
        bool ordered = false;
        int next = 1;
    };

    static QString marker(Container &list)
    {
        return list.ordered ? u"%1.\u2002"_s.arg(list.next++) : u"\u2022\u2002"_s;
    }

    static ShownBlock::Kind shownKind(Block::Kind kind)
    {
        switch (kind) {
        case Block::Kind::Heading:
            return ShownBlock::Kind::Heading;
        case Block::Kind::Code:
            return ShownBlock::Kind::Code;
        case Block::Kind::Rule:
            return ShownBlock::Kind::Rule;
        default:
            return ShownBlock::Kind::Paragraph;
        }
    }

    void add(const ArticleBlock &block)
    {
        ShownBlock shown{.kind = shownKind(block.kind),
                         .level = block.level,
                         .indent = quint8(std::min(m_open.size(), size_t(UCHAR_MAX)))};
        shown.text = std::exchange(m_marker, {});
        BlockFiller(m_article, shown).addSentences(block);
        if (shown.kind == ShownBlock::Kind::Code && shown.text.endsWith(QChar::LineSeparator))
            shown.text.chop(1);
        m_shown.push_back(std::move(shown));
    }

    const Article &m_article;
    std::vector<ShownBlock> &m_shown;
    std::vector<Container> m_open;
    QString m_marker;
};

QString byline(const Article &article)
{
    QStringList parts;
    if (!article.author.isEmpty())
        parts.push_back(
            QCoreApplication::translate("rapporteur::ArticleView", "By %1").arg(article.author));
    for (const QString &part : {article.dateline, article.event}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    return parts.join(u" \u00b7 "_s);
}

} // namespace

bool ShownBlock::looksLike(const ShownBlock &other) const
{
    const auto sameOrigin = [](const Told &one, const Told &two) {
        return one.begin == two.begin && one.end == two.end && one.origin == two.origin;
    };
    return kind == other.kind && level == other.level && indent == other.indent &&
           text == other.text && pieces == other.pieces &&
           std::ranges::equal(sentences, other.sentences, sameOrigin);
}

std::vector<ShownBlock> shownArticle(const Article &article)
{
    std::vector<ShownBlock> shown;
    shown.reserve(article.blocks.size() + article.index.size() + 2);
    if (!article.title.isEmpty())
        shown.push_back({.kind = ShownBlock::Kind::Title, .text = article.title});
    if (const QString line = byline(article); !line.isEmpty())
        shown.push_back({.kind = ShownBlock::Kind::Byline, .text = line});
    BodyReader body(article, shown);
    for (const ArticleBlock &block : article.blocks)
        body.read(block);
    for (const IndexRow &row : article.index)
        shown.push_back({.kind = ShownBlock::Kind::IndexRow,
                         .text = u"%1 \u2014 %2"_s.arg(row.index, row.entry)});
    return shown;
}

} // namespace rapporteur
