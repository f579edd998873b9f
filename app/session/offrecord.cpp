// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/offrecord.h"

#include "session/replies.h"

#include <algorithm>
#include <span>

namespace rapporteur {

namespace {

/// Whether a topic line stands between two entries of which `below` is the next one after `above`.
bool isParted(const Session &session, const Entry &above, const Entry &below)
{
    return below.topic >= 0 && session.topics[size_t(below.topic)].line > above.lines.first;
}

void spreadFromTopics(Session &session)
{
    for (Topic &topic : session.topics)
        topic.off |= topic.parent >= 0 && session.topics[size_t(topic.parent)].off;
    const auto isOff = [&session](int topic) {
        return topic >= 0 && session.topics[size_t(topic)].off;
    };
    for (Entry &entry : session.entries)
        entry.off |= isOff(entry.topic);
    for (Prose &prose : session.prose)
        prose.off |= isOff(session.paragraphs[size_t(prose.paragraph)].topic);
}

void spreadToReferences(Session &session)
{
    std::vector<Fate> fates;
    fates.reserve(session.entries.size());
    for (const Entry &entry : session.entries)
        fates.push_back(entry.off ? Fate::OffRecord : Fate::Leaves);
    spreadToReferences(session, fates);
    for (size_t i = 0; i < fates.size(); ++i)
        session.entries[i].off = fates[i] == Fate::OffRecord;
}

void spreadToProse(Session &session)
{
    for (Prose &prose : session.prose) {
        const auto words = std::span(session.entries)
                               .subspan(size_t(prose.words.first), size_t(prose.words.count));
        prose.off |= std::ranges::any_of(words, &Entry::off);
    }
}

/// Whether the topic or the entry next above `line` is off the record, whichever is nearer.
bool isBelowOff(const Session &session, int line)
{
    const auto begins = [](const Entry &entry) { return entry.lines.first; };
    const auto entry = std::ranges::lower_bound(session.entries, line, {}, begins);
    const auto topic = std::ranges::lower_bound(session.topics, line, {}, &Topic::line);
    const bool underTopic =
        topic != session.topics.begin() &&
        (entry == session.entries.begin() || std::prev(topic)->line > begins(*std::prev(entry)));
    if (underTopic)
        return std::prev(topic)->off;
    return entry != session.entries.begin() && std::prev(entry)->off;
}

bool isOff(const Session &session, const Annotation &annotation)
{
    const auto target = size_t(annotation.target);
    switch (annotation.on) {
    case Annotation::On::Entry:
        return session.entries[target].off;
    case Annotation::On::Prose:
        return session.prose[target].off;
    case Annotation::On::Topic:
        return session.topics[target].off;
    case Annotation::On::Nothing:
        break;
    }
    return isBelowOff(session, annotation.lines.first);
}

} // namespace

void spreadToReferences(const Session &session, std::vector<Fate> &fates)
{
    for (size_t i = 0; i < fates.size(); ++i) {
        const Entry &entry = session.entries[i];
        const bool bare = isBareReply(entry);
        if (!bare && !entry.as<Reaction>())
            continue;
        if (i > 0 && !isParted(session, session.entries[i - 1], entry))
            fates[i] = std::max(fates[i], fates[i - 1]);
        if (const int target = bare ? entry.as<Utterance>()->replyTo : -1; target >= 0)
            fates[i] = std::max(fates[i], fates[size_t(target)]);
    }
}

void spreadOff(Session &session)
{
    spreadFromTopics(session);
    spreadToReferences(session);
    spreadToProse(session);
    for (Annotation &annotation : session.annotations)
        annotation.off |= isOff(session, annotation);
}

} // namespace rapporteur
