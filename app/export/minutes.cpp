// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/minutes.h"

#include "article/lead.h"
#include "export/minuteswords.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class MinutesBuilder
{
public:
    explicit MinutesBuilder(const OnRecord &record)
        : m_record(*record)
        , m_strings(std::make_shared<Strings>(record->strings))
    {}

    Minutes build()
    {
        const Header &header = m_record.header;
        m_minutes.title = header.title.isEmpty() ? u"Minutes"_s : header.title;
        addFacts(header);
        m_minutes.summary = runsOf(header.summary, false);
        addSections();
        m_minutes.strings = m_strings;
        return std::move(m_minutes);
    }

private:
    void addFact(const QString &label, const QString &value, const QString &href = {})
    {
        if (!value.isEmpty())
            m_minutes.facts.push_back({label, value, href});
    }

    void addFacts(const Header &header)
    {
        addFact(u"Event"_s, eventText(header));
        const QString date = header.date.toString(Qt::ISODate);
        addFact(u"Date"_s, header.timeZone.isEmpty() || date.isEmpty()
                               ? date
                               : date + u" ("_s + header.timeZone + u')');
        addFact(u"Place"_s, header.place);
        addFact(u"Chair"_s, names(header.chair));
        addFact(u"Scribe"_s, names(header.scribe));
        addFact(u"Present"_s, names(header.present));
        addFact(u"Regrets"_s, names(header.regrets));
        addFact(u"Speakers"_s, voices());
        addFact(u"Recording"_s, header.media, header.media);
        for (const Header::Link &link : header.links)
            addFact(u"Link"_s, link.label.isEmpty() ? link.url : link.label, link.url);
        for (const Header::Field &field : header.unknown)
            addFact(field.key, field.value);
    }

    QString names(const std::vector<Header::Person> &persons) const
    {
        QStringList names;
        for (const Header::Person &person : persons)
            names += person.speaker < 0 ? person.text : m_record.roster[person.speaker].name;
        return names.join(u", "_s);
    }

    /// Those who spoke, in full, in the order in which they first did.
    QString voices() const
    {
        std::vector<bool> heard(size_t(m_record.roster.size()));
        QStringList names;
        for (const Entry &entry : m_record.entries) {
            const auto *utterance = entry.as<Utterance>();
            for (const int index : utterance ? utterance->speakers : Speakers()) {
                if (heard[size_t(index)])
                    continue;
                heard[size_t(index)] = true;
                const Speaker &speaker = m_record.roster[index];
                names += speaker.affiliation.isEmpty()
                             ? speaker.name
                             : speaker.name + u" ("_s + speaker.affiliation + u')';
            }
        }
        return names.join(u", "_s);
    }

    IndexRange runsOf(QStringView text, bool verbatim)
    {
        const size_t first = m_minutes.runs.size();
        parseInline(text, m_record.roster, *m_strings, m_minutes.runs);
        for (Run &run : std::span(m_minutes.runs).subspan(first)) {
            if (run.kind == Run::Kind::Mention)
                run.text = m_record.roster[run.speaker].name;
            if (verbatim && run.kind != Run::Kind::Image)
                run.style |= Style::Verbatim;
        }
        return {int(first), int(m_minutes.runs.size() - first)};
    }

    /// Each topic that has entries, itself or under it, in the order of the notes.
    void addSections()
    {
        std::vector<bool> told(m_record.topics.size());
        for (const Entry &entry : m_record.entries) {
            for (int topic = entry.topic; topic >= 0 && !told[size_t(topic)];
                 topic = m_record.topics[size_t(topic)].parent)
                told[size_t(topic)] = true;
        }
        const std::vector<int> order = entriesInOrder();
        auto next = order.begin();
        for (int topic = -1; topic < int(told.size()); ++topic) {
            if (topic >= 0 && told[size_t(topic)])
                addSection(topic);
            while (next != order.end() && m_record.entries[size_t(*next)].topic == topic) {
                if (m_minutes.sections.empty())
                    m_minutes.sections.push_back({});
                addItem(*next++);
            }
        }
    }

    void addSection(int index)
    {
        const Topic &topic = m_record.topics[size_t(index)];
        MinutesSection section{.topic = index, .level = topic.parent < 0 ? 1 : 2};
        section.title = runsOf(topic.title, false);
        section.items.first = int(m_minutes.items.size());
        m_minutes.sections.push_back(section);
    }

    /// By topic; inside one by time when each utterance has one. An entry without a time stays below
    /// the one above it.
    std::vector<int> entriesInOrder() const
    {
        struct Place {
            int topic;
            qint64 time;
            int entry;
        };
        std::vector<Place> places;
        const bool timed = allUtterancesTimed();
        qint64 time = 0;
        for (int i = 0; i < int(m_record.entries.size()); ++i) {
            const Entry &entry = m_record.entries[size_t(i)];
            if (places.empty() || places.back().topic != entry.topic)
                time = 0;
            if (timed && entry.time)
                time = entry.time.sinceFirstMidnight();
            places.push_back({entry.topic, time, i});
        }
        std::ranges::stable_sort(
            places, {}, [](const Place &place) { return std::pair(place.topic, place.time); });
        std::vector<int> order;
        for (const Place &place : places)
            order.push_back(place.entry);
        return order;
    }

    bool allUtterancesTimed() const
    {
        TimeStamp::Form form = TimeStamp::Form::None;
        return std::ranges::all_of(m_record.entries, [&form](const Entry &entry) {
            if (!entry.time)
                return !entry.as<Utterance>();
            const bool same = form == TimeStamp::Form::None || form == entry.time.form;
            form = entry.time.form;
            return same;
        });
    }

    /// The words of `entry`; of directions and reactions in the brackets of the notes.
    IndexRange bracketed(const Entry &entry)
    {
        const bool direction = entry.as<Direction>() != nullptr;
        if (!direction && !entry.as<Reaction>())
            return runsOf(entry.text, entry.verbatim);
        const int first = int(m_minutes.runs.size());
        m_minutes.runs.push_back({.text = direction ? u"[" : u"("});
        runsOf(entry.text, entry.verbatim);
        m_minutes.runs.push_back({.text = direction ? u"]" : u")"});
        return {first, int(m_minutes.runs.size()) - first};
    }

    void addItem(int index)
    {
        const Entry &entry = m_record.entries[size_t(index)];
        const int place = int(m_minutes.items.size());
        MinutesItem item{.entry = index, .time = entry.time.toString()};
        item.head = minutesHead(m_record, entry);
        const auto *narration = entry.as<Narration>();
        if (narration && narration->fenced)
            item.code = entry.text;
        else
            item.runs = bracketed(entry);
        m_minutes.items.push_back(std::move(item));
        ++m_minutes.sections.back().items.count;
        if (entry.as<Decision>())
            m_minutes.decisions.push_back(place);
        else if (entry.as<OpenQuestion>())
            m_minutes.questions.push_back(place);
        else if (entry.as<Action>())
            m_minutes.actions.push_back(place);
    }

    const Session &m_record;
    std::shared_ptr<Strings> m_strings;
    Minutes m_minutes;
};

} // namespace

Minutes minutesOf(const OnRecord &record) { return MinutesBuilder(record).build(); }

} // namespace rapporteur
