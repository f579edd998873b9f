// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/removal.h"

#include <algorithm>

namespace rapporteur {

namespace {

bool leaves(const std::vector<Fate> &fates, int index)
{
    return fates[size_t(index)] == Fate::Leaves;
}

/// Where the things of one kind stand when those that do not leave are gone.
class Remapped
{
public:
    explicit Remapped(const std::vector<Fate> &fates)
    {
        m_before.reserve(fates.size() + 1);
        int count = 0;
        for (const Fate fate : fates) {
            m_before.push_back(count);
            count += fate == Fate::Leaves;
        }
        m_before.push_back(count);
    }

    int operator()(int index) const { return index < 0 ? index : m_before[size_t(index)]; }
    IndexRange operator()(IndexRange range) const
    {
        const int first = m_before[size_t(range.first)];
        return {first, m_before[size_t(range.end())] - first};
    }

private:
    std::vector<int> m_before; ///< how many leave of those before each
};

template <typename T>
void removeFrom(std::vector<T> &things, const std::vector<Fate> &fates)
{
    const auto first = std::ranges::find_if(fates, [](Fate fate) { return fate != Fate::Leaves; });
    auto kept = size_t(first - fates.begin());
    for (size_t i = kept; i < things.size(); ++i) {
        if (fates[i] != Fate::Leaves)
            continue;
        things[kept++] = std::move(things[i]);
    }
    things.erase(things.begin() + std::ptrdiff_t(kept), things.end());
}

/// Makes the paragraphs anew from what is left of them, and tells entries and prose theirs; indices
/// are still those from before the removal.
class ParagraphMaker
{
public:
    ParagraphMaker(Session &session, const Fates &fates)
        : m_session(session)
        , m_fates(fates)
    {}

    std::vector<Paragraph> make()
    {
        for (const Paragraph &paragraph : m_session.paragraphs)
            read(paragraph);
        return std::move(m_made);
    }

private:
    void read(const Paragraph &paragraph)
    {
        m_topic = paragraph.topic;
        m_open = false;
        int prose = paragraph.prose.first;
        for (int i = paragraph.entries.first; i < paragraph.entries.end(); ++i) {
            const int line = m_session.entries[size_t(i)].lines.first;
            while (prose < paragraph.prose.end() &&
                   m_session.prose[size_t(prose)].lines.first < line)
                takeProse(prose++);
            takeEntry(i);
        }
        while (prose < paragraph.prose.end())
            takeProse(prose++);
    }

    int current()
    {
        if (!m_open)
            m_made.push_back({m_topic, {m_entries, 0}, {m_prose, 0}});
        m_open = true;
        return int(m_made.size()) - 1;
    }

    void takeEntry(int index)
    {
        if (!leaves(m_fates.entries, index))
            return;
        m_session.entries[size_t(index)].paragraph = current();
        ++m_made.back().entries.count;
        ++m_entries;
    }

    void takeProse(int index)
    {
        Prose &prose = m_session.prose[size_t(index)];
        const auto words = std::ranges::subrange(m_fates.entries.begin() + prose.words.first,
                                                 m_fates.entries.begin() + prose.words.end());
        if (!leaves(m_fates.prose, index) || !std::ranges::contains(words, Fate::Leaves))
            m_open = false;
        if (!leaves(m_fates.prose, index))
            return;
        prose.paragraph = current();
        ++m_made.back().prose.count;
        ++m_prose;
    }

    Session &m_session;
    const Fates &m_fates;
    std::vector<Paragraph> m_made;
    int m_topic = -1;
    int m_entries = 0; ///< how many leave so far
    int m_prose = 0;
    bool m_open = false; ///< whether the last of the paragraphs goes on
};

void remap(Session &session, const Fates &fates)
{
    const Remapped topics(fates.topics);
    const Remapped entries(fates.entries);
    const Remapped prose(fates.prose);
    const Remapped annotation(fates.annotations);
    const auto annotations = [&annotation](IndexRange range) {
        const IndexRange now = annotation(range);
        return now.isEmpty() ? IndexRange() : now;
    };
    for (Topic &topic : session.topics)
        topic.parent = topics(topic.parent);
    for (Paragraph &paragraph : session.paragraphs)
        paragraph.topic = topics(paragraph.topic);
    for (Entry &entry : session.entries) {
        entry.topic = topics(entry.topic);
        entry.annotations = annotations(entry.annotations);
        if (Utterance *const utterance = entry.as<Utterance>())
            utterance->replyTo = entries(utterance->replyTo);
    }
    for (Prose &block : session.prose) {
        block.words = entries(block.words);
        block.annotations = annotations(block.annotations);
    }
    for (Annotation &remark : session.annotations) {
        const Remapped *const targets[] = {nullptr, &entries, &prose, &topics};
        if (remark.on != Annotation::On::Nothing)
            remark.target = (*targets[size_t(remark.on)])(remark.target);
    }
}

} // namespace

void removeGone(Session &session, const Fates &fates)
{
    const auto anyGoes = [](const std::vector<Fate> &of) {
        return !std::ranges::all_of(of, [](Fate fate) { return fate == Fate::Leaves; });
    };
    if (anyGoes(fates.entries) || anyGoes(fates.prose))
        session.paragraphs = ParagraphMaker(session, fates).make();
    remap(session, fates);
    removeFrom(session.topics, fates.topics);
    removeFrom(session.entries, fates.entries);
    removeFrom(session.prose, fates.prose);
    removeFrom(session.annotations, fates.annotations);
}

} // namespace rapporteur
