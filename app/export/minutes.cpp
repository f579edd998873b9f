// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/minutes.h"

#include "session/kinds.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString personsOf(const OnRecord &record, const std::vector<Header::Person> &persons)
{
    QStringList names;
    for (const Header::Person &person : persons)
        names.push_back(person.speaker < 0 ? person.text : record->roster[person.speaker].name);
    return names.join(u", "_s);
}

QString outcomeOf(const Decision &decision)
{
    if (decision.outcome == Outcome::Unspecified)
        return {};
    if (decision.outcome != Outcome::Vote)
        return u" ("_s + name(decision.outcome) + u')';
    QString vote = u" (%1 for, %2 against"_s.arg(decision.votesFor).arg(decision.votesAgainst);
    if (decision.abstentions >= 0)
        vote += u", %1 abstaining"_s.arg(decision.abstentions);
    return vote + u')';
}

QString actionLabel(const OnRecord &record, const Action &action)
{
    QString label = action.done ? u"Done"_s : u"Action"_s;
    if (!action.owners.isEmpty())
        label += (action.done ? u" by "_s : u" for "_s) + namesOf(record, action.owners);
    if (action.due.isValid())
        label += u", due "_s + action.due.toString(Qt::ISODate);
    return label;
}

QString utteranceLabel(const OnRecord &record, const Entry &entry, const Utterance &utterance)
{
    QString label = namesOf(record, utterance.speakers);
    if (entry.text.isEmpty())
        return label;
    if (!utterance.verb.isEmpty())
        label += u" ("_s + utterance.verb.toString() + u')';
    else if (utterance.kind == UtteranceKind::Agreement)
        label += u" (agreed)"_s;
    else if (utterance.kind == UtteranceKind::Disagreement)
        label += u" (disagreed)"_s;
    return label;
}

} // namespace

std::vector<MinutesField> minutesFields(const OnRecord &record)
{
    const Header &header = record->header;
    QString event = header.eventName;
    if (!header.eventYear.isEmpty())
        event += u' ' + header.eventYear;
    QString date = header.date.toString(Qt::ISODate);
    if (!header.timeZone.isEmpty())
        date += u" ("_s + header.timeZone + u')';
    std::vector<MinutesField> fields = {
        {u"Event"_s, event},
        {u"Date"_s, date},
        {u"Place"_s, header.place},
        {u"Chair"_s, personsOf(record, header.chair)},
        {u"Scribe"_s, personsOf(record, header.scribe)},
        {u"Present"_s, personsOf(record, header.present)},
        {u"Regrets"_s, personsOf(record, header.regrets)},
        {u"Summary"_s, QString(header.summary).replace(u'\n', u' ')}};
    std::erase_if(fields, [](const MinutesField &field) { return field.value.isEmpty(); });
    return fields;
}

QString namesOf(const OnRecord &record, const Speakers &speakers)
{
    QString names;
    for (qsizetype i = 0; i < speakers.size(); ++i) {
        if (i > 0)
            names += i + 1 < speakers.size() ? u", "_s : u" and "_s;
        names += record->roster[speakers[i]].name;
    }
    if (names.isEmpty())
        return record->header.anonymous ? u"A participant"_s : u"Somebody"_s;
    return names;
}

QString minutesLabel(const OnRecord &record, const Entry &entry)
{
    if (const Utterance *utterance = entry.as<Utterance>())
        return utteranceLabel(record, entry, *utterance);
    if (const Decision *decision = entry.as<Decision>())
        return u"Decision"_s + outcomeOf(*decision);
    if (const Action *action = entry.as<Action>())
        return actionLabel(record, *action);
    return entry.as<OpenQuestion>() ? u"Open question"_s : QString();
}

QString minutesWords(const Entry &entry)
{
    if (const Utterance *utterance = entry.as<Utterance>(); utterance && entry.text.isEmpty()) {
        switch (utterance->kind) {
        case UtteranceKind::Agreement:
            return u"agrees"_s;
        case UtteranceKind::Disagreement:
            return u"disagrees"_s;
        default:
            return {};
        }
    }
    if (entry.as<Direction>())
        return u"\\["_s + entry.text.toString() + u"\\]"_s;
    if (entry.as<Reaction>())
        return u'(' + entry.text.toString() + u')';
    return entry.text.toString();
}

QString minutesTitle(const OnRecord &record)
{
    return record->header.title.isEmpty() ? u"Session"_s : record->header.title;
}

} // namespace rapporteur
