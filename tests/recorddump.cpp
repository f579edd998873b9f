// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorddump.h"

#include <QDebug>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

/// Writes `name value value …` lines.
class Dump
{
public:
    explicit Dump(const Session &record)
        : m_record(record)
    {}

    QString all()
    {
        header(m_record.header);
        for (const Speaker &speaker : m_record.roster.speakers())
            add("speaker", speaker.alias, speaker.name, speaker.given, speaker.family,
                speaker.shortForm, int(speaker.pronoun), speaker.pronounText, speaker.roles,
                speaker.description, speaker.affiliation, speaker.email, speaker.notes,
                speaker.known, speaker.fromPeople, speaker.sharesShortForm, speaker.explicitShort);
        for (const Topic &topic : m_record.topics)
            add("topic", topic.number, topic.title.toString(), topic.level, topic.parent,
                time(topic.time), topic.off);
        for (const Paragraph &paragraph : m_record.paragraphs)
            add("paragraph", paragraph.topic, range(paragraph.entries), range(paragraph.prose));
        for (const Entry &each : m_record.entries)
            entry(each);
        for (const Prose &prose : m_record.prose)
            add("prose", prose.number, prose.markdown.toString(), range(prose.words),
                prose.paragraph, range(prose.annotations), prose.off);
        for (const Annotation &annotation : m_record.annotations)
            add("annotation", annotation.number, int(annotation.kind), int(annotation.state),
                int(annotation.on), annotation.target, list(annotation.by), annotation.date,
                annotation.text.toString(), annotation.off);
        return m_text;
    }

private:
    template <typename... Values>
    void add(const char *name, const Values &...values)
    {
        QDebug stream(&m_text);
        stream << name;
        static_cast<void>((stream << ... << values));
        m_text += u'\n';
    }

    static QString time(const TimeStamp &time)
    {
        return time.toString() + u" day "_s + QString::number(time.day);
    }
    static QList<int> list(const Speakers &speakers) { return {speakers.begin(), speakers.end()}; }
    static QString range(IndexRange range)
    {
        return range.isEmpty() ? u"none"_s : u"%1+%2"_s.arg(range.first).arg(range.count);
    }

    void header(const Header &header)
    {
        QStringList order = header.order;
        order.removeAll(u"Media"_s);
        add("header", header.title, header.eventName, header.eventYear, header.date,
            header.timeZone, header.place, header.author, header.published, header.photo.url,
            header.photo.label, header.summary, header.language, time(header.start), header.people,
            header.anonymous, order);
        for (const QStringList &row : header.index)
            add("index", row);
        for (const auto &correction : header.corrections)
            add("correction", correction.date, correction.text);
        for (const auto *const persons :
             {&header.scribe, &header.chair, &header.present, &header.regrets}) {
            for (const auto &person : *persons)
                add("person", person.speaker, person.text);
            add("persons");
        }
        for (const auto &link : header.links)
            add("link", link.url, link.label);
        for (const auto &shorthand : header.shorthands)
            add("shorthand", shorthand.written, shorthand.meant);
        for (const auto &field : header.unknown)
            add("unknown", field.key, field.value);
    }

    void entry(const Entry &entry)
    {
        add("entry", entry.id(), entry.text.toString(), time(entry.time), entry.topic,
            entry.paragraph, range(entry.annotations), entry.off, entry.verbatim, entry.struck,
            entry.added);
        if (const auto *const utterance = entry.as<Utterance>())
            add(" said", int(utterance->kind), int(utterance->mark), list(utterance->speakers),
                list(utterance->whom), utterance->verb.toString(), utterance->replyTo);
        else if (const auto *const decision = entry.as<Decision>())
            add(" decided", int(decision->outcome), decision->votesFor, decision->votesAgainst,
                decision->abstentions);
        else if (const auto *const action = entry.as<Action>())
            add(" taken on", list(action->owners), action->due, action->done);
        else if (const auto *const narration = entry.as<Narration>())
            add(" told", narration->fenced);
    }

    const Session &m_record;
    QString m_text;
};

} // namespace

QString dumped(const Session &record) { return Dump(record).all(); }

} // namespace rapporteur::testing
