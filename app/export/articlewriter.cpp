// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/articlewriter.h"

#include "article/composer.h"
#include "article/parts.h"
#include "text/largepages.h"

#include <algorithm>
#include <future>
#include <span>
#include <thread>
#include <vector>

namespace rapporteur {

namespace {

/// Few enough that their article stays in a processor's cache.
constexpr int entriesOfPart = 1000;
/// Fewer are not worth a thread.
constexpr size_t partsOfShare = 4;

class ArticleWriter
{
public:
    ArticleWriter(const ArticleFormat &format, const OnRecord &record, const Profile &profile)
        : m_format(format)
        , m_record(record)
        , m_profile(profile)
        , m_parts(articleParts(*record, entriesOfPart))
        , m_names(*record, profile, m_strings)
    {}

    QByteArray write()
    {
        const size_t threads = std::max(1u, std::thread::hardware_concurrency());
        const size_t count = std::clamp(m_parts.size() / partsOfShare, size_t(1), threads);
        std::vector<std::future<Share>> later;
        for (size_t i = 1; i < count; ++i)
            later.push_back(std::async(std::launch::async, &ArticleWriter::share, this,
                                       partsOf(i, count), namesBefore(partsOf(i, count))));
        const Article head = articleHead(m_record);
        QByteArray bytes = roomFor(m_parts);
        m_format.begin(bytes, head, m_record);
        Names names = m_names;
        writeParts(bytes, partsOf(0, count), names);
        for (size_t i = 1; i < count; ++i) {
            Share share = later[i - 1].get();
            if (!share.before.haveNamedSame(names))
                share = this->share(partsOf(i, count), names);
            bytes += m_format.between + share.bytes;
            names = share.after;
        }
        m_format.end(bytes, head);
        return bytes;
    }

private:
    using Parts = std::span<const IndexRange>;

    struct Share {
        QByteArray bytes;
        Names before;
        Names after;
    };

    Parts partsOf(size_t share, size_t count) const
    {
        const size_t first = m_parts.size() * share / count;
        return Parts(m_parts).subspan(first, m_parts.size() * (share + 1) / count - first);
    }

    /// Who was probably named before `parts`: all who spoke.
    Names namesBefore(Parts parts) const
    {
        Names names = m_names;
        const IndexRange before{0, parts.front().first};
        names.nameSpeakers(
            std::span(m_record->entries).first(size_t(entriesOf(*m_record, before).end())));
        return names;
    }

    /// Rather too much: memory that nobody touches costs nothing, and to grow is to copy.
    QByteArray roomFor(Parts parts) const
    {
        constexpr qsizetype perEntry = 96;
        constexpr qsizetype leastSize = 8192;
        const int first = entriesOf(*m_record, parts.front()).first;
        const int end = entriesOf(*m_record, parts.back()).end();
        qsizetype size = leastSize;
        for (int i = first; i < end; ++i)
            size += perEntry + m_record->entries[size_t(i)].text.size();
        QByteArray bytes;
        bytes.reserve(size);
        useLargePages(bytes.constData(), size_t(size));
        return bytes;
    }

    Share share(Parts parts, const Names &before) const
    {
        Share share{roomFor(parts), before, before};
        writeParts(share.bytes, parts, share.after);
        return share;
    }

    void writeParts(QByteArray &bytes, Parts parts, Names &names) const
    {
        for (const IndexRange &part : parts) {
            if (&part != parts.data())
                bytes += m_format.between;
            m_format.body(bytes, composePart(m_record, m_profile, part, names));
        }
    }

    const ArticleFormat &m_format;
    const OnRecord &m_record;
    const Profile &m_profile;
    const std::vector<IndexRange> m_parts;
    Strings m_strings;
    const Names m_names;
};

} // namespace

QByteArray writeArticle(const ArticleFormat &format, const OnRecord &record, const Profile &profile)
{
    return ArticleWriter(format, record, profile).write();
}

} // namespace rapporteur
