// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/anonymous.h"
#include "session/roster.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

Speaker speaker(const QString &alias, const QString &name)
{
    Speaker result{.alias = alias};
    setName(result, name);
    return result;
}

Roster speakers()
{
    Roster result;
    Speaker nick = speaker(u"gk"_s, u"Georg Kaiser"_s);
    nick.shortForm = u"Schorsch"_s;
    nick.explicitShort = true;
    nick.email = u"schorsch77@example.org"_s;
    Speaker unknown = speaker(u"Carla Ito"_s, u"Carla Ito"_s);
    unknown.known = false;
    result.assign({speaker(u"av"_s, u"Ana Vidal"_s), speaker(u"bo"_s, u"Ben K. O'Kafor Jr."_s),
                   speaker(u"rv"_s, u"Rik van Holt"_s), speaker(u"d-b"_s, u"dana boyle"_s),
                   speaker(u"ww"_s, u"王伟"_s), nick, unknown});
    return result;
}

Anonymity anonymity() { return Anonymity(speakers()); }

} // namespace

class TestAnonymous : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesNames_data();
    void hidesNames();
    void hidesNamesInProse_data();
    void hidesNamesInProse();
    void tellsPlaces();
    void staysLinear_data();
    void staysLinear();
};

void TestAnonymous::hidesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");

    QTest::newRow("beside an emoji")
        << u"Vidal😀 and 😀@bo😀"_s << u"A participant😀 and 😀a participant😀"_s;
    QTest::newRow("put together by hiding another")
        << u"<https://a.org/@bo>@x.vidal"_s << u"A a participant"_s;
    QTest::newRow("no name") << u"a *b* `c` [d](/e) 1.5"_s << u"a *b* `c` [d](/e) 1.5"_s;
    QTest::newRow("mention") << u"as @bo said"_s << u"as a participant said"_s;
    QTest::newRow("mention at the beginning") << u"@bo's patch"_s << u"A participant's patch"_s;
    QTest::newRow("mention begins a sentence") << u"Yes. @bo did"_s << u"Yes. A participant did"_s;
    QTest::newRow("mention with a dash")
        << u"to @d-b, @BO"_s << u"to a participant, a participant"_s;
    QTest::newRow("escaped mention") << u"a \\@bo"_s << u"a a participant"_s;
    QTest::newRow("unknown alias") << u"a @xy"_s << u"a @xy"_s;
    QTest::newRow("alias whose mark lacks its space") << u"bo:hello"_s << u"A participant:hello"_s;
    QTest::newRow("alias that asks, on a further line")
        << u"one\nd-b? two"_s << u"one\na participant? two"_s;
    QTest::newRow("alias with a verb") << u"bo (joked):so"_s << u"A participant (joked):so"_s;
    QTest::newRow("alias of an owner without a colon")
        << u"bo to test it"_s << u"A participant to test it"_s;
    QTest::newRow("alias as the first word") << u"bo is short"_s << u"bo is short"_s;
    QTest::newRow("alias as a word") << u"a bo"_s << u"a bo"_s;
    QTest::newRow("full name") << u"to Ana Vidal now"_s << u"to a participant now"_s;
    QTest::newRow("full name over two lines") << u"to Ana\nVidal"_s << u"to a participant"_s;
    QTest::newRow("given name") << u"ask Ana, now"_s << u"ask a participant, now"_s;
    QTest::newRow("family name") << u"Vidal's view"_s << u"A participant's view"_s;
    QTest::newRow("in capitals") << u"to VIDAL"_s << u"to a participant"_s;
    QTest::newRow("in small letters it is a word") << u"to vidal"_s << u"to vidal"_s;
    QTest::newRow("in a longer word it is another")
        << u"Vidalia, Anatomy"_s << u"Vidalia, Anatomy"_s;
    QTest::newRow("particle") << u"as Rik van Holt, van Holt and Van Holt said"_s
                              << u"as a participant, a participant and a participant said"_s;
    QTest::newRow("a particle alone is a word") << u"a van, Van and La"_s << u"a van, Van and La"_s;
    QTest::newRow("initials and suffix")
        << u"as Ben K. O'Kafor Jr. said"_s << u"as a participant. said"_s;
    QTest::newRow("part of a name with an apostrophe")
        << u"as O’Kafor said"_s << u"as a participant said"_s;
    QTest::newRow("name written small")
        << u"as dana boyle and Dana said"_s << u"as a participant and a participant said"_s;
    QTest::newRow("script without capitals") << u"问王伟吧"_s << u"问a participant吧"_s;
    QTest::newRow("short form") << u"Schorsch and Kaiser"_s << u"A participant and a participant"_s;
    QTest::newRow("unknown speaker") << u"as Carla Ito said"_s << u"as a participant said"_s;
    QTest::newRow("two names in a list") << u"Ana, Ben"_s << u"A participant, a participant"_s;
    QTest::newRow("two sentences")
        << u"by Ana. Ben said"_s << u"by a participant. A participant said"_s;
    QTest::newRow("in code") << u"`Signed-off-by: Ana Vidal`"_s
                             << u"`Signed-off-by: a participant`"_s;
    QTest::newRow("in a link's words")
        << u"[Vidal's post](/x)"_s << u"[A participant's post](/x)"_s;
    QTest::newRow("in a link's target") << u"[post](https://a.org/~Vidal/x)"_s << u"[post]()"_s;
    QTest::newRow("in a relative target") << u"[post](vidal.html)"_s << u"[post]()"_s;
    QTest::newRow("in a target with brackets")
        << u"[post](<https://a.org/vidal>)"_s << u"[post]()"_s;
    QTest::newRow("in a target with blanks") << u"[the post](<a vidal>)"_s << u"the post"_s;
    QTest::newRow("alias in a target") << u"[post](https://a.org/u/bo)"_s << u"[post]()"_s;
    QTest::newRow("percent-encoded in a target") << u"[post](/%56idal)"_s << u"[post]()"_s;
    QTest::newRow("in a bare URL") << u"see https://a.org/anavidal."_s << u"see a participant."_s;
    QTest::newRow("in a URL with parentheses")
        << u"(https://a.org/x_(Vidal))"_s << u"(A participant)"_s;
    QTest::newRow("other URL") << u"see https://a.org/x_y_(z)"_s << u"see https://a.org/x_y_(z)"_s;
    QTest::newRow("email address") << u"to <ana.v@example.org> or schorsch77@example.org"_s
                                   << u"to a participant or a participant"_s;
    QTest::newRow("other email address")
        << u"to <list@example.org>"_s << u"to <list@example.org>"_s;
    QTest::newRow("Message-ID") << u"Message-ID: <1.vidal@x.org>"_s
                                << u"Message-ID: a participant"_s;
    QTest::newRow("hidden by an entity") << u"*so* said V&#105;dal"_s << u"so said a participant"_s;
    QTest::newRow("hidden by emphasis") << u"so (V*id*al)"_s << u"so \\(a participant\\)"_s;
    QTest::newRow("hidden in a target") << u"[a](/V&#105;dal) *b*"_s << u"a b"_s;
    QTest::newRow("emphasis around a name stays")
        << u"**Ana** *Vidal*"_s << u"**A participant** *a participant*"_s;
    QTest::newRow("quotation marks stay") << u"\"Ana knows\""_s << u"\"A participant knows\""_s;
}

void TestAnonymous::hidesNames()
{
    QFETCH(QString, text);
    const QString hidden = anonymity().inlineText(text);
    QTEST(hidden, "hidden");
    QVERIFY(anonymity().places(hidden).empty());
    QCOMPARE(anonymity().inlineText(hidden), hidden);
}

void TestAnonymous::hidesNamesInProse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");

    QTest::newRow("in blocks") << u"- @bo\n- b\n\n> Vidal's"_s
                               << u"- A participant\n- b\n\n> A participant's"_s;
    QTest::newRow("in fenced code") << u"```\nBy: Ana\n```"_s << u"```\nBy: a participant\n```"_s;
    QTest::newRow("link reference") << u"[a]\n\n[a]: /vidal *b*"_s << u"[a]\n\n[a]: /vidal *b*"_s;
    QTest::newRow("target of a link reference") << u"[a] (b)\n\n[a]: /vidal"_s << u"a \\(b\\)"_s;
    QTest::newRow("hidden by an entity") << u"- a\n- V&#105;dal"_s << u"a\n\nA participant"_s;
}

void TestAnonymous::hidesNamesInProse()
{
    QFETCH(QString, text);
    QTEST(anonymity().proseText(text), "hidden");
}

void TestAnonymous::tellsPlaces()
{
    const auto places = anonymity().places(u"@av, https://x.org/vidal, Ana Vidal");
    QCOMPARE(places.size(), size_t(3));
    QCOMPARE(places[0].begin, 0);
    QCOMPARE(places[0].length, 3);
    QVERIFY(!places[0].address);
    QCOMPARE(places[1].begin, 5);
    QCOMPARE(places[1].length, 19);
    QVERIFY(places[1].address);
    QCOMPARE(places[2].end(), 35);
}

void TestAnonymous::staysLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"@", "van ", "K. ", "Ana ", "Ana van ", "https://", "a@b", "(", "](",
                              "@a-", "王", "V&#105;dal ", "https://a.org/x ", "x"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestAnonymous::staysLinear()
{
    QFETCH(QString, piece);
    const Anonymity names = anonymity();
    const QString text = longText(piece);
    WorkTimer timer;
    timer.start();
    names.inlineText(text);
    QVERIFY2(timer.nsecsElapsed() < linearLimit, qPrintable(u"%1 ns"_s.arg(timer.nsecsElapsed())));
}

QTEST_APPLESS_MAIN(TestAnonymous)
#include "tst_anonymous.moc"
