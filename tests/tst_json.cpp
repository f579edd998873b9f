// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/json.h"
#include "hostilenotes.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "session/onrecord.h"
#include "testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QString &notes, const RecordOptions &options = {})
{
    Buffer buffer;
    buffer.setText(notes);
    return writeJson(onRecord(buildSession(buffer), options));
}

QJsonObject recordOf(const QString &notes, const RecordOptions &options = {})
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(jsonOf(notes, options), &error);
    if (error.error != QJsonParseError::NoError)
        QTest::qFail(qPrintable(error.errorString() + u'\n' + notes), __FILE__, __LINE__);
    return document.object();
}

QString compact(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

constexpr std::array entryKeys = {"utterances"_L1, "narrations"_L1, "reactions"_L1, "directions"_L1,
                                  "decisions"_L1,  "actions"_L1,    "questions"_L1};

/// The first thing about `record` that the schema cannot say and is wrong; empty when nothing is.
class RecordCheck
{
public:
    explicit RecordCheck(const QJsonObject &record)
        : m_record(record)
    {}

    QString fault()
    {
        collect();
        for (const auto key : entryKeys) {
            for (const QJsonValue &entry : m_record[key].toArray())
                checkEntry(entry.toObject());
        }
        for (const QJsonValue &topic : m_record["topics"_L1].toArray())
            refer("topics"_L1, topic["parent"_L1]);
        checkParagraphs();
        for (const QJsonValue &annotation : m_record["annotations"_L1].toArray()) {
            refer("any"_L1, annotation["target"_L1]);
            referAll("speakers"_L1, annotation["by"_L1]);
        }
        return m_fault;
    }

private:
    void fail(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    void collect()
    {
        constexpr std::array others = {"speakers"_L1, "topics"_L1, "annotations"_L1};
        for (const auto key : others)
            collect(key, m_record[key].toArray());
        for (const auto key : entryKeys)
            collect("entries"_L1, m_record[key].toArray());
        for (const QJsonValue &paragraph : m_record["paragraphs"_L1].toArray())
            collect("prose"_L1, paragraph["prose"_L1].toArray());
    }

    void collect(QLatin1StringView kind, const QJsonArray &things)
    {
        int number = 0;
        QChar letter;
        for (const QJsonValue &thing : things) {
            const QString id = thing["id"_L1].toString();
            if (m_ids[kind].contains(id))
                fail(u"twice: "_s + id);
            m_ids[kind].insert(id);
            if (kind == "speakers"_L1)
                continue;
            m_ids["any"_L1].insert(id);
            if (kind != "prose"_L1 && id.sliced(1).toInt() != ++number)
                fail(u"a gap before "_s + id);
            if (!letter.isNull() && letter != id.front())
                fail(u"another letter: "_s + id);
            letter = id.front();
        }
    }

    void refer(QLatin1StringView kind, const QJsonValue &id)
    {
        if (!id.isUndefined() && !m_ids[kind].contains(id.toString()))
            fail(u"refers to nothing: "_s + id.toString());
    }

    void referAll(QLatin1StringView kind, const QJsonValue &ids)
    {
        for (const QJsonValue &id : ids.toArray())
            refer(kind, id);
    }

    void checkEntry(const QJsonObject &entry)
    {
        refer("topics"_L1, entry["topic"_L1]);
        refer("entries"_L1, entry["replyTo"_L1]);
        for (const auto key : {"speakers"_L1, "whom"_L1, "owners"_L1})
            referAll("speakers"_L1, entry[key]);
        const QList<uint> plain = entry["plain"_L1].toString().toUcs4();
        qint64 last = 0;
        for (const QJsonValue &quote : entry["quotes"_L1].toArray()) {
            const qint64 start = quote["start"_L1].toInteger();
            const qint64 end = quote["end"_L1].toInteger();
            if (start < last || end <= start || end > plain.size())
                return fail(u"a quote out of place in "_s + entry["id"_L1].toString());
            if (plain.sliced(start, end - start) != quote["exact"_L1].toString().toUcs4())
                return fail(u"another quote in "_s + compact(entry));
            last = end;
        }
    }

    void checkParagraphs()
    {
        QSet<QString> listed;
        for (const QJsonValue &paragraph : m_record["paragraphs"_L1].toArray()) {
            refer("topics"_L1, paragraph["topic"_L1]);
            QSet<QString> entries;
            for (const QJsonValue &entry : paragraph["entries"_L1].toArray()) {
                refer("entries"_L1, entry);
                if (listed.contains(entry.toString()))
                    fail(u"in two paragraphs: "_s + entry.toString());
                listed.insert(entry.toString());
                entries.insert(entry.toString());
            }
            for (const QJsonValue &prose : paragraph["prose"_L1].toArray()) {
                for (const QJsonValue &word : prose["words"_L1].toArray()) {
                    if (!entries.contains(word.toString()))
                        fail(u"words of another paragraph: "_s + word.toString());
                }
            }
        }
        if (listed != m_ids["entries"_L1])
            fail(u"an entry in no paragraph"_s);
    }

    const QJsonObject &m_record;
    QHash<QLatin1StringView, QSet<QString>> m_ids;
    QString m_fault;
};

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysStandInTheOrderOfTheDesign();
    void entriesAreTold_data();
    void entriesAreTold();
    void theHeaderIsTold_data();
    void theHeaderIsTold();
    void quotesCountCodePoints_data();
    void quotesCountCodePoints();
    void momentsHaveTheirOffset_data();
    void momentsHaveTheirOffset();
    void unknownSpeakersAreMarked();
    void nobodyIsNamedWithoutAttribution();
    void annotationsLeaveAsAsked();
    void everyReferenceAndOffsetHolds();
};

void TestJson::keysStandInTheOrderOfTheDesign()
{
    const QByteArray json = jsonOf(
        u"Title: T\nEvent: E/2026\nDate: 2026-10-05\n\n@av Ana Vidal; Labs; she; lead\n"
        "\nbefore\n\n# One\n14:00 av: \"a\"\n| p\n(laughter)\n[break]\n! d\n* av: a\n? q\n"_s);
    static const QRegularExpression key(u"^ *(?:\\{ )?\"([^\"]+)\":"_s,
                                        QRegularExpression::MultilineOption);
    QStringList keys;
    for (const auto &match : key.globalMatch(QString::fromUtf8(json)))
        keys += match.captured(1);
    const QString expected =
        u"$schema format version session title event name year date attribution "
        "speakers id name family pronoun roles affiliation "
        "topics id title level "
        "utterances id topic speakers kind time at text plain quotes start end exact "
        "narrations id text reactions id topic text directions id topic text "
        "decisions id topic text actions id topic text owners status questions id topic text "
        "paragraphs entries topic entries prose id markdown words"_s;
    QCOMPARE(keys.join(u' '), expected);
    QVERIFY(json.endsWith("}\n"));
}

void TestJson::entriesAreTold_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("told");
    QTest::newRow("a statement with a verb")
        << u"bo (worried): x"_s << u"utterances"_s
        << uR"([{"id":"u1","kind":"statement","plain":"x","speakers":["bo"],"text":"x","verb":"worried"}])"_s;
    QTest::newRow("a reply to somebody")
        << u"av: x\nbo>av: y"_s << u"utterances"_s
        << uR"([{"id":"u1","kind":"statement","plain":"x","speakers":["av"],"text":"x"},{"id":"u2","kind":"statement","plain":"y","replyTo":"u1","speakers":["bo"],"text":"y","whom":["av"]}])"_s;
    QTest::newRow("said by both, without words")
        << u"rv? x\nav, bo+"_s << u"utterances"_s
        << uR"([{"id":"u1","kind":"question","plain":"x","speakers":["rv"],"text":"x"},{"id":"u2","kind":"agreement","replyTo":"u1","speakers":["av","bo"]}])"_s;
    QTest::newRow("by someone whom the scribe did not know")
        << u"?: x"_s << u"utterances"_s
        << uR"([{"id":"u1","kind":"statement","plain":"x","speakers":[],"text":"x"}])"_s;
    QTest::newRow("a whole entry as spoken")
        << u"av: a *b*\n~ quote"_s << u"utterances"_s
        << uR"([{"id":"u1","kind":"statement","plain":"a b","quotes":[{"end":3,"exact":"a b","start":0}],"speakers":["av"],"text":"a *b*"}])"_s;
    QTest::newRow("a vote")
        << u"! (vote 12-3-1) x"_s << u"decisions"_s
        << uR"([{"id":"d1","status":"vote","text":"x","vote":{"abstaining":1,"against":3,"for":12}}])"_s;
    QTest::newRow("a vote without abstentions")
        << u"! (vote 1-2) x"_s << u"decisions"_s
        << uR"([{"id":"d1","status":"vote","text":"x","vote":{"against":2,"for":1}}])"_s;
    QTest::newRow("an action that is done, with its date")
        << u"* [x] rv: x, by 2026-12-01"_s << u"actions"_s
        << uR"([{"due":"2026-12-01","id":"a1","owners":["rv"],"status":"done","text":"x"}])"_s;
    QTest::newRow("a fence") << u"```\nav: {++x++}\n```"_s << u"narrations"_s
                             << uR"([{"fenced":true,"id":"n1","text":"av: {++x++}"}])"_s;
    QTest::newRow("a subtopic at its time")
        << u"# A\n## 14:00 B\nx"_s << u"topics"_s
        << uR"([{"id":"t1","level":1,"title":"A"},{"id":"t2","level":2,"parent":"t1","time":"14:00","title":"B"}])"_s;
    QTest::newRow("prose that says nothing")
        << u"av: x\n|"_s << u"paragraphs"_s
        << uR"([{"entries":["u1"],"prose":[{"id":"p1","markdown":"","words":["u1"]}]}])"_s;
    QTest::newRow("the author's own paragraph")
        << u"| x"_s << u"paragraphs"_s
        << uR"([{"entries":[],"prose":[{"id":"p1","markdown":"x","words":[]}]}])"_s;
    QTest::newRow("elapsed time")
        << u"+0:00:01.250 [x]"_s << u"directions"_s
        << uR"([{"elapsedMs":1250,"id":"x1","text":"x","time":"+0:00:01.250"}])"_s;
    QTest::newRow("whom only a declaration of themselves names")
        << u"av: x"_s << u"speakers"_s << uR"([{"family":"Vidal","id":"av","name":"Ana Vidal"}])"_s;
}

void TestJson::entriesAreTold()
{
    QFETCH(QString, notes);
    QFETCH(QString, key);
    QFETCH(QString, told);
    const QString roster = u"@av Ana Vidal\n@bo Ben Okafor\n@rv Rik van Holt\n\n"_s;
    QCOMPARE(compact(recordOf(roster + notes)[key]), told);
}

void TestJson::theHeaderIsTold_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QString &header, const QString &told) {
        QTest::newRow(name) << header << told;
    };
    row("index rows", u"Index: A/B/C\nIndex: D"_s, uR"("index":[["A","B","C"],["D"]])"_s);
    row("an index row of nothing", u"Index: /\nTitle: T"_s, uR"("title":"T")"_s);
    row("an event without a year", u"Event: A"_s, uR"("event":{"name":"A"})"_s);
    row("only the first event counts", u"Event: A/1\nEvent: B/2"_s,
        uR"("event":{"name":"A","year":"1"},"headers":[{"key":"Event","value":"B/2"}])"_s);
    row("links", u"Link: https://a.b a label"_s,
        uR"("links":[{"label":"a label","url":"https://a.b"}])"_s);
    row("a photo", u"Photo: p.jpg all of them"_s,
        uR"("photo":{"alt":"all of them","url":"p.jpg"})"_s);
    row("corrections", u"Correction: 2026-10-06 it was two"_s,
        uR"("corrections":[{"date":"2026-10-06","text":"it was two"}])"_s);
    row("shorthand", u"Short: drv = driver"_s,
        uR"("shorthands":[{"meant":"driver","written":"drv"}])"_s);
    row("persons by alias where they have one", u"Present: Ana Vidal, Some One; rv"_s,
        uR"("present":["av","Some One","rv"])"_s);
    row("unknown keys in their order, repeated ones repeated",
        u"Title: T\nZeta: 1\nAlpha:\nZeta: 2"_s,
        uR"("headers":[{"key":"Zeta","value":"1"},{"key":"Alpha","value":""},{"key":"Zeta","value":"2"}],"title":"T")"_s);
    row("a date that is none", u"Date: tomorrow"_s,
        uR"("headers":[{"key":"Date","value":"tomorrow"}])"_s);
    row("several lines", u"Summary: a\n... b"_s, uR"("summary":"a\nb")"_s);
}

void TestJson::theHeaderIsTold()
{
    QFETCH(QString, header);
    QFETCH(QString, told);
    const QString notes = header + u"\n\n@av Ana Vidal\n@rv Rik van Holt\n\nav: x\n"_s;
    QCOMPARE(compact(recordOf(notes)["session"_L1]),
             u"{\"attribution\":\"named\","_s + told + u'}');
}

void TestJson::quotesCountCodePoints_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("quotes");
    QTest::newRow("none") << u"words"_s << u"[]"_s;
    QTest::newRow("behind characters of two units")
        << u"\U0001F600\U0001F600 \"a\U0001F600\""_s
        << u"[{\"end\":6,\"exact\":\"a\U0001F600\",\"start\":4}]"_s;
    QTest::newRow("twice the same, the first in inches")
        << u"6\" a \"a\" a"_s << uR"([{"end":7,"exact":"a","start":6}])"_s;
    QTest::newRow("through markup and a mention")
        << u"\"a *b* @av\" and \"c\""_s
        << uR"([{"end":14,"exact":"a b Ana Vidal","start":1},{"end":22,"exact":"c","start":21}])"_s;
    QTest::newRow("right behind another") << u"\"a\"\"b\""_s << QString();
}

void TestJson::quotesCountCodePoints()
{
    QFETCH(QString, words);
    QFETCH(QString, quotes);
    const QJsonObject record = recordOf(u"@av Ana Vidal\n\nav: "_s + words);
    QCOMPARE(RecordCheck(record).fault(), QString());
    if (!quotes.isNull())
        QCOMPARE(compact(record["utterances"_L1].toArray()[0]["quotes"_L1].toArray()), quotes);
}

void TestJson::momentsHaveTheirOffset_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("times");
    QTest::addColumn<QStringList>("moments");
    QTest::addColumn<QStringList>("elapsed");
    QTest::newRow("summer time") << u"Date: 2026-07-05 Europe/Prague"_s << u"14:08:20"_s
                                 << QStringList{u"2026-07-05T14:08:20+02:00"_s}
                                 << QStringList{u""_s};
    QTest::newRow("winter time, minutes alone")
        << u"Date: 2026-12-05 Europe/Prague"_s << u"14:08"_s
        << QStringList{u"2026-12-05T14:08:00+01:00"_s} << QStringList{u""_s};
    QTest::newRow("half an hour west")
        << u"Date: 2026-12-05 America/St_Johns"_s << u"14:08"_s
        << QStringList{u"2026-12-05T14:08:00-03:30"_s} << QStringList{u""_s};
    QTest::newRow("no such zone") << u"Date: 2026-12-05 Nowhere/Land"_s << u"14:08"_s
                                  << QStringList{u"2026-12-05T14:08:00"_s} << QStringList{u""_s};
    QTest::newRow("no date") << u"Title: T"_s << u"14:08"_s << QStringList{u""_s}
                             << QStringList{u""_s};
    QTest::newRow("past midnight")
        << u"Date: 2026-12-31 Europe/Prague"_s << u"23:59 00:01"_s
        << QStringList{u"2026-12-31T23:59:00+01:00"_s, u"2027-01-01T00:01:00+01:00"_s}
        << QStringList{u""_s, u""_s};
    QTest::newRow("the night when clocks go back")
        << u"Date: 2026-10-24 Europe/Prague"_s << u"23:59 01:59 03:01"_s
        << QStringList{u"2026-10-24T23:59:00+02:00"_s, u"2026-10-25T01:59:00+02:00"_s,
                       u"2026-10-25T03:01:00+01:00"_s}
        << QStringList{u""_s, u""_s, u""_s};
    QTest::newRow("elapsed, from a known start")
        << u"Date: 2026-07-05 Europe/Prague\nStart: 14:00"_s << u"+0:00:01.500"_s
        << QStringList{u"2026-07-05T14:00:01.500+02:00"_s} << QStringList{u"1500"_s};
    QTest::newRow("of the clock, from a known start")
        << u"Date: 2026-07-05 Europe/Prague\nStart: 14:00"_s << u"14:00:02"_s
        << QStringList{u"2026-07-05T14:00:02+02:00"_s} << QStringList{u"2000"_s};
}

void TestJson::momentsHaveTheirOffset()
{
    QFETCH(QString, header);
    QFETCH(QString, times);
    QFETCH(QStringList, moments);
    QFETCH(QStringList, elapsed);
    if (!QTimeZone("Europe/Prague").isValid())
        QSKIP("the system knows no time zones");
    QString notes = header + u"\n\n@av Ana Vidal\n\n"_s;
    for (const QString &time : times.split(u' '))
        notes += time + u" av: x\n"_s;
    QStringList actualMoments;
    QStringList actualElapsed;
    for (const QJsonValue &utterance : recordOf(notes)["utterances"_L1].toArray()) {
        actualMoments += utterance["at"_L1].toString();
        const QJsonValue ms = utterance["elapsedMs"_L1];
        actualElapsed += ms.isUndefined() ? QString() : QString::number(ms.toInteger());
    }
    QCOMPARE(actualMoments, moments);
    QCOMPARE(actualElapsed, elapsed);
}

void TestJson::unknownSpeakersAreMarked()
{
    const QJsonObject record = recordOf(u"@av Ana Vidal\n\nZoe: x\nav: y\nzoe: z\n"_s);
    QCOMPARE(
        compact(record["speakers"_L1]),
        uR"([{"family":"Vidal","id":"av","name":"Ana Vidal"},{"id":"Zoe","name":"Zoe","unknown":true}])"_s);
    QCOMPARE(record["utterances"_L1].toArray()[2]["speakers"_L1].toArray(), QJsonArray{u"Zoe"_s});
}

void TestJson::nobodyIsNamedWithoutAttribution()
{
    const QByteArray json = jsonOf(
        u"Attribution: none\nChair: av\n\n@av Ana Vidal; <av@example.org>\n\nav: x\nZoe>av: y\n"
        "* av: asks @av\n~ source @av: Ana Vidal\n"_s,
        {.allAnnotations = true});
    for (const auto &name : {"av"_ba, "Ana"_ba, "Vidal"_ba, "Zoe"_ba, "replyTo"_ba, "whom"_ba})
        QVERIFY2(!json.contains('"' + name) && !json.contains(name + '"'), name);
    QVERIFY(json.contains("\"speakers\": []"));
    QVERIFY(json.contains("\"owners\": []"));
}

void TestJson::annotationsLeaveAsAsked()
{
    const QString notes = u"@av Ana Vidal\n\nav: x\n~ [x] check @av 2026-10-12: seen\n"
                          "~ link: https://a.b c\n| p\n~ source: s\n"_s;
    const QString usual =
        u"[{\"id\":\"m1\",\"kind\":\"link\",\"target\":\"u1\",\"text\":\"https://a.b c\"},"
        "{\"id\":\"m2\",\"kind\":\"source\",\"target\":\"p1\",\"text\":\"s\"}]"_s;
    QCOMPARE(compact(recordOf(notes)["annotations"_L1]), usual);
    const QJsonObject all = recordOf(notes, {.allAnnotations = true});
    QCOMPARE(
        compact(all["annotations"_L1].toArray().first().toObject()),
        uR"({"by":["av"],"date":"2026-10-12","id":"m1","kind":"check","state":"done","target":"u1","text":"seen"})"_s);
}

void TestJson::everyReferenceAndOffsetHolds()
{
    for (quint32 seed = 0; seed < 4000; ++seed) {
        const QString notes = seed % 2 ? hostileNotes(seed) : plantedNotes(seed).notes;
        const QJsonObject record = recordOf(notes, {.allAnnotations = true});
        QVERIFY(!record.isEmpty());
        const QString fault = RecordCheck(record).fault();
        QVERIFY2(fault.isEmpty(), qPrintable(fault + u"\n"_s + notes));
    }
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
