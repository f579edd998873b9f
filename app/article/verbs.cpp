// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/verbs.h"

#include <algorithm>
#include <string_view>

namespace rapporteur {

namespace {

using Act = Frame::Act;

constexpr Frame said{Act::Said, false, u"said"};
constexpr Frame asked{Act::Asked, true, u"asked", u""};
constexpr Frame answered{Act::Answered, false, u"answered"};
constexpr Frame replied{Act::Replied, false, u"replied"};
// What is agreed with stands above: the words may be its reason, so that they never follow *that*.
constexpr Frame agreed{Act::Agreed, false, u"agreed", u", saying that"};
constexpr Frame disagreed{Act::Disagreed, false, u"disagreed", u", saying that"};
constexpr Frame yes{Act::Agreed, false, u"answered with a yes", u", saying that"};
constexpr Frame no{Act::Disagreed, false, u"answered with a no", u", saying that"};

constexpr std::u16string_view asking[] = {u"asked", u"wondered", u"inquired", u"enquired",
                                          u"queried"};

/// Verbs of a scribe's that a clause with *that* may follow; any other is told before *saying that*.
constexpr std::u16string_view takingThat[] = {
    u"acknowledged", u"added",     u"admitted",   u"advised",    u"affirmed",   u"agreed",
    u"alleged",      u"announced", u"answered",   u"argued",     u"asserted",   u"believed",
    u"boasted",      u"cautioned", u"claimed",    u"commented",  u"complained", u"conceded",
    u"concluded",    u"concurred", u"confessed",  u"confirmed",  u"contended",  u"countered",
    u"declared",     u"demanded",  u"denied",     u"doubted",    u"emphasised", u"emphasized",
    u"estimated",    u"explained", u"fantasised", u"feared",     u"felt",       u"figured",
    u"guessed",      u"held",      u"hinted",     u"hoped",      u"implied",    u"insisted",
    u"joked",        u"lamented",  u"maintained", u"mentioned",  u"mused",      u"noted",
    u"objected",     u"observed",  u"pleaded",    u"pointed",    u"predicted",  u"promised",
    u"proposed",     u"protested", u"quipped",    u"recalled",   u"reckoned",   u"recommended",
    u"reiterated",   u"remarked",  u"repeated",   u"replied",    u"reported",   u"responded",
    u"retorted",     u"said",      u"speculated", u"stated",     u"stressed",   u"suggested",
    u"surmised",     u"suspected", u"thought",    u"threatened", u"urged",      u"vowed",
    u"warned",       u"worried"};
static_assert(std::ranges::is_sorted(takingThat));

Frame ownFrame(QStringView verb)
{
    Frame frame{Act::Own, false, verb};
    const std::u16string_view word(verb.utf16(), size_t(verb.size()));
    if (std::ranges::contains(asking, word)) {
        frame.question = true;
        frame.clause = u"";
    } else if (verb == u"pointed") {
        frame.clause = u" out that";
        frame.fragment = u" out:";
    } else if (!std::ranges::binary_search(takingThat, word)) {
        frame.clause = u", saying that";
    }
    return frame;
}

} // namespace

std::optional<Frame> yesOrNo(QStringView text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.compare(u"yes", Qt::CaseInsensitive) == 0)
        return yes;
    if (text.compare(u"no", Qt::CaseInsensitive) == 0)
        return no;
    return std::nullopt;
}

Frame frameOf(const Utterance &utterance, bool toQuestion)
{
    if (!utterance.verb.isEmpty())
        return ownFrame(utterance.verb);
    switch (utterance.kind) {
    case UtteranceKind::Question:
        return asked;
    case UtteranceKind::Answer:
        return toQuestion ? answered : replied;
    case UtteranceKind::Agreement:
        return toQuestion ? yes : agreed;
    case UtteranceKind::Disagreement:
        return toQuestion ? no : disagreed;
    case UtteranceKind::Statement:
        break;
    }
    return utterance.replyTo >= 0 ? replied : said;
}

} // namespace rapporteur
