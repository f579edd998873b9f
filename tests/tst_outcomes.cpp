// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articletext.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr char16_t roster[] = u"Title: Whether it stays\n"
                              "\n"
                              "@av Ana Vidal; she\n"
                              "@bo Ben Okafor; as the slab maintainer; he\n"
                              "@rv Rik van Holt; he\n"
                              "@cw Chen Wei\n"
                              "\n";

QString composed(const QString &notes)
{
    const Article article = compose(recordOf(QString::fromUtf16(roster) + notes));
    return articleLines(article).join(u"\n"_s);
}

} // namespace

/// How decisions, actions, open questions, reactions and narration are drafted.
class TestOutcomes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcomesAreTold_data();
    void outcomesAreTold();
};

void TestOutcomes::outcomesAreTold_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &notes, const QString &expected) {
        QTest::newRow(name) << notes << expected;
    };
    row("a decision", u"! The option stays"_s, u"The group decided that the option stays."_s);
    row("two decisions", u"! it stays\n! drop the test"_s,
        u"The group decided that it stays. The group also decided to drop the test."_s);
    row("a decision not to", u"! don't merge it"_s, u"The group decided not to merge it."_s);
    row("a decision that begins with a tag", u"! Fixes: tags are needed"_s,
        u"The group made a decision: Fixes: tags are needed."_s);
    row("a decision that is a thing", u"! 6.18 as the next release"_s,
        u"The group made a decision: 6.18 as the next release."_s);
    row("consensus", u"! (consensus) it stays"_s, u"There was a consensus that it stays."_s);
    row("rough consensus", u"! (rough consensus) drop it"_s,
        u"There was a rough consensus to drop it."_s);
    row("no consensus", u"! (no consensus) the option goes"_s,
        u"There was no consensus on whether the option goes."_s);
    row("no consensus on whether", u"! (no consensus) whether the option goes"_s,
        u"There was no consensus on whether the option goes."_s);
    row("no consensus on a thing", u"! (no consensus) on the name"_s,
        u"There was no consensus on the name."_s);
    row("deferred until", u"! (deferred) until the next summit"_s,
        u"The group deferred a decision until the next summit."_s);
    row("a decision not to, in so many words", u"! Not to merge it!"_s,
        u"The group decided not to merge it."_s);
    row("everyone to", u"! everyone to test it"_s,
        u"The group made a decision: everyone to test it."_s);
    row("deferred", u"! (deferred) drop the option"_s,
        u"The group deferred a decision on whether to drop the option."_s);
    row("rejected", u"! (rejected) the option goes"_s,
        u"The group rejected the proposal that the option goes."_s);
    row("a vote", u"! (vote 12-3-1) the option goes"_s,
        u"By a vote of 12 to 3, with one abstention, the group decided that the option goes."_s);
    row("a vote without a majority", u"! (vote 3-3) the option goes"_s,
        u"The group voted 3 to 3 on whether the option goes."_s);
    row("an action", u"* rv: measure it on a phone, by 2026-12-01"_s,
        u"Rik van Holt will measure it on a phone by December 1, 2026."_s);
    row("an action that begins with a capital", u"* rv: Make it build"_s,
        u"Rik van Holt will make it build."_s);
    row("an action that begins with a noun's capital", u"* rv: Post the patch"_s,
        u"Rik van Holt will post the patch."_s);
    row("an action whose owner has no colon", u"* rv to find a phone"_s,
        u"An action was left without an owner: rv to find a phone."_s);
    row("an action that begins with an alias", u"* cw write the docs"_s,
        u"An action was left without an owner: cw write the docs."_s);
    row("an action with several who have no colon", u"* rv and cw: find a phone"_s,
        u"An action was left without an owner: rv and cw: find a phone."_s);
    row("an action in the first person", u"* av: I'll test my patch on my phone"_s,
        u"Ana Vidal will test her patch on her phone."_s);
    row("an action that is no action", u"* [x] av: sent"_s,
        u"Ana Vidal took on an action: sent; that has since been done."_s);
    row("an action in the first person of somebody whose pronoun nobody knows",
        u"* cw: I'll test my patch"_s, u"Chen Wei took on an action: I'll test my patch."_s);
    row("an action that somebody should take", u"* someone should test it"_s,
        u"An action was left without an owner: someone should test it."_s);
    row("an action that begins like a thing", u"* cw: Documentation"_s,
        u"Chen Wei will take care of documentation."_s);
    row("an action that is done", u"* [x] av, cw: write the docs"_s,
        u"Ana Vidal and Chen Wei will write the docs; that has since been done."_s);
    row("an action of nobody", u"* write the docs"_s, u"Somebody is to write the docs."_s);
    row("an action that is a clause", u"* cw: the docs get updated"_s,
        u"Chen Wei will see to it that the docs get updated."_s);
    row("an action that is a thing", u"* cw: documentation"_s,
        u"Chen Wei will take care of documentation."_s);
    row("an open question", u"? who looks after it"_s, u"It was left open who looks after it."_s);
    row("an open question as typed", u"? did it work?"_s,
        u"One question was left open: did it work?"_s);
    row("a reaction", u"(strong applause)"_s, u"There was strong applause."_s);
    row("reactions", u"(some groans)"_s, u"There were some groans."_s);
    row("a reaction of two kinds", u"(Groans and laughter)"_s,
        u"There were groans and laughter."_s);
    row("a reaction of somebody's", u"(@av laughs)"_s, u"Ana Vidal laughs."_s);
    row("a reaction of everybody's", u"(everybody laughs)"_s, u"Everybody laughs."_s);
    row("a reaction that is a sentence", u"(nobody has a phone)"_s, u"Nobody has a phone."_s);
    row("a reaction that is neither", u"(inaudible)"_s, u"(Inaudible.)"_s);
    row("narration", u"the session is about to end"_s, u"The session is about to end."_s);
    row("directions are not told", u"av: it works\n[slide 7]\n[break]"_s,
        u"Ana Vidal said that it works."_s);
    row("a fence", u"```\nsome output\n```"_s, u"code some output\n"_s);
}

void TestOutcomes::outcomesAreTold()
{
    QFETCH(const QString, notes);
    QTEST(composed(notes), "expected");
}

QTEST_APPLESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
