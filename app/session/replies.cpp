// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/replies.h"

#include "session/critic.h"

#include <algorithm>
#include <limits>

namespace rapporteur {

namespace {

constexpr int halfDay = 12 * 3600 * 1000;

bool isEmptyWhenRejected(QStringView text)
{
    return text.isEmpty() || (text.startsWith(u'{') && mayHoldCriticMarks(text) &&
                              QStringView(rejected(text)).trimmed().isEmpty());
}

/// Counts the midnights between the clock times that it is shown, from the top of the notes down.
class DayCounter
{
public:
    void count(TimeStamp &time)
    {
        time.day = 0;
        if (time.form != TimeStamp::Form::Clock)
            return;
        if (m_above - time.milliseconds > halfDay && m_day < std::numeric_limits<qint16>::max())
            ++m_day;
        time.day = m_day;
        m_above = time.milliseconds;
    }

private:
    qint32 m_above = 0;
    qint16 m_day = 0;
};

bool haveSpeakerInCommon(const Speakers &a, const Speakers &b)
{
    return std::ranges::any_of(a, [&b](int speaker) { return b.contains(speaker); });
}

/// The last utterance of each group of speakers.
class LastUtterances
{
public:
    void add(int entry, const Speakers &speakers)
    {
        for (auto it = m_oldestFirst.end(); it != m_oldestFirst.begin();) {
            if (*(--it)->speakers == speakers) {
                std::rotate(it, it + 1, m_oldestFirst.end());
                m_oldestFirst.back() = {entry, &speakers};
                return;
            }
        }
        if (m_oldestFirst.size() == mostGroups)
            m_oldestFirst.erase(m_oldestFirst.begin());
        m_oldestFirst.push_back({entry, &speakers});
    }

    /// The last one by nobody of `speakers`; -1 when there is none.
    int byOthers(const Speakers &speakers) const
    {
        for (auto it = m_oldestFirst.rbegin(); it != m_oldestFirst.rend(); ++it) {
            if (!haveSpeakerInCommon(*it->speakers, speakers))
                return it->entry;
        }
        return -1;
    }

private:
    static constexpr size_t mostGroups = 64;
    struct Last {
        int entry;
        const Speakers *speakers;
    };
    std::vector<Last> m_oldestFirst;
};

/// Where an utterance stands among the others: its time, or that of the utterance above it.
struct Spoken {
    qint64 at;
    int entry;
};

/// The utterances in the order of their times; empty when that is the order of the file, or the times
/// do not say it.
std::vector<Spoken> orderByTime(const Session &session)
{
    auto form = TimeStamp::Form::None;
    bool ascending = true;
    qint64 above = std::numeric_limits<qint64>::min();
    const auto at = [&above](const Entry &entry, TimeStamp::Form expected) {
        return entry.time && entry.time.form == expected ? entry.time.sinceFirstMidnight() : above;
    };
    for (const Entry &entry : session.entries) {
        if (entry.off || !entry.as<Utterance>())
            continue;
        if (!entry.time || (form != TimeStamp::Form::None && form != entry.time.form))
            return {};
        form = entry.time.form;
    }
    for (const Entry &entry : session.entries) {
        if (!entry.as<Utterance>())
            continue;
        ascending = ascending && at(entry, form) >= above;
        above = at(entry, form);
    }
    if (ascending)
        return {};
    std::vector<Spoken> order;
    above = std::numeric_limits<qint64>::min();
    for (int i = 0; i < int(session.entries.size()); ++i) {
        const Entry &entry = session.entries[size_t(i)];
        if (!entry.as<Utterance>())
            continue;
        above = at(entry, form);
        order.push_back({above, i});
    }
    std::ranges::stable_sort(order, {}, &Spoken::at);
    return order;
}

/// Is shown one utterance after the other and finds what each replies to.
class ReplyResolver
{
public:
    explicit ReplyResolver(Session &session)
        : m_entries(session.entries)
        , m_questions(session.topics.size() + 1)
        , m_lastOf(session.roster.speakers().size(), -1)
    {}

    void resolve(int index)
    {
        Entry &entry = m_entries[size_t(index)];
        auto *const utterance = entry.as<Utterance>();
        if (!utterance)
            return;
        utterance->replyTo = target(*utterance, entry.topic);
        utterance->kind = kind(*utterance, entry);
        if (isReply(*utterance) && utterance->replyTo < 0)
            m_toNobody.push_back(index);
        remember(index, entry, *utterance);
    }

    std::vector<int> takeToNobody()
    {
        std::ranges::sort(m_toNobody);
        return std::move(m_toNobody);
    }

private:
    static bool isReply(const Utterance &utterance)
    {
        return !utterance.whom.isEmpty() || (utterance.mark != UtteranceKind::Statement &&
                                             utterance.mark != UtteranceKind::Question);
    }

    int &lastOf(int speaker)
    {
        if (size_t(speaker) >= m_lastOf.size())
            m_lastOf.resize(size_t(speaker) + 1, -1);
        return m_lastOf[size_t(speaker)];
    }

    int target(const Utterance &utterance, int topic)
    {
        if (!isReply(utterance))
            return -1;
        if (!utterance.whom.isEmpty())
            return lastOf(utterance.whom.front());
        if (utterance.mark == UtteranceKind::Answer) {
            const int question = m_questions[size_t(topic + 1)].byOthers(utterance.speakers);
            if (question >= 0)
                return question;
        }
        return m_utterances.byOthers(utterance.speakers);
    }

    UtteranceKind kind(const Utterance &utterance, const Entry &entry) const
    {
        if (utterance.mark == UtteranceKind::Question)
            return UtteranceKind::Question;
        if (!isReply(utterance))
            return plainKind(entry.text);
        if (utterance.replyTo < 0)
            return entry.text.isEmpty() ? utterance.mark : plainKind(entry.text);
        if (utterance.whom.isEmpty() || utterance.mark != UtteranceKind::Answer)
            return utterance.mark;
        const auto &said = *m_entries[size_t(utterance.replyTo)].as<Utterance>();
        return said.kind == UtteranceKind::Question ? UtteranceKind::Answer : plainKind(entry.text);
    }

    void remember(int index, const Entry &entry, const Utterance &utterance)
    {
        for (const int speaker : utterance.speakers)
            lastOf(speaker) = index;
        if (isBareReply(entry))
            return;
        m_utterances.add(index, utterance.speakers);
        if (utterance.kind == UtteranceKind::Question)
            m_questions[size_t(entry.topic + 1)].add(index, utterance.speakers);
    }

    std::vector<Entry> &m_entries;
    std::vector<LastUtterances> m_questions; ///< of each topic; first those before any topic
    LastUtterances m_utterances;
    std::vector<int> m_lastOf; ///< the last utterance of each speaker
    std::vector<int> m_toNobody;
};

} // namespace

void countDays(Session &session)
{
    DayCounter days;
    size_t topic = 0;
    const auto countTopicsAbove = [&](int line) {
        for (; topic < session.topics.size() && session.topics[topic].line < line; ++topic)
            days.count(session.topics[topic].time);
    };
    for (Entry &entry : session.entries) {
        countTopicsAbove(entry.lines.first);
        days.count(entry.time);
    }
    countTopicsAbove(std::numeric_limits<int>::max());
}

bool isBareReply(const Entry &entry)
{
    const auto *const utterance = entry.as<Utterance>();
    return utterance && utterance->mark != UtteranceKind::Statement &&
           utterance->mark != UtteranceKind::Question && isEmptyWhenRejected(entry.text);
}

UtteranceKind plainKind(QStringView text)
{
    const bool mayEndInChange = text.endsWith(u'}') && mayHoldCriticMarks(text);
    const bool asks =
        mayEndInChange ? QStringView(rejected(text)).trimmed().endsWith(u'?') : text.endsWith(u'?');
    return asks ? UtteranceKind::Question : UtteranceKind::Statement;
}

std::vector<int> resolveReplies(Session &session)
{
    ReplyResolver resolver(session);
    const std::vector<Spoken> order = orderByTime(session);
    for (const Spoken &spoken : order)
        resolver.resolve(spoken.entry);
    if (order.empty()) {
        for (int i = 0; i < int(session.entries.size()); ++i)
            resolver.resolve(i);
    }
    return resolver.takeToNobody();
}

} // namespace rapporteur
