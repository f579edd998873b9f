// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/verbs.h"

#include <algorithm>
#include <string_view>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

using Act = Frame::Act;

constexpr Frame said{Act::Said, false, true, 5, u" said that ", u" said that, ", u" said: "};
constexpr Frame added{Act::Said, false, true, 6, u" added that ", u" added that, ", u" added: "};
constexpr Frame asked{Act::Asked, true, false, 6, u" asked ", u" asked ", u" asked: "};
constexpr Frame answered{Act::Answered,       false,         false, 9, u" answered that ",
                         u" answered that, ", u" answered: "};
constexpr Frame replied{Act::Replied,       false,        false, 8, u" replied that ",
                        u" replied that, ", u" replied: "};
// What is agreed with stands above: the words may be its reason, so that they never follow *that*.
constexpr Frame agreed{
    Act::Agreed, false, false, 7, u" agreed, saying that ", u" agreed, saying that, ",
    u" agreed: "};
constexpr Frame agreedWith{
    Act::Agreed, false, false, 7, u" agreed, saying that ", u" agreed, saying that, ", u" agreed "};
constexpr Frame disagreedWith{
    Act::Disagreed, false, false, 10, u" disagreed, saying that ", u" disagreed, saying that, ",
    u" disagreed "};
constexpr Frame disagreed{
    Act::Disagreed, false, false, 10, u" disagreed, saying that ", u" disagreed, saying that, ",
    u" disagreed: "};
constexpr Frame yes{Act::Agreed,
                    false,
                    false,
                    20,
                    u" answered with a yes, saying that ",
                    u" answered with a yes, saying that, ",
                    u" answered with a yes: "};
constexpr Frame no{Act::Disagreed,
                   false,
                   false,
                   19,
                   u" answered with a no, saying that ",
                   u" answered with a no, saying that, ",
                   u" answered with a no: "};

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

Frame ownFrame(QStringView verb, Strings &strings)
{
    const std::u16string_view word(verb.utf16(), size_t(verb.size()));
    const bool asks = std::ranges::contains(asking, word);
    const bool points = verb == u"pointed";
    const QString start = u' ' + verb.toString() + (points ? u" out"_s : QString());
    QString connector = u", saying that"_s;
    if (asks)
        connector.clear();
    else if (std::ranges::binary_search(takingThat, word))
        connector = u" that"_s;
    Frame frame{Act::Own, asks};
    frame.proposes = verb == u"suggested" || verb == u"proposed" || verb == u"recommended";
    frame.verb = start.size();
    frame.clause = strings.keep(start + connector + u' ');
    frame.introduced = asks ? frame.clause : strings.keep(start + connector + u", "_s);
    frame.fragment = strings.keep(start + u": "_s);
    return frame;
}

} // namespace

bool goesOn(QStringView verb, const Word &first)
{
    struct Government {
        WordKey preposition;
        std::u16string_view verbs;
    };
    static constexpr Government governments[] = {
        {"about"_word,
         u" asked wondered worried complained joked warned mused argued talked spoke "},
        {"for"_word, u" asked argued pleaded spoke apologized "},
        {"with"_word, u" agreed disagreed concurred "},
        {"against"_word, u" argued warned protested spoke "},
        {"to"_word, u" objected agreed promised offered "},
    };
    static constexpr QStringView objects =
        u" suggested proposed recommended thanked told mentioned "
        "cited quoted described questioned criticized raised "
        "dismissed rejected supported defended presented "
        "praised welcomed requested announced demanded ";
    const QString word = u' ' + verb.toString() + u' ';
    for (const Government &government : governments) {
        if (first.is(government.preposition))
            return QStringView(government.verbs).contains(word);
    }
    using enum WordClass;
    const bool noun =
        !first.is(Base | Preposition | Subordinator | Coordinator | WhWord | Finite) &&
        (!first.is(Adverb) || first.is(Determiner)) && !first.after;
    return noun && objects.contains(word);
}

const Frame &saidFrame() { return said; }

const Frame &addedFrame() { return added; }

const Frame &agreedWithFrame() { return agreedWith; }

const Frame &disagreedWithFrame() { return disagreedWith; }

const Frame *plainReply(QStringView text, Act act)
{
    if (text.size() > 11)
        return nullptr;
    if (text.endsWith(u'.') || text.endsWith(u'!'))
        text.chop(1);
    const auto is = [text](QStringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (act == Act::Said && (is(u"disagree") || is(u"i disagree")))
        return &disagreed;
    if (act == Act::Said)
        return is(u"agreed") || is(u"agree") || is(u"i agree") ? &agreed : nullptr;
    if (act != Act::Answered)
        return nullptr;
    if (is(u"yes"))
        return &yes;
    return is(u"no") ? &no : nullptr;
}

Frame frameOf(const Utterance &utterance, bool toQuestion, Strings &strings)
{
    if (!utterance.verb.isEmpty())
        return ownFrame(utterance.verb, strings);
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
