// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/composer.h"

#include "article/drafter.h"
#include "article/lead.h"
#include "article/parts.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// Walks paragraphs of the notes once, in the order of the file.
class Composer
{
public:
    Composer(Composition &composition, IndexRange paragraphs)
        : m(composition)
        , m_paragraphs(paragraphs)
        , m_drafter(composition)
        , m_lead(composition)
        , m_begun(paragraphs.first > 0)
    {}

    void compose();

private:
    void paragraph(const Paragraph &paragraph);
    void entries(IndexRange entries, int topic);
    void prose(const Prose &prose, int topic);
    void proseBlock(const Block &block, int prose);
    void headings(int topic);
    void heading(int topic);
    void leadBefore(const Prose *prose);
    bool narratesOnly(IndexRange entries) const;
    bool namesEvent(IndexRange entries) const;

    Composition &m;
    IndexRange m_paragraphs;
    Drafter m_drafter;
    Lead m_lead;
    int m_headed = -1; ///< the topic of the last heading
    bool m_begun;      ///< something was told
};

void Composer::compose()
{
    for (int i = m_paragraphs.first; i < m_paragraphs.end(); ++i)
        paragraph(m.session.paragraphs[size_t(i)]);
    m_drafter.endParagraph();
    if (m_paragraphs.end() == int(m.session.paragraphs.size()))
        tellCorrections(m);
}

/// The blocks of prose where they stand, and drafts of what they do not word.
void Composer::paragraph(const Paragraph &paragraph)
{
    int next = paragraph.entries.first;
    m_drafter.endParagraph();
    for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i) {
        const Prose &block = m.session.prose[size_t(i)];
        int end = block.words.first;
        if (block.words.isEmpty()) {
            end = next;
            while (end < paragraph.entries.end() &&
                   m.session.entries[size_t(end)].lines.first < block.lines.first)
                ++end;
        }
        entries({next, end - next}, paragraph.topic);
        next = std::max(end, block.words.end());
        if (block.words.isEmpty())
            next = end;
        prose(block, paragraph.topic);
    }
    entries({next, paragraph.entries.end() - next}, paragraph.topic);
}

void Composer::entries(IndexRange entries, int topic)
{
    const auto first = m.session.entries.begin() + entries.first;
    if (entries.count <= 0 || std::none_of(first, first + entries.count, isTold))
        return;
    const bool lead = !m_begun && topic < 0 && narratesOnly(entries);
    if (!lead)
        leadBefore(nullptr);
    headings(topic);
    m_drafter.draft(entries);
    if (lead && !namesEvent(entries))
        m_lead.sentence();
    m_begun = true;
    m_drafter.endParagraph();
}

void Composer::prose(const Prose &prose, int topic)
{
    if (prose.isSilent())
        return;
    leadBefore(&prose);
    m_begun = true;
    headings(topic);
    const std::vector<Block> blocks = parseProse(prose.markdown, m.session.roster, m.strings);
    const int index = int(&prose - m.session.prose.data());
    for (const Block &block : blocks)
        proseBlock(block, index);
    m_drafter.endParagraph();
}

void Composer::proseBlock(const Block &block, int prose)
{
    ArticleBlock told{block.kind, block.level, block.ordered, block.tight, block.start};
    told.sentences.first = int(m.article.sentences.size());
    told.prose = prose;
    m.writer.block(told);
    if (!block.runs.empty())
        m.writer.whole(Origin::Prose, m.session.prose[size_t(prose)].words, block.runs);
}

/// A lead before the first words of the article, unless those are an editor's own.
void Composer::leadBefore(const Prose *prose)
{
    if (m_begun || (prose && (prose->words.isEmpty() || m_lead.isNamedIn(prose->markdown))))
        return;
    m_begun = true;
    m_lead.paragraph();
}

bool Composer::narratesOnly(IndexRange entries) const
{
    const auto first = m.session.entries.begin() + entries.first;
    return std::all_of(first, first + entries.count, [](const Entry &entry) {
        const auto *narration = entry.as<Narration>();
        return (narration && !narration->fenced) || entry.as<Direction>();
    });
}

bool Composer::namesEvent(IndexRange entries) const
{
    const auto first = m.session.entries.begin() + entries.first;
    return std::any_of(first, first + entries.count,
                       [this](const Entry &entry) { return m_lead.isNamedIn(entry.text); });
}

/// The heading of `topic`, and those above it that have had none, now that words follow.
void Composer::headings(int topic)
{
    if (topic < 0 || topic == m_headed)
        return;
    const int parent = m.session.topics[size_t(topic)].parent;
    if (parent > m_headed)
        heading(parent);
    heading(topic);
}

void Composer::heading(int topic)
{
    m_headed = topic;
    const Topic &told = m.session.topics[size_t(topic)];
    if (told.title.isEmpty())
        return;
    ArticleBlock block{Block::Kind::Heading, quint8(told.level)};
    block.topic = topic;
    block.sentences.first = int(m.article.sentences.size());
    m.writer.block(block);
    std::vector<Run> title;
    parseInline(told.title, m.session.roster, m.strings, title);
    m.writer.heading(title);
}

Run photoOf(const Header &header, Strings &strings)
{
    Run photo{.text = {}, .href = {}};
    if (header.photo.url.isEmpty())
        return photo;
    photo.kind = Run::Kind::Image;
    photo.href = strings.keep(header.photo.url);
    photo.text = strings.keep(header.photo.label);
    return photo;
}

/// Appends what `paragraphs` tell to `article`.
void composeBody(Article &article, const OnRecord &record, const Profile &profile,
                 IndexRange paragraphs, Names &names)
{
    const Session &session = *record;
    const auto strings = std::make_shared<Strings>(article.strings);
    const size_t entries = size_t(entriesOf(session, paragraphs).count);
    article.blocks.reserve(2 * size_t(paragraphs.count) + 1);
    article.sentences.reserve(entries + size_t(paragraphs.count) + 1);
    article.runs.reserve(5 * entries);
    Composition composition(session, profile, article, *strings, names);
    Composer(composition, paragraphs).compose();
    article.strings = strings;
}

} // namespace

Article compose(const OnRecord &record, const Profile &profile)
{
    Article article = articleHead(record);
    const auto strings = std::make_shared<Strings>(article.strings);
    Names names(*record, profile, *strings);
    article.strings = strings;
    composeBody(article, record, profile, {0, int(record->paragraphs.size())}, names);
    return article;
}

Article articleHead(const OnRecord &record)
{
    const Header &header = record->header;
    const auto strings = std::make_shared<Strings>(record->strings);
    Article article;
    article.title = header.title;
    article.author = header.author;
    article.dateline = dateline(header);
    article.event = eventText(header);
    article.photo = photoOf(header, *strings);
    article.index = indexRows(header);
    article.strings = strings;
    return article;
}

Article composePart(const OnRecord &record, const Profile &profile, IndexRange part, Names &names)
{
    Article article;
    article.strings = record->strings;
    composeBody(article, record, profile, part, names);
    return article;
}

} // namespace rapporteur
