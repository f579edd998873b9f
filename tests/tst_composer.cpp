// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articletext.h"
#include "housestyle.h"
#include "plantednotes.h"
#include "testing.h"

#include <QDir>
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

QString composed(const QString &notes, const Profile &profile = profiles().front())
{
    const OnRecord record = recordOf(QString::fromUtf16(roster) + notes);
    const Article article = compose(record, profile);
    return articleLines(article).join(u"\n"_s);
}

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void utterancesAreDrafted_data();
    void utterancesAreDrafted();
    void proseStandsInPlaceOfDrafts_data();
    void proseStandsInPlaceOfDrafts();
    void leadNamesTheEvent_data();
    void leadNamesTheEvent();
    void stopStandsInsideTheQuotationWhereTheProfileHasIt();
    void paragraphIsPartedWhereSomebodyElseBegins();
    void questionAndAnswerStayTogether();
    void headingComesWithItsWords();
    void frontAndBackMatterComesFromTheHeader();
    void articleOutlivesItsRecord();
    void sentencesKnowTheirEntries();
    void houseStyleHolds_data();
    void houseStyleHolds();
    void houseStyleHoldsForRandomNotes();
};

void TestComposer::utterancesAreDrafted_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &notes, const QString &expected) {
        QTest::newRow(name) << notes << expected;
    };
    row("a statement", u"av: it works"_s, u"Ana Vidal said that it works."_s);
    row("a description at the first mention", u"bo: it works\n\nbo: it does"_s,
        u"Ben Okafor, the slab maintainer, said that it works.\nOkafor said that it does."_s);
    row("a quotation of the notes", u"av: it is \"mostly harmless\" now"_s,
        u"Ana Vidal said that it is \"mostly harmless\" now."_s);
    row("words that are as spoken", u"av: It is over.\n  ~ quote"_s,
        u"Ana Vidal said: \"It is over.\""_s);
    row("words that are as spoken, without a stop", u"av: it is over\n  ~ quote"_s,
        u"Ana Vidal said: \"it is over\"."_s);
    row("several sentences that are as spoken", u"av: It is over. We go home.\n  ~ quote"_s,
        u"Ana Vidal said: \"It is over. We go home.\""_s);
    row("the scribe's verb with a clause of its own", u"rv (joked): that he would marry it"_s,
        u"Rik van Holt joked that he would marry it."_s);
    row("no exclamation in reported speech", u"av: patches are welcome!"_s,
        u"Ana Vidal said that patches are welcome."_s);
    row("exclamations", u"av: so it works!!"_s, u"Ana Vidal said that it works."_s);
    row("a question in a statement", u"av: does it work? Nobody knows."_s,
        u"Ana Vidal asked whether it works. She said that nobody knows."_s);
    row("a question that nobody can turn",
        u"av: would it make sense to have a \"revert\" policy? yes."_s,
        u"Ana Vidal asked whether it would make sense to have a \"revert\" policy. She said: yes."_s);
    row("an order of words that is turned is no clause", u"av: nobody cares\nav> would it work"_s,
        u"Ana Vidal said that nobody cares. She added: would it work."_s);
    row("a conjunction that says nothing", u"av: so it works, and well!"_s,
        u"Ana Vidal said that it works, and well."_s);
    row("a conjunction of an agreement", u"rv: it works\nav+ and a script could test it"_s,
        u"Rik van Holt said that it works. Ana Vidal agreed, saying that a script could test it."_s);
    row("a conjunction that is none", u"av: so many people use it"_s,
        u"Ana Vidal said: so many people use it."_s);
    row("the scribe's agreed", u"av: it works\nrv (agreed): with that"_s,
        u"Ana Vidal said that it works. Rik van Holt agreed with that."_s);
    row("the scribe's verb and its object", u"rv (thanked): everybody\n\nrv (suggested): a flag"_s,
        u"Rik van Holt thanked everybody.\nVan Holt suggested a flag."_s);
    row("the scribe's verb and its gerund", u"rv (suggested): dropping it"_s,
        u"Rik van Holt suggested dropping it."_s);
    row("the scribe's verb and what is no object of it", u"rv (suggested): not before June"_s,
        u"Rik van Holt suggested: not before June."_s);
    row("the scribe's verb and its preposition", u"rv (asked): for numbers"_s,
        u"Rik van Holt asked for numbers."_s);
    row("the scribe's wondered", u"rv (wondered): if a flag helps?"_s,
        u"Rik van Holt wondered if a flag helps."_s);
    row("a condition is no question alone", u"rv? if we drop it, what breaks"_s,
        u"Rik van Holt asked: if we drop it, what breaks?"_s);
    row("first person never stands alone", u"cw: hello. I'm Wei"_s,
        u"Chen Wei said: hello. Wei added: I'm Wei."_s);
    row("how much it takes", u"av: takes 3 days"_s, u"Ana Vidal said that it takes 3 days."_s);
    row("how long it takes somebody", u"av: takes me an hour"_s,
        u"Ana Vidal said that it takes her an hour."_s);
    row("what's missing", u"rv? What's missing?\nav? what's the plan"_s,
        u"Rik van Holt asked what's missing. Ana Vidal asked: what's the plan?"_s);
    row("several unknown", u"?: it works\n?: it is slow\n??  is it\n?: not for me"_s,
        u"A participant said that it works. It was said that it is slow. A participant asked "
        u"whether it is. A participant said: not for me."_s);
    row("a line in the first person", u"av: it works on Arm\n... I tested it"_s,
        u"Ana Vidal said that it works on Arm; she tested it."_s);
    row("lines that are items", u"av: it needs:\n... - a VM\n... - a disk"_s,
        u"Ana Vidal said that it needs: a VM, a disk."_s);
    row("somebody unknown goes on in one note", u"?: it works. The tests pass."_s,
        u"A participant said that it works. The tests pass."_s);
    row("an invitation that is no proposal", u"av: Let's move on..."_s,
        u"Ana Vidal said: let's move on..."_s);
    row("no exclamation in a sentence of its own", u"av: it works\nav: it works well!"_s,
        u"Ana Vidal said that it works. It works well."_s);
    row("a plain no", u"av: No. It is late"_s, u"Ana Vidal said: no. It is late."_s);
    row("an invitation after an adverb", u"av: Then let's do it."_s,
        u"Ana Vidal said: then let's do it."_s);
    row("plain agreement in a statement", u"rv: it works\nav: Agreed."_s,
        u"Rik van Holt said that it works. Ana Vidal agreed."_s);
    row("disagreement with somebody", u"rv: it works\nav: I disagree with @rv. it is slow"_s,
        u"Rik van Holt said that it works. Ana Vidal disagreed with Van Holt. It is slow."_s);
    row("what somebody did not know", u"av: didn't know that"_s,
        u"Ana Vidal said that she didn't know that."_s);
    row("agreement with somebody", u"rv: it works\nav: agree with @rv"_s,
        u"Rik van Holt said that it works. Ana Vidal agreed with Van Holt."_s);
    row("two questions, the second by its mark alone", u"rv? is it ready? why not now"_s,
        u"Rik van Holt asked whether it is ready. He asked why not now."_s);
    row("why without a verb", u"rv? why 6 weeks"_s, u"Rik van Holt asked: why 6 weeks?"_s);
    row("the scribe's verb", u"rv (worried): it broke"_s, u"Rik van Holt worried that it broke."_s);
    row("a verb that takes no that", u"rv (shrugged): it is fine"_s,
        u"Rik van Holt shrugged, saying that it is fine."_s);
    row("an asking verb", u"rv (wondered): is it time"_s,
        u"Rik van Holt wondered whether it is time."_s);
    row("a question and its short answer", u"rv? is it ready\nav> it is"_s,
        u"Rik van Holt asked whether it is ready; Ana Vidal answered that it is."_s);
    row("an answer that is no clause", u"rv? what did it cost\nav> two weeks"_s,
        u"Rik van Holt asked: what did it cost? Ana Vidal answered: two weeks."_s);
    row("yes and no", u"rv? is it ready\nav> yes\ncw> no"_s,
        u"Rik van Holt asked whether it is ready. Ana Vidal answered with a yes. Chen Wei answered "
        u"with a no."_s);
    row("bare agreement with a question", u"rv? is it ready\ncw+"_s,
        u"Rik van Holt asked whether it is ready. Chen Wei answered with a yes."_s);
    row("bare agreement and disagreement", u"rv: it is ready\ncw+\nav-"_s,
        u"Rik van Holt said that it is ready. Chen Wei agreed. Ana Vidal disagreed."_s);
    row("plain disagreement in a statement", u"rv: it works\nav: I disagree."_s,
        u"Rik van Holt said that it works. Ana Vidal disagreed."_s);
    row("agreement with somebody by its mark", u"rv: it is ready\nav+ with @rv"_s,
        u"Rik van Holt said that it is ready. Ana Vidal agreed with Van Holt."_s);
    row("agreement with a reason", u"rv: it is ready\ncw+ the tests pass"_s,
        u"Rik van Holt said that it is ready. Chen Wei agreed, saying that the tests pass."_s);
    row("disagreement with a fragment", u"rv: it is ready\ncw- not before June"_s,
        u"Rik van Holt said that it is ready. Chen Wei disagreed: not before June."_s);
    row("a reply to somebody further up", u"rv: it is ready\nav: it is late\ncw>rv: it is not"_s,
        u"Rik van Holt said that it is ready. Ana Vidal said that it is late. Chen Wei replied to "
        u"Van Holt that it is not."_s);
    row("two speakers", u"av, rv: it works"_s, u"Ana Vidal and Rik van Holt said that it works."_s);
    row("three speakers", u"av, rv, cw: it works"_s,
        u"Ana Vidal, Rik van Holt, and Chen Wei said that it works."_s);
    row("nobody known", u"?: it works\nav: it does"_s,
        u"A participant said that it works. Ana Vidal said that it does."_s);
    row("an unknown speaker with a capital", u"Dora: it works\n\nDora: it does"_s,
        u"Dora said that it works.\nDora said that it does."_s);
    row("an unknown speaker without one", u"dora: it works"_s,
        u"A participant said that it works."_s);
    row("the same speaker goes on",
        u"av: it works\nav: the tests pass\nav: nobody objects\nav: it is late"_s,
        u"Ana Vidal said that it works. The tests pass. Nobody objects. She added that it is late."_s);
    row("an identifier never begins a sentence", u"av: it works\nav: rust_gcc is late"_s,
        u"Ana Vidal said that it works. She added that rust_gcc is late."_s);
    row("a pronoun that nobody knows is the name", u"cw: it works\ncw: rust_gcc is late"_s,
        u"Chen Wei said that it works. Wei added that rust_gcc is late."_s);
    row("no pronoun after somebody else was named", u"av: @rv has it\nav: two weeks ago"_s,
        u"Ana Vidal said that Rik van Holt has it. Vidal added: two weeks ago."_s);
    row("the same speaker goes on below", u"av: it works\n\nav: it is in the tree, with tests"_s,
        u"Ana Vidal said that it works.\nIt is in the tree, she said, with tests."_s);
    row("an introduction has its commas", u"av: if nobody objects, it goes in"_s,
        u"Ana Vidal said that, if nobody objects, it goes in."_s);
    row("a proposal", u"av: drop the option"_s, u"Ana Vidal suggested dropping the option."_s);
    row("a proposal of two things", u"av: merge it and see what breaks"_s,
        u"Ana Vidal said: merge it and see what breaks."_s);
    row("a proposal not to", u"av: don't merge it"_s, u"Ana Vidal suggested not merging it."_s);
    row("several sentences in a note", u"av: it works. The tests pass. is it ready?"_s,
        u"Ana Vidal said that it works. The tests pass. She asked whether it is ready."_s);
    row("an abbreviation ends no sentence", u"av: it works, e.g. on Arm"_s,
        u"Ana Vidal said that it works, e.g. on Arm."_s);
    row("lines that are thoughts of their own", u"av: it works on Arm\n... nobody has tested x86"_s,
        u"Ana Vidal said that it works on Arm; nobody has tested x86."_s);
    row("lines that are not", u"av: it works on\n... some phones"_s,
        u"Ana Vidal said that it works on some phones."_s);
    row("a mention in the words", u"av: @rv's patch works\nrv: it does"_s,
        u"Ana Vidal said that Rik van Holt's patch works. Van Holt said that it does."_s);
    row("first person", u"av: I think my patch works"_s,
        u"Ana Vidal said that she thinks her patch works."_s);
    row("first person that is not sure stays as typed", u"av: I grok it"_s,
        u"Ana Vidal said: I grok it."_s);
    row("first person of somebody whose pronoun nobody knows", u"cw: I think my patch works"_s,
        u"Chen Wei said: I think my patch works."_s);
    row("first person in a sentence of its own", u"av: it is late. My boss pays for it"_s,
        u"Ana Vidal said that it is late. Her boss pays for it."_s);
    row("first person after somebody else was named", u"av: @rv has it. I tested it"_s,
        u"Ana Vidal said that Rik van Holt has it. Vidal added that she tested it."_s);
    row("a question about oneself", u"rv? should I drop it"_s,
        u"Rik van Holt asked whether he should drop it."_s);
    row("the third of three that begin alike is joined",
        u"av: it works\nrv: it is slow\ncw: it is late"_s,
        u"Ana Vidal said that it works. Rik van Holt said that it is slow; Chen Wei said that it is late."_s);
    row("several who agree", u"rv: it is ready\ncw+\nav+"_s,
        u"Rik van Holt said that it is ready. Chen Wei and Ana Vidal agreed."_s);
    row("a contrast", u"rv: it is ready\nav: but nobody tests it"_s,
        u"Rik van Holt said that it is ready. Ana Vidal, though, said that nobody tests it."_s);
    row("a conjunction where the speaker goes on", u"rv: it is ready\nrv: so it goes in"_s,
        u"Rik van Holt said that it is ready. So it goes in."_s);
    row("no that before that", u"rv: that is not true"_s,
        u"Rik van Holt said: that is not true."_s);
    row("an answer that goes on", u"rv? is it ready\nav> it is\nav> for Arm"_s,
        u"Rik van Holt asked whether it is ready; Ana Vidal answered that it is. She added: for Arm."_s);
    row("no pronoun after somebody else's family name",
        u"bo: it works\n\nav: Okafor has it\nav: two weeks ago"_s,
        u"Ben Okafor, the slab maintainer, said that it works.\nAna Vidal said that Okafor has it. "
        u"Vidal added: two weeks ago."_s);
}

void TestComposer::utterancesAreDrafted()
{
    QFETCH(const QString, notes);
    QTEST(composed(notes), "expected");
}

void TestComposer::proseStandsInPlaceOfDrafts_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &notes, const QString &expected) {
        QTest::newRow(name) << notes << expected;
    };
    row("prose words what is above it", u"av: it works\n| @av reported success."_s,
        u"Ana Vidal reported success."_s);
    row("entries below are drafted", u"av: it works\n| @av reported success.\nav: it is late"_s,
        u"Ana Vidal reported success.\nVidal said that it is late."_s);
    row("an author's own paragraph", u"| All was well.\n\nav: it works"_s,
        u"All was well.\nAna Vidal said that it works."_s);
    row("silence", u"av: it works\n|\n\nav: it is late"_s, u"Ana Vidal said that it is late."_s);
    row("a mention spelt by the rule", u"av: it works\n| @av and @bo's team; @av spoke."_s,
        u"Ana Vidal and Ben Okafor's team; Vidal spoke."_s);
    row("a full name that an editor typed stays",
        u"av: it works\n| Ana Vidal and @av and Ana Vidal."_s,
        u"Ana Vidal and Vidal and Ana Vidal."_s);
    row("a description is for drafts", u"bo: it works\n| @bo said so.\n\nbo: it is late"_s,
        u"Ben Okafor said so.\nOkafor said that it is late."_s);
    row("several paragraphs", u"av: it works\n| One.\n|\n| Two."_s, u"One.\nTwo."_s);
    row("a list", u"av: it works\n| - one\n| - two"_s,
        u"<ul tight>\n<li>\none\n</li>\n<li>\ntwo\n</li>\n</ul>"_s);
    row("an alias that is nobody's stays as typed", u"dora: it works\n| @dora spoke."_s,
        u"@dora spoke."_s);
}

void TestComposer::proseStandsInPlaceOfDrafts()
{
    QFETCH(const QString, notes);
    QTEST(composed(notes), "expected");
}

void TestComposer::leadNamesTheEvent_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &notes, const QString &expected) {
        QTest::newRow(name) << notes << expected;
    };
    row("a session without a lead",
        u"Title: The state of things\nEvent: Maintainers Summit/2026\n\n@av Ana Vidal; lead\n\n# Now\n\nav: it works"_s,
        u"At the 2026 Maintainers Summit, Ana Vidal led a session on the state of things.\n# "
        u"Now\nVidal said that it works."_s);
    row("a session without a leader",
        u"Title: Whether it stays\nEvent: FOSDEM/2026\n\n@av Ana Vidal\n\n# Now\n\nav: it works"_s,
        u"At FOSDEM 2026, a session dealt with whether it stays.\n# Now\nAna Vidal said that it works."_s);
    row("a lead that does not name it",
        u"Event: Maintainers Summit/2026\n\n@av Ana Vidal; lead\n\nthings have changed\n\nav: it works"_s,
        u"Things have changed. Ana Vidal led the session at the 2026 Maintainers Summit.\nVidal "
        u"said "
        u"that it works."_s);
    row("a lead that names it",
        u"Event: Maintainers Summit/2026\n\n@av Ana Vidal; lead\n\nat the 2026 Maintainers Summit "
        u"things have changed\n\nav: it works"_s,
        u"At the 2026 Maintainers Summit things have changed.\nAna Vidal said that it works."_s);
    row("an editor's lead",
        u"Event: Maintainers Summit/2026\n\n@av Ana Vidal\n\n| A lead.\n\nav: it works"_s,
        u"A lead.\nAna Vidal said that it works."_s);
    row("no event", u"Title: Things\n\n@av Ana Vidal; lead\n\n# Now\n\nav: it works"_s,
        u"# Now\nAna Vidal said that it works."_s);
}

void TestComposer::leadNamesTheEvent()
{
    QFETCH(const QString, notes);
    const OnRecord record = recordOf(notes);
    QTEST(articleLines(compose(record)).join(u'\n'), "expected");
}

void TestComposer::stopStandsInsideTheQuotationWhereTheProfileHasIt()
{
    QCOMPARE(composed(u"av: it is \"fine\"\n\nav: it is \"fine\", really"_s,
                      *findProfile(u"kernel-summit")),
             u"Ana Vidal said that it is \"fine.\"\nAna said that it is \"fine,\" really."_s);
    QCOMPARE(composed(u"av: it works\n| It is \"fine\"."_s, *findProfile(u"kernel-summit")),
             u"It is \"fine\"."_s);
}

void TestComposer::paragraphIsPartedWhereSomebodyElseBegins()
{
    const QString long_ = u"it works, "_s + QString(u"and it works well "_s).repeated(16).trimmed();
    const QString text = composed(u"av: %1\nav: %1\nrv: %1\nav> %1"_s.arg(long_));
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].startsWith(u"Rik van Holt said"), qPrintable(lines[1]));
}

void TestComposer::questionAndAnswerStayTogether()
{
    const QString long_ = u"it works, "_s + QString(u"and it works well "_s).repeated(20).trimmed();
    const QString text =
        composed(u"av: %1\nrv? is that so\nav> %1\nrv? is it\nav> %1"_s.arg(long_));
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(u"is so. Vidal answered"_s) || lines[0].contains(u"answered"_s));
    QVERIFY2(lines[1].startsWith(u"Van Holt asked"), qPrintable(lines[1]));
}

void TestComposer::headingComesWithItsWords()
{
    QCOMPARE(
        composed(
            u"# One\n\n## Sub\n\nav: it works\n\n# Two\n\nav: it is late\n|\n\n# Three\n\nav: it ends"_s),
        u"# One\n## Sub\nAna Vidal said that it works.\n# Three\nVidal said that it ends."_s);
    QCOMPARE(composed(u"# What @av said\n\nav: it works"_s),
             u"# What Ana Vidal said\nAna Vidal said that it works."_s);
}

void TestComposer::frontAndBackMatterComesFromTheHeader()
{
    const Article article = compose(recordOf(
        u"Title: Things\nEvent: Maintainers Summit/2026\nAuthor: Dora Blum\nPublished: 2026-10-10\n"
        "Index: Kernel/Memory management/Slab\nPhoto: ana.jpg Ana Vidal\n"
        "Correction: 2026-10-12 it was two weeks\n\nall is well"_s));
    QCOMPARE(article.title, u"Things"_s);
    QCOMPARE(article.event, u"2026 Maintainers Summit"_s);
    QCOMPARE(article.author, u"Dora Blum"_s);
    QCOMPARE(article.dateline, u"October 10, 2026"_s);
    QCOMPARE(article.photo.kind, Run::Kind::Image);
    QCOMPARE(article.photo.href, u"ana.jpg"_s);
    QCOMPARE(article.photo.text, u"Ana Vidal"_s);
    const std::vector<IndexRow> rows = {{u"Kernel"_s, u"Memory management/Slab"_s},
                                        {u"Conference"_s, u"Maintainers Summit/2026"_s}};
    QVERIFY(article.index == rows);
    QCOMPARE(articleLines(article).last(), u"Correction, October 12, 2026: it was two weeks."_s);
}

void TestComposer::articleOutlivesItsRecord()
{
    Article article;
    {
        const OnRecord record = recordOf(QString::fromUtf16(roster) + u"av: it is \"fine\""_s);
        article = compose(record);
    }
    QCOMPARE(articleLines(article).join(u'\n'), u"Ana Vidal said that it is \"fine\"."_s);
}

void TestComposer::sentencesKnowTheirEntries()
{
    const OnRecord record = recordOf(
        QString::fromUtf16(roster) +
        u"rv? is it ready\nav> it is\n[break]\ncw: two. Three.\n| Prose."_s + u"\n\n! it stays"_s);
    const Article article = compose(record);
    QCOMPARE(article.sentences.size(), 2u);
    QVERIFY((article.sentences[0].entries == IndexRange{0, 4}));
    QCOMPARE(article.sentences[0].origin, Origin::Prose);
    QVERIFY((article.sentences[1].entries == IndexRange{4, 1}));
    QCOMPARE(article.sentences[1].origin, Origin::Draft);
}

void TestComposer::houseStyleHolds_data()
{
    QTest::addColumn<QString>("path");
    const QDir examples(sourcePath("resources/examples"));
    for (const QString &name : examples.entryList({u"*.minutes"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << examples.filePath(name);
    if (QTest::currentDataTag() == nullptr && examples.entryList({u"*.minutes"_s}).isEmpty())
        QFAIL("no examples");
}

void TestComposer::houseStyleHolds()
{
    QFETCH(const QString, path);
    for (const Profile &profile : profiles()) {
        const OnRecord record = recordOf(QString::fromUtf8(fileBytes(path)));
        const QStringList faults = styleFaults(compose(record, profile), record, profile);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
}

void TestComposer::houseStyleHoldsForRandomNotes()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const PlantedNotes planted = plantedNotes(seed);
        const OnRecord record = recordOf(planted.notes);
        const Article article = compose(record);
        const QStringList faults = styleFaults(article, record, profiles().front());
        QVERIFY2(faults.isEmpty(), qPrintable(u"seed %1:\n"_s.arg(seed) + faults.join(u'\n')));
        const QString text = articleLines(article).join(u'\n');
        for (const QString &word : planted.planted)
            QVERIFY2(!text.contains(word), qPrintable(u"seed %1: %2 leaked"_s.arg(seed).arg(word)));
    }
}

QTEST_APPLESS_MAIN(TestComposer)
#include "tst_composer.moc"
