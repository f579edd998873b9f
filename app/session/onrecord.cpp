// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/onrecord.h"

#include "session/attribution.h"
#include "session/critic.h"
#include "session/departure.h"
#include "session/named.h"
#include "session/texts.h"

#include <array>

namespace rapporteur {

namespace {

/// Counts what is on the record, each kind from 1.
class Numbers
{
public:
    void number(Entry &entry) { entry.number = ++m_entries[entry.what.index()]; }

    static void numberOthers(Session &session)
    {
        const auto count = [](auto &things) {
            for (int number = 0; auto &thing : things)
                thing.number = ++number;
        };
        count(session.topics);
        count(session.prose);
        count(session.annotations);
    }

private:
    std::array<int, std::variant_size_v<decltype(Entry::what)>> m_entries = {};
};

bool isToldEach(const Session &session, std::vector<bool> told)
{
    for (const Prose &prose : session.prose)
        told[size_t(session.paragraphs[size_t(prose.paragraph)].topic + 1)] = true;
    for (size_t i = session.topics.size(); i-- > 0;) {
        if (!told[i + 1])
            return false;
        told[size_t(session.topics[i].parent + 1)] = true;
    }
    return true;
}

/// Whether `session` leaves as it is: nothing is off the record, no change is open, no topic empty. Numbers
/// its entries on the way, so that such notes are read only once; most are.
bool leavesWhole(Session &session, const RecordOptions &options)
{
    const bool rejects = !options.keepChanges;
    const auto changes = [rejects](QStringView text) {
        return rejects && mayHoldCriticMarks(text);
    };
    if (session.hasOff)
        return false;
    std::vector<bool> told(session.topics.size() + 1, false);
    Numbers numbers;
    for (Entry &entry : session.entries) {
        if (entry.off || (rejects && (entry.struck || entry.added)) || changes(entry.text))
            return false;
        told[size_t(entry.topic + 1)] = true;
        numbers.number(entry);
    }
    for (const Prose &prose : session.prose) {
        if (prose.off || changes(prose.markdown))
            return false;
    }
    for (const Annotation &annotation : session.annotations) {
        const bool added = annotation.kind == AnnotationKind::Added && rejects;
        if (annotation.off || added || !leaves(annotation.kind, options) ||
            changes(annotation.text))
            return false;
    }
    for (const Topic &topic : session.topics) {
        if (topic.off || changes(topic.title))
            return false;
    }
    bool whole = true;
    forEachText(session.header,
                [&](const QString &text, TextKind) { whole = whole && !changes(text); });
    return whole && isToldEach(session, std::move(told));
}

} // namespace

OnRecord onRecord(Session session, const RecordOptions &options)
{
    OnRecord record;
    if (!leavesWhole(session, options)) {
        record.m_leftOut = takeOut(session, options);
        Numbers numbers;
        for (Entry &entry : session.entries)
            numbers.number(entry);
    }
    if (session.header.anonymous)
        removeAttribution(session);
    else
        dropUnnamedSpeakers(session);
    Numbers::numberOthers(session);
    record.m_session = std::move(session);
    return record;
}

} // namespace rapporteur
