// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/names.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fullFirstAndShortAfter();
    void particleIsCapitalisedInTheShortForm();
    void givenNameAfterTheFirstWhereTheProfileHasIt();
    void explicitShortFormWinsOverGivenName();
    void mostActiveBearerKeepsTheShortForm();
    void amongEqualsTheRosterDecides();
    void sameGivenNamesAreToldApart();
    void nobodyIsCalledLikeSomebodyWithOneName();
    void descriptionComesOnceWithTheFirstMention();
    void oneWordNameHasNoOtherForm();
    void unknownSpeakerIsNamedOnlyWithACapital();
    void lastMentionedIsForgottenWithTheParagraph();

private:
    static Speaker speaker(const QString &name);
    static Session sessionOf(std::initializer_list<Speaker> speakers,
                             std::initializer_list<int> said = {});
    QString mention(Names &names, int speaker) { return names.mention(speaker).text.toString(); }
    const Profile &m_byFamily = profiles()[0];
    const Profile &m_byGiven = *findProfile(u"kernel-summit"_s);
};

Speaker TestNames::speaker(const QString &name)
{
    Speaker speaker;
    speaker.alias = name.section(u' ', 0, 0).toLower();
    setName(speaker, name);
    return speaker;
}

Session TestNames::sessionOf(std::initializer_list<Speaker> speakers,
                             std::initializer_list<int> said)
{
    Session session;
    for (const Speaker &speaker : speakers)
        session.roster.add(speaker);
    for (const int who : said) {
        Entry entry;
        entry.what = Utterance{.speakers = {who}};
        session.entries.push_back(entry);
    }
    return session;
}

void TestNames::fullFirstAndShortAfter()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Ana Vidal"_s), speaker(u"Ben Okafor"_s)});
    Names names(session, m_byFamily, strings);
    QCOMPARE(mention(names, 0), u"Ana Vidal"_s);
    QCOMPARE(mention(names, 0), u"Vidal"_s);
    QCOMPARE(mention(names, 1), u"Ben Okafor"_s);
    QCOMPARE(mention(names, 1), u"Okafor"_s);
}

void TestNames::particleIsCapitalisedInTheShortForm()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Rik van Holt"_s)});
    Names names(session, m_byFamily, strings);
    QCOMPARE(mention(names, 0), u"Rik van Holt"_s);
    QCOMPARE(mention(names, 0), u"Van Holt"_s);
}

void TestNames::givenNameAfterTheFirstWhereTheProfileHasIt()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Ana Vidal"_s)});
    Names names(session, m_byGiven, strings);
    QCOMPARE(mention(names, 0), u"Ana Vidal"_s);
    QCOMPARE(mention(names, 0), u"Ana"_s);
}

void TestNames::explicitShortFormWinsOverGivenName()
{
    Strings strings;
    Speaker eva = speaker(u"Eva Torres Luna"_s);
    eva.shortForm = u"Torres"_s;
    eva.explicitShort = true;
    const Session session = sessionOf({eva});
    Names names(session, m_byGiven, strings);
    names.named(0);
    QCOMPARE(mention(names, 0), u"Torres"_s);
}

void TestNames::mostActiveBearerKeepsTheShortForm()
{
    Strings strings;
    const Session session =
        sessionOf({speaker(u"Bella Okafor"_s), speaker(u"Ben Okafor"_s)}, {0, 1, 1});
    Names names(session, m_byFamily, strings);
    names.named(0);
    names.named(1);
    QCOMPARE(mention(names, 0), u"Bella Okafor"_s);
    QCOMPARE(mention(names, 1), u"Okafor"_s);
}

void TestNames::amongEqualsTheRosterDecides()
{
    Strings strings;
    const Session session =
        sessionOf({speaker(u"Bella Okafor"_s), speaker(u"Ben Okafor"_s)}, {1, 0});
    Names names(session, m_byFamily, strings);
    names.named(0);
    names.named(1);
    QCOMPARE(mention(names, 0), u"Okafor"_s);
    QCOMPARE(mention(names, 1), u"Ben Okafor"_s);
}

void TestNames::sameGivenNamesAreToldApart()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Ana Vidal"_s), speaker(u"Ana Moreno"_s)}, {1});
    Names names(session, m_byGiven, strings);
    names.named(0);
    names.named(1);
    QCOMPARE(mention(names, 0), u"Ana Vidal"_s);
    QCOMPARE(mention(names, 1), u"Ana"_s);
}

void TestNames::nobodyIsCalledLikeSomebodyWithOneName()
{
    Strings strings;
    Names names(sessionOf({speaker(u"Okafor"_s), speaker(u"Ben Okafor"_s)}, {1, 1}), m_byFamily,
                strings);
    QCOMPARE(mention(names, 1), u"Ben Okafor"_s);
    QCOMPARE(mention(names, 0), u"Okafor"_s);
    QCOMPARE(mention(names, 1), u"Ben Okafor"_s);
}

void TestNames::descriptionComesOnceWithTheFirstMention()
{
    Strings strings;
    Speaker ben = speaker(u"Ben Okafor"_s);
    ben.description = u"the slab maintainer"_s;
    const Session session = sessionOf({ben});
    Names names(session, m_byFamily, strings);
    QCOMPARE(names.mention(0).description, u"the slab maintainer"_s);
    QVERIFY(names.mention(0).description.isEmpty());
}

void TestNames::oneWordNameHasNoOtherForm()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Zed"_s)});
    Names names(session, m_byFamily, strings);
    QCOMPARE(mention(names, 0), u"Zed"_s);
    QCOMPARE(mention(names, 0), u"Zed"_s);
}

void TestNames::unknownSpeakerIsNamedOnlyWithACapital()
{
    Strings strings;
    Speaker typed = speaker(u"Dora"_s);
    Speaker alias = speaker(u"dx"_s);
    typed.known = alias.known = false;
    const Session session = sessionOf({typed, alias});
    Names names(session, m_byFamily, strings);
    QCOMPARE(mention(names, 0), u"Dora"_s);
    QVERIFY(names.mention(1).text.isEmpty());
    QVERIFY(names.mention(-1).text.isEmpty());
}

void TestNames::lastMentionedIsForgottenWithTheParagraph()
{
    Strings strings;
    const Session session = sessionOf({speaker(u"Ana Vidal"_s)});
    Names names(session, m_byFamily, strings);
    names.mention(0);
    QCOMPARE(names.last(), 0);
    names.forget();
    QCOMPARE(names.last(), -1);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
