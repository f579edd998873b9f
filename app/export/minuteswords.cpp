// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/minuteswords.h"

#include "session/kinds.h"

#include <QStringList>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &names)
{
    if (names.size() <= 2)
        return names.join(u" and "_s);
    return names.first(names.size() - 1).join(u", "_s) + u", and "_s + names.last();
}

QString kindWord(UtteranceKind kind)
{
    switch (kind) {
    case UtteranceKind::Statement:
        break;
    case UtteranceKind::Question:
        return u" asked"_s;
    case UtteranceKind::Answer:
        return u" answered"_s;
    case UtteranceKind::Agreement:
        return u" agreed"_s;
    case UtteranceKind::Disagreement:
        return u" disagreed"_s;
    }
    return {};
}

bool isReply(const Utterance &utterance)
{
    return utterance.kind == UtteranceKind::Agreement ||
           utterance.kind == UtteranceKind::Disagreement;
}

/// ` agreed`; to a question ` answered yes`; of a bare `cw+` with whom: ` agreed with Vidal`.
QString replyWords(const Session &record, const Utterance &utterance, bool bare)
{
    const Utterance *to =
        utterance.replyTo < 0 ? nullptr : record.entries[size_t(utterance.replyTo)].as<Utterance>();
    if (to && to->kind == UtteranceKind::Question)
        return utterance.kind == UtteranceKind::Agreement ? u" answered yes"_s : u" answered no"_s;
    const bool named = bare && to && !to->speakers.isEmpty();
    return kindWord(utterance.kind) +
           (named ? u" with "_s + minutesNames(record, to->speakers) : QString());
}

QString utteranceHead(const Session &record, const Utterance &utterance, bool bare)
{
    QString head = utterance.speakers.isEmpty() ? u"A participant"_s
                                                : minutesNames(record, utterance.speakers);
    if (!utterance.verb.isEmpty())
        head += u' ' + utterance.verb.toString();
    else if (isReply(utterance))
        head += replyWords(record, utterance, bare);
    else
        head += kindWord(utterance.kind);
    if (utterance.whom.isEmpty())
        return head;
    const bool takesObject = utterance.verb.isEmpty() && !isReply(utterance) &&
                             utterance.kind != UtteranceKind::Statement;
    return head + (takesObject ? u" "_s : u" to "_s) + minutesNames(record, utterance.whom);
}

QString decisionHead(const Decision &decision)
{
    QString how = QString(name(decision.outcome));
    if (decision.outcome == Outcome::Vote) {
        how += u" %1-%2"_s.arg(decision.votesFor).arg(decision.votesAgainst);
        if (decision.abstentions >= 0)
            how += u'-' + QString::number(decision.abstentions);
    }
    return how.isEmpty() ? u"Decision"_s : u"Decision ("_s + how + u')';
}

QString actionHead(const Session &record, const Action &action)
{
    QString head = u"Action"_s;
    if (!action.owners.isEmpty())
        head += u" for "_s + minutesNames(record, action.owners);
    if (action.due.isValid())
        head += u", due "_s + action.due.toString(Qt::ISODate);
    return action.done ? head + u", done"_s : head;
}

} // namespace

QString minutesHead(const Session &record, const Entry &entry)
{
    if (const auto *utterance = entry.as<Utterance>())
        return utteranceHead(record, *utterance, entry.text.isEmpty());
    if (const auto *decision = entry.as<Decision>())
        return decisionHead(*decision);
    if (const auto *action = entry.as<Action>())
        return actionHead(record, *action);
    return entry.as<OpenQuestion>() ? u"Open question"_s : QString();
}

QString minutesNames(const Session &record, const Speakers &speakers)
{
    QStringList names;
    for (const int index : speakers) {
        const Speaker &speaker = record.roster[index];
        names += speaker.known && !speaker.sharesShortForm ? speaker.shortForm : speaker.name;
    }
    return joined(names);
}

QString minutesFullNames(const Session &record, const Speakers &speakers)
{
    QStringList names;
    for (const int index : speakers)
        names += record.roster[index].name;
    return joined(names);
}

QString minutesStatus(const Action &action) { return action.done ? u"done"_s : u"open"_s; }

} // namespace rapporteur
