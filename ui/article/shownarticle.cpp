// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/shownarticle.h"

#include "export/escape.h"
#include "session/onrecord.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(rapporteur::ArticleView)
};

/// `text` in one paragraph of a QTextDocument: what would part it, or stand for an object there, is a line
/// separator or nothing that can be read. As long as before.
QString inOneParagraph(QStringView text)
{
    QString shown = text.toString();
    for (QChar &c : shown) {
        const char16_t code = c.unicode();
        if (code == u'\n' || code == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
        else if (code == QChar::ObjectReplacementCharacter || (code < u' ' && code != u'\t') ||
                 (code >= u'\ufdd0' && code <= u'\ufdef'))
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

/// Appends sentences to a block.
class BlockFiller
{
public:
    BlockFiller(const Article &article, const Session &record, ShownBlock &block)
        : m_article(article)
        , m_record(record)
        , m_block(block)
    {}

    void addSentences(const ArticleBlock &block)
    {
        const LineSpan prose =
            block.prose < 0 ? LineSpan() : m_record.prose[size_t(block.prose)].lines;
        for (const Sentence &sentence : m_article.of(block)) {
            if (!m_block.sentences.empty())
                m_block.text += u' ';
            const int begin = size();
            addRuns(m_article.of(sentence));
            const LineSpan notes = block.topic < 0
                                       ? notesOf(sentence)
                                       : LineSpan{m_record.topics[size_t(block.topic)].line, 1};
            m_block.sentences.push_back({begin, size(), notes, prose, sentence.origin});
        }
    }

    void addRun(const Run &run)
    {
        const int begin = size();
        if (run.kind == Run::Kind::LineBreak)
            m_block.text += QChar::LineSeparator;
        else
            m_block.text += inOneParagraph(run.text);
        const Styles set = run.style & ~Styles(Style::Verbatim);
        const QString href = run.href.isEmpty() || run.kind == Run::Kind::Image
                                 ? QString()
                                 : QString::fromLatin1(linkAddress(run.href));
        if (set || !href.isEmpty())
            m_block.pieces.push_back({begin, size() - begin, set, href});
    }

private:
    int size() const { return int(m_block.text.size()); }

    LineSpan notesOf(const Sentence &sentence) const
    {
        if (sentence.entries.isEmpty())
            return {};
        const LineSpan first = m_record.entries[size_t(sentence.entries.first)].lines;
        const LineSpan last = m_record.entries[size_t(sentence.entries.end()) - 1].lines;
        return {first.first, last.end() - first.first};
    }

    void addRuns(std::span<const Run> runs)
    {
        bool quoted = false;
        for (const Run &run : runs) {
            const bool spoken = run.style.testFlag(Style::Verbatim);
            if (spoken != quoted)
                m_block.text += u'"';
            quoted = spoken;
            addRun(run);
        }
        if (quoted)
            m_block.text += u'"';
    }

    const Article &m_article;
    const Session &m_record;
    ShownBlock &m_block;
};

/// Walks the body, keeping the lists and quotes that are open.
class BodyReader
{
public:
    BodyReader(const Article &article, const Session &record, std::vector<ShownBlock> &shown)
        : m_article(article)
        , m_record(record)
        , m_shown(shown)
    {}

    void read(const ArticleBlock &block)
    {
        switch (block.kind) {
        case Block::Kind::ListBegin:
            m_open.push_back(
                {block.ordered ? ShownBlock::Marker::Number : ShownBlock::Marker::Bullet,
                 block.start, block.tight});
            break;
        case Block::Kind::QuoteBegin:
            m_open.push_back({});
            break;
        case Block::Kind::ListEnd:
        case Block::Kind::QuoteEnd:
            m_open.pop_back();
            // What follows a list stands as far from it as from any paragraph.
            if (m_open.empty() && !m_shown.empty())
                m_shown.back().tight = false;
            break;
        case Block::Kind::ItemBegin:
            m_itemBegins = true;
            break;
        case Block::Kind::ItemEnd:
            if (m_itemBegins)
                add({}); // an item without words
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
        ShownBlock::Marker marker = ShownBlock::Marker::None;
        int next = 1;
        bool tight = false;
    };

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
        if (!m_open.empty())
            shown.tight = m_open.back().tight;
        if (std::exchange(m_itemBegins, false))
            mark(shown);
        BlockFiller(m_article, m_record, shown).addSentences(block);
        if (shown.kind == ShownBlock::Kind::Code && shown.text.endsWith(QChar::LineSeparator)) {
            shown.text.chop(1);
            for (ShownBlock::Told &sentence : shown.sentences)
                sentence.end = std::min(sentence.end, int(shown.text.size()));
        }
        m_shown.push_back(std::move(shown));
    }

    /// The bullet or number of the innermost list, also before a quote that begins an item.
    void mark(ShownBlock &shown)
    {
        const auto list = std::find_if(m_open.rbegin(), m_open.rend(), [](const Container &open) {
            return open.marker != ShownBlock::Marker::None;
        });
        if (list == m_open.rend())
            return;
        shown.marker = list->marker;
        if (list->marker == ShownBlock::Marker::Number)
            shown.number = list->next++;
    }

    const Article &m_article;
    const Session &m_record;
    std::vector<ShownBlock> &m_shown;
    std::vector<Container> m_open;
    bool m_itemBegins = false;
};

QString byline(const Article &article)
{
    QStringList parts;
    if (!article.author.isEmpty())
        parts.push_back(Words::tr("By %1").arg(article.author));
    for (const QString &part : {article.dateline, article.event}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    return parts.join(u" \u00b7 "_s);
}

void addIndex(std::vector<ShownBlock> &shown, const Article &article)
{
    if (article.index.empty())
        return;
    shown.push_back({.kind = ShownBlock::Kind::IndexTitle,
                     .text = Words::tr("Index entries for this article")});
    for (const IndexRow &row : article.index)
        shown.push_back({.kind = ShownBlock::Kind::IndexRow,
                         .text = inOneParagraph(row.index) + u'\t' + inOneParagraph(row.entry)});
}

} // namespace

bool ShownBlock::looksLike(const ShownBlock &other) const
{
    const auto sameOrigin = [](const Told &one, const Told &two) {
        return one.begin == two.begin && one.end == two.end && one.origin == two.origin;
    };
    return kind == other.kind && level == other.level && indent == other.indent &&
           tight == other.tight && marker == other.marker && number == other.number &&
           text == other.text && pieces == other.pieces &&
           std::ranges::equal(sentences, other.sentences, sameOrigin);
}

std::vector<ShownBlock> shownArticle(const Article &article, const OnRecord &record)
{
    std::vector<ShownBlock> shown;
    shown.reserve(article.blocks.size() + article.index.size() + 4);
    if (!article.title.isEmpty())
        shown.push_back({.kind = ShownBlock::Kind::Title, .text = inOneParagraph(article.title)});
    if (const QString line = byline(article); !line.isEmpty())
        shown.push_back({.kind = ShownBlock::Kind::Byline, .text = inOneParagraph(line)});
    if (!article.photo.text.isEmpty())
        shown.push_back({.kind = ShownBlock::Kind::Picture,
                         .text = Words::tr("Picture: %1").arg(inOneParagraph(article.photo.text))});
    BodyReader body(article, *record, shown);
    for (const ArticleBlock &block : article.blocks)
        body.read(block);
    addIndex(shown, article);
    return shown;
}

std::vector<Replaced> differences(const std::vector<ShownBlock> &before,
                                  const std::vector<ShownBlock> &after)
{
    constexpr int reach = 8; // blocks that came or went at one place between two others
    int oldEnd = int(before.size());
    int newEnd = int(after.size());
    const auto alike = [&](int i, int j) { return before[size_t(i)].looksLike(after[size_t(j)]); };
    int i = 0;
    int j = 0;
    while (i < oldEnd && j < newEnd && alike(i, j))
        ++i, ++j;
    while (oldEnd > i && newEnd > j && alike(oldEnd - 1, newEnd - 1))
        --oldEnd, --newEnd;
    // How far to go on in both to what is alike again.
    const auto distance = [&] {
        for (int sum = 1; sum <= reach; ++sum) {
            for (int a = 0; a <= sum; ++a) {
                const int b = sum - a;
                if (i + a < oldEnd && j + b < newEnd && alike(i + a, j + b))
                    return std::pair(a, b);
            }
        }
        return std::pair(std::min(1, oldEnd - i), std::min(1, newEnd - j));
    };
    std::vector<Replaced> all;
    while (i < oldEnd || j < newEnd) {
        if (i < oldEnd && j < newEnd && alike(i, j)) {
            ++i, ++j;
            continue;
        }
        const auto [removed, added] = distance();
        const bool goesOn =
            !all.empty() && all.back().before.end() == i && all.back().after.end() == j;
        if (!goesOn)
            all.push_back({{i, 0}, {j, 0}});
        all.back().before.count += removed;
        all.back().after.count += added;
        i += removed;
        j += added;
    }
    return all;
}

} // namespace rapporteur
