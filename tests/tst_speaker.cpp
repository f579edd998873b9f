// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/roster.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestSpeaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFamilyName_data();
    void findsTheFamilyName();
    void keepsAnExplicitShortForm();
    void findsSpeakersByWhatTheNotesCallThem_data();
    void findsSpeakersByWhatTheNotesCallThem();
    void findsTheLongestMention_data();
    void findsTheLongestMention();
    void findsFullNamesAtWordBoundaries();
};

namespace {

Speaker speaker(const QString &alias, const QString &name)
{
    Speaker result;
    result.alias = alias;
    setName(result, name);
    return result;
}

Roster roster()
{
    Roster result;
    result.assign({speaker(u"av"_s, u"Ana Vidal"_s), speaker(u"rv"_s, u"Rik van Holt"_s),
                   speaker(u"ks"_s, u"Kim Song"_s), speaker(u"bs"_s, u"Bo Song"_s),
                   speaker(u"av-2"_s, u"Ana Vidal Prieto"_s), speaker(u"zoe"_s, u"Zoë"_s)});
    return result;
}

} // namespace

void TestSpeaker::findsTheFamilyName_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("shortForm");
    const auto row = [](const char *title, const QStringList &values) {
        QTest::newRow(title) << values[0] << values[1] << values[2] << values[3] << values[4];
    };
    row("the last word",
        {u"Ana Maria Vidal"_s, u"Ana Maria Vidal"_s, u"Ana"_s, u"Vidal"_s, u"Vidal"_s});
    row("from a lower-case word on",
        {u"Rik van Holt"_s, u"Rik van Holt"_s, u"Rik"_s, u"van Holt"_s, u"Van Holt"_s});
    row("from a capitalised particle on",
        {u"Damien Le Fort"_s, u"Damien Le Fort"_s, u"Damien"_s, u"Le Fort"_s, u"Le Fort"_s});
    row("several particles", {u"Ann van der Berg"_s, u"Ann van der Berg"_s, u"Ann"_s,
                              u"van der Berg"_s, u"Van der Berg"_s});
    row("before a comma", {u"Torres Luna, Eva"_s, u"Eva Torres Luna"_s, u"Eva"_s, u"Torres Luna"_s,
                           u"Torres Luna"_s});
    row("without Jr.", {u"Tom Reed Jr."_s, u"Tom Reed Jr."_s, u"Tom"_s, u"Reed"_s, u"Reed"_s});
    row("without Jr. behind a comma",
        {u"Tom Reed, Jr."_s, u"Tom Reed, Jr."_s, u"Tom"_s, u"Reed"_s, u"Reed"_s});
    row("without III", {u"Tom Reed III"_s, u"Tom Reed III"_s, u"Tom"_s, u"Reed"_s, u"Reed"_s});
    row("hyphens do not part", {u"Greg Kroah-Hartman"_s, u"Greg Kroah-Hartman"_s, u"Greg"_s,
                                u"Kroah-Hartman"_s, u"Kroah-Hartman"_s});
    row("a particle that ends the name is a name",
        {u"Minh Le"_s, u"Minh Le"_s, u"Minh"_s, u"Le"_s, u"Le"_s});
    row("one word has no other form", {u"zed"_s, u"zed"_s, QString(), u"zed"_s, u"zed"_s});
    row("blanks are one", {u"  Ana   Vidal "_s, u"Ana Vidal"_s, u"Ana"_s, u"Vidal"_s, u"Vidal"_s});
}

void TestSpeaker::findsTheFamilyName()
{
    QFETCH(QString, written);
    Speaker speaker;
    setName(speaker, written);
    QTEST(speaker.name, "name");
    QTEST(speaker.given, "given");
    QTEST(speaker.family, "family");
    QTEST(speaker.shortForm, "shortForm");
}

void TestSpeaker::keepsAnExplicitShortForm()
{
    Speaker speaker;
    speaker.explicitShort = true;
    speaker.shortForm = u"Kim"_s;
    setName(speaker, u"Ana Kim Vidal");
    QCOMPARE(speaker.shortForm, u"Kim"_s);
    QCOMPARE(speaker.family, u"Vidal"_s);
}

void TestSpeaker::findsSpeakersByWhatTheNotesCallThem_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("index");
    QTest::newRow("an alias") << u"av"_s << 0;
    QTest::newRow("an alias in other case") << u"AV"_s << 0;
    QTest::newRow("a full name") << u"ana vidal"_s << 0;
    QTest::newRow("a family name that one bears") << u"Vidal"_s << 0;
    QTest::newRow("a family name with its particle") << u"van holt"_s << 1;
    QTest::newRow("a family name that two bear names neither") << u"Song"_s << int(Roster::nobody);
    QTest::newRow("a given name alone names nobody") << u"Rik"_s << int(Roster::nobody);
    QTest::newRow("a name of one word, folded beyond ASCII") << u"ZOË"_s << 5;
    QTest::newRow("nothing") << QString() << int(Roster::nobody);
}

void TestSpeaker::findsSpeakersByWhatTheNotesCallThem()
{
    QFETCH(QString, who);
    QTEST(roster().find(who), "index");
}

void TestSpeaker::findsTheLongestMention_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("speaker");
    QTest::addColumn<int>("length");
    QTest::newRow("to a blank") << u"av said"_s << 0 << 2;
    QTest::newRow("to an apostrophe") << u"av's own"_s << 0 << 2;
    QTest::newRow("the longest alias") << u"av-2 said"_s << 4 << 4;
    QTest::newRow("a hyphen may follow") << u"av-like"_s << 0 << 2;
    QTest::newRow("no part of a word") << u"avid"_s << int(Roster::nobody) << 0;
    QTest::newRow("nobody") << u"xx"_s << int(Roster::nobody) << 0;
}

void TestSpeaker::findsTheLongestMention()
{
    QFETCH(QString, text);
    const Roster::NameMatch match = roster().mentionAt(text);
    QTEST(match.speaker, "speaker");
    QTEST(match.length, "length");
}

void TestSpeaker::findsFullNamesAtWordBoundaries()
{
    const Roster all = roster();
    QCOMPARE(all.fullNameAt(u"Ana Vidal said").speaker, 0);
    QCOMPARE(all.fullNameAt(u"Ana Vidal Prieto said").speaker, 4);
    QCOMPARE(all.fullNameAt(u"Ana Vidals").speaker, int(Roster::nobody));
    QCOMPARE(all.fullNameAt(u"ana vidal").speaker, int(Roster::nobody));
    QVERIFY(all.mayBeginName(u'A'));
    QVERIFY(!all.mayBeginName(u'q'));
}

QTEST_APPLESS_MAIN(TestSpeaker)
#include "tst_speaker.moc"
