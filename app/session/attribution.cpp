// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/attribution.h"

#include "session/texts.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

void removeFromHeader(Header &header, const Anonymity &anonymity)
{
    const auto isNamedIn = [&anonymity](const QString &text) {
        return !anonymity.places(text).empty();
    };
    for (auto *const persons : {&header.scribe, &header.chair, &header.present, &header.regrets})
        persons->clear();
    for (const auto &key : {u"Scribe"_s, u"Chair"_s, u"Present"_s, u"Regrets"_s, u"People"_s})
        header.order.removeAll(key);
    header.people.clear();
    if (isNamedIn(header.photo.url))
        header.photo = {};
    if (isNamedIn(header.media))
        header.media.clear();
    std::erase_if(header.links, [&](const Header::Link &link) { return isNamedIn(link.url); });
    // A draft would spell out a shorthand for a name.
    std::erase_if(header.shorthands, [&](const Header::Shorthand &shorthand) {
        return isNamedIn(shorthand.written) || isNamedIn(shorthand.meant);
    });
    forEachText(header,
                [&anonymity](QString &text, TextKind) { text = anonymity.inlineText(text); });
}

void removeFromTexts(Session &session, const Anonymity &anonymity)
{
    const auto strings = std::make_shared<Strings>(session.strings);
    forEachText(session, [&](QStringView &text, TextKind kind) {
        QString without =
            kind == TextKind::Prose ? anonymity.proseText(text) : anonymity.inlineText(text);
        if (without != text)
            text = strings->keep(std::move(without));
    });
    session.strings = strings;
}

void removeFromEntries(Session &session)
{
    for (Entry &entry : session.entries) {
        if (auto *const utterance = entry.as<Utterance>()) {
            utterance->speakers.clear();
            utterance->whom.clear();
            utterance->replyTo = -1;
        } else if (auto *const action = entry.as<Action>()) {
            action->owners.clear();
        }
    }
    for (Annotation &annotation : session.annotations)
        annotation.by.clear();
}

} // namespace

Anonymity anonymityOf(const Session &session)
{
    std::vector<Speaker> speakers = session.roster.speakers();
    for (Speaker &speaker : speakers)
        speaker.known = true;
    Roster everybody;
    everybody.assign(std::move(speakers));
    return Anonymity(everybody);
}

void removeAttribution(Session &session)
{
    const Anonymity anonymity = anonymityOf(session);
    removeFromHeader(session.header, anonymity);
    removeFromTexts(session, anonymity);
    removeFromEntries(session);
    session.roster = {};
    session.unknownCredits.clear();
}

} // namespace rapporteur
