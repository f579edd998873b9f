// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/json.h"
#include "hostilenotes.h"
#include "import/importer.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "session/onrecord.h"
#include "testing.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordOf(const QString &notes, bool allAnnotations = true)
{
    Buffer buffer;
    buffer.setText(notes);
    return writeJson(onRecord(buildSession(buffer), {.allAnnotations = allAnnotations}));
}

/// The first line in which two texts differ.
QString difference(const QByteArray &actual, const QByteArray &expected)
{
    const auto a = actual.split('\n');
    const auto e = expected.split('\n');
    for (qsizetype i = 0; i < std::min(a.size(), e.size()); ++i) {
        if (a[i] != e[i])
            return u"\nagain: %1\nfirst: %2"_s.arg(QString::fromUtf8(a[i]),
                                                   QString::fromUtf8(e[i]));
    }
    return u"one is longer"_s;
}

} // namespace

class TestImportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordOfTheImportIsTheRecord_data();
    void theRecordOfTheImportIsTheRecord();
    void samplesComeBack_data();
    void samplesComeBack();
    void whatIsNoRecordIsRefusedWithTheReason_data();
    void whatIsNoRecordIsRefusedWithTheReason();
    void recordsAreRecognised();
    void aByteOrderMarkIsNoPartOfTheRecord();
    void recordsOfOthersBecomeNotes_data();
    void recordsOfOthersBecomeNotes();
    void whatTheNotationCannotSayIsNamed_data();
    void whatTheNotationCannotSayIsNamed();
    void damagedRecordsKeepTheirWords();
};

void TestImportJson::theRecordOfTheImportIsTheRecord_data()
{
    QTest::addColumn<bool>("allAnnotations");
    QTest::addColumn<bool>("hostile");
    QTest::newRow("with the annotations of an ordinary export") << false << false;
    QTest::newRow("with all annotations") << true << false;
    QTest::newRow("lines put together at random") << true << true;
}

void TestImportJson::theRecordOfTheImportIsTheRecord()
{
    QFETCH(bool, allAnnotations);
    QFETCH(bool, hostile);
    const Importer *importer = findImporter(u"json");
    QString shortest;
    int failures = 0;
    for (quint32 seed = 0; seed < (hostile ? 20000 : 2000); ++seed) {
        const QString notes = hostile ? hostileNotes(seed) : plantedNotes(seed).notes;
        const QByteArray first = recordOf(notes, allAnnotations);
        const auto imported = importer->read(first);
        QVERIFY(imported);
        const QByteArray again = recordOf(imported->notes, allAnnotations);
        if (again == first && imported->remarks.empty())
            continue;
        ++failures;
        const QString report = u"seed %1: %2\n%3\n--- from\n%4%5"_s.arg(
            QString::number(seed), difference(again, first), imported->notes, notes,
            imported->remarks.empty() ? QString() : imported->remarks[0].sentence);
        if (shortest.isEmpty() || report.size() < shortest.size())
            shortest = report;
    }
    QVERIFY2(shortest.isEmpty(),
             qUtf8Printable(QString::number(failures) + u" failures "_s + shortest));
}

void TestImportJson::samplesComeBack_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"resources/examples", "tests/samples"}) {
        const QDir files(sourcePath(folder));
        for (const QString &name : files.entryList({u"*.minutes"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void TestImportJson::samplesComeBack()
{
    QFETCH(QString, path);
    const QByteArray first = recordOf(QString::fromUtf8(fileBytes(path)));
    const auto imported = findImporter(u"json")->read(first);
    QVERIFY(imported);
    QCOMPARE(recordOf(imported->notes), first);
    QVERIFY(imported->remarks.empty());
    QVERIFY(!imported->notes.contains(u"{>>"_s)); // no need to guard any words of these
}

void TestImportJson::whatIsNoRecordIsRefusedWithTheReason_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("reason");
    const QString noRecord =
        u"This is no record of a session: \"format\" is not \"rapporteur-session\"."_s;
    QTest::newRow("nothing") << ""_ba << u"Line 1 is no JSON: illegal value at byte 0."_s;
    QTest::newRow("cut off in the middle")
        << "{\n\"format\": \"rapporteur-session\",\n\"version\": 1"_ba
        << u"Line 3 is no JSON: invalid termination by number at byte 46."_s;
    QTest::newRow("notes") << "av: x\n"_ba << u"Line 1 is no JSON: illegal value at byte 1."_s;
    QTest::newRow("a list") << "[]"_ba << noRecord;
    QTest::newRow("an object of something else") << "{\"format\": \"geojson\"}"_ba << noRecord;
    QTest::newRow("a record of the future")
        << "{\"format\": \"rapporteur-session\", \"version\": 2}"_ba
        << u"The record's \"version\" is not 1, which is the one known here."_s;
    QTest::newRow("nested without end")
        << QByteArray(100'000, '[')
        << u"Line 1 is no JSON: too deeply nested document at byte 1025."_s;
    QTest::newRow("no UTF-8") << "{\"format\": \"\xff\"}"_ba
                              << u"Line 1 is no JSON: invalid UTF8 string at byte 12."_s;
}

void TestImportJson::whatIsNoRecordIsRefusedWithTheReason()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, reason);
    const auto imported = findImporter(u"json")->read(source);
    QVERIFY(!imported);
    QCOMPARE(imported.error(), reason);
}

void TestImportJson::recordsAreRecognised()
{
    const Importer *importer = findImporter(u"json");
    QCOMPARE(guessImporter(recordOf(u"av: x"_s)), importer);
    QVERIFY(!importer->recognises("av: \"rapporteur-session\""));
    QVERIFY(!importer->recognises("{\"format\": \"geojson\"}"));
    QVERIFY(!importer->recognises({}));
}

namespace {

/// A record of these members.
QByteArray record(const QByteArray &members)
{
    return "{\"format\": \"rapporteur-session\", \"version\": 1,\n" + members + "}";
}

} // namespace

void TestImportJson::recordsOfOthersBecomeNotes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("notes");
    QTest::newRow("nothing at all") << R"("session": {})"_ba << u""_s;
    QTest::newRow("entries in no paragraph, under their topics")
        << R"("topics": [{"id": "t1", "title": "A", "level": 1}, {"id": "t2", "title": "B", "level": 1}],
              "narrations": [{"id": "n1", "topic": "t2", "text": "two"}, {"id": "n2", "topic": "t1", "text": "one"},
                             {"id": "n3", "text": "none"}])"_ba
        << u"none\n\n# A\n\none\n\n# B\n\ntwo\n"_s;
    QTest::newRow("words that would be read as something else")
        << R"("narrations": [{"id": "n1", "text": "[off]"}, {"id": "n2", "text": "Title: x"}, {"id": "n3", "text": "// x"},
                             {"id": "n4", "text": "# x"}, {"id": "n5", "text": ""}, {"id": "n6", "text": "14:07 x"}])"_ba
        << u"\\[off]\n\nTitle: x\n\n\\// x\n\n\\# x\n\n\\\n\n\\14:07 x\n"_s;
    QTest::newRow("a reply that the notation would give to another")
        << R"("speakers": [{"id": "av", "name": "Ana Vidal"}, {"id": "bo", "name": "Ben Okafor"}, {"id": "cw", "name": "Chen Wei"}],
              "utterances": [{"id": "u1", "speakers": ["av"], "kind": "question", "text": "x"},
                             {"id": "u2", "speakers": ["bo"], "kind": "question", "text": "y"},
                             {"id": "u3", "speakers": ["cw"], "kind": "answer", "replyTo": "u1", "text": "z"}],
              "paragraphs": [{"entries": ["u1", "u2", "u3"]}])"_ba
        << u"@av Ana Vidal\n@bo Ben Okafor\n@cw Chen Wei\n\nav? x\nbo? y\ncw>av: z\n"_s;
    QTest::newRow("speakers whose ids are no aliases")
        << R"("speakers": [{"id": "Ben O.", "name": "Ben Okafor"}],
              "utterances": [{"id": "u1", "speakers": ["Ben O."], "kind": "statement", "text": "x"}])"_ba
        << u"@bo Ben Okafor\n\nbo: x\n"_s;
    QTest::newRow("an action of nobody that looks owned")
        << R"("actions": [{"id": "a1", "owners": [], "status": "open", "text": "tbs: x"}])"_ba
        << u"* ?: tbs: x\n"_s;
    QTest::newRow("an action whose words end in a date that is not its own")
        << R"("actions": [{"id": "a1", "owners": [], "status": "done", "text": "x, by 2026-12-01"}])"_ba
        << u"* [x] x, by 2026-12-01{>><<}\n"_s;
    QTest::newRow("a fence within a fence")
        << R"("narrations": [{"id": "n1", "fenced": true, "text": "a\n```\nb"}])"_ba
        << u"```\na\n ```\nb\n```\n"_s;
    QTest::newRow("line breaks where none can be")
        << R"("topics": [{"id": "t1", "title": "A\n[off]", "level": 1}],
              "speakers": [{"id": "av", "name": "Ana\n[off]\nVidal"}],
              "utterances": [{"id": "u1", "topic": "t1", "speakers": ["av"], "verb": "a\n[off]", "kind": "statement", "text": "x"}])"_ba
        << u"@av Ana [off] Vidal\n\n# A [off]\n\nav (a [off]): x\n"_s;
}

void TestImportJson::aByteOrderMarkIsNoPartOfTheRecord()
{
    const QByteArray plain = record(R"("session": {"title": "x"}, "foo": 1)");
    const auto imported = findImporter(u"json")->read(plain);
    const auto marked = findImporter(u"json")->read("\xef\xbb\xbf" + plain);
    QVERIFY(imported && marked);
    QCOMPARE(marked->notes, imported->notes);
    QCOMPARE(marked->remarks.size(), 1u);
    QCOMPARE(marked->remarks.front().line, imported->remarks.front().line);
}

void TestImportJson::recordsOfOthersBecomeNotes()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, notes);
    const auto imported = findImporter(u"json")->read(record(members));
    QVERIFY(imported);
    QCOMPARE(imported->notes, notes);
    const QByteArray again = recordOf(notes); // the notes are a record that is found again
    QCOMPARE(recordOf(findImporter(u"json")->read(again)->notes), again);
}

void TestImportJson::whatTheNotationCannotSayIsNamed_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &members, int line, const char *what) {
        QTest::newRow(name) << members << line
                            << u"The notation cannot say %1 as it is here."_s.arg(
                                   QLatin1StringView(what));
    };
    row("a member that no record has", "\"session\": {\n\"mood\": \"calm\"}", 3, "session.mood");
    row("a speaker who says nothing", R"("speakers": [{"id": "av", "name": "Ana Vidal"}])", 2,
        "speakers");
    row("an agreement with somebody else",
        R"("speakers": [{"id": "Ana", "unknown": true, "name": "Ana"}, {"id": "Ben", "unknown": true, "name": "Ben"}],
"utterances": [{"id": "u1", "speakers": ["Ana"], "kind": "statement", "text": "x"},
{"id": "u2", "speakers": ["Ben"], "kind": "statement", "text": "y"},
{"id": "u3", "speakers": ["Ana"], "kind": "agreement", "replyTo": "u1", "text": "z"}],
"paragraphs": [{"entries": ["u1", "u2", "u3"]}])",
        5, "utterances[2].replyTo");
    row("a topic of the third level",
        R"("topics": [{"id": "t1", "title": "A", "level": 3}], "narrations": [{"id": "n1", "topic": "t1", "text": "x"}])",
        2, "topics[0].level");
    row("an array that is none", R"("utterances": 5)", 2, "utterances");
    row("a reply to nothing",
        R"("utterances": [{"id": "u1", "speakers": [], "kind": "statement", "replyTo": "u9", "text": "x"}])",
        2, "utterances[0].replyTo");
    row("what would steer a terminal", "\"session\": {\"\\u001b[2J\": 1}", 2,
        "session.\xEF\xBF\xBD[2J");
    QTest::newRow("identifiers of their own")
        << R"("narrations": [{"id": "first", "text": "x"}])"_ba << 0
        << u"Identifiers are numbered anew."_s;
    QTest::newRow("a key that stands twice")
        << "\"session\": {\"title\": \"A\",\n\"title\": \"B\"}"_ba << 3
        << u"session.title stands here twice; only the last one counts."_s;
}

void TestImportJson::whatTheNotationCannotSayIsNamed()
{
    QFETCH(QByteArray, members);
    QFETCH(int, line);
    QFETCH(QString, sentence);
    const auto imported = findImporter(u"json")->read(record(members));
    QVERIFY(imported);
    QCOMPARE(imported->remarks.size(), size_t(1));
    QCOMPARE(imported->remarks[0].sentence,
             sentence.contains(u'\xEF') ? QString::fromUtf8(sentence.toLatin1()) : sentence);
    QCOMPARE(imported->remarks[0].line, line);
}

/// Whatever happens to a record, the words of its entries stand in the notes.
void TestImportJson::damagedRecordsKeepTheirWords()
{
    static const QRegularExpression word(u"qz\\d+qz"_s);
    for (quint32 seed = 0; seed < 1500; ++seed) {
        QRandomGenerator random(seed);
        QByteArray source = recordOf(plantedNotes(seed).notes);
        QJsonObject object = QJsonDocument::fromJson(source).object();
        for (const QString &key : object.keys()) {
            QJsonArray things = object[key].toArray();
            for (qsizetype i = 0; i < things.size() && key != u"paragraphs"; ++i) {
                QJsonObject thing = things[i].toObject();
                const QStringList members = thing.keys();
                const QString member = members[random.bounded(members.size())];
                if (random.bounded(4) == 0 && member != u"text" && member != u"title")
                    thing[member] =
                        random.bounded(2) ? QJsonValue(u"[off]\n~ off"_s) : QJsonValue();
                things[i] = thing;
            }
            if (object[key].isArray())
                object[key] = things;
        }
        source = QJsonDocument(object).toJson();
        const auto imported = findImporter(u"json")->read(source);
        QVERIFY(imported);
        const QByteArray again = recordOf(imported->notes);
        for (const auto key : {"utterances"_L1, "narrations"_L1, "decisions"_L1, "actions"_L1}) {
            for (const QJsonValue &entry : object[key].toArray()) {
                for (const auto &match : word.globalMatch(entry["text"_L1].toString()))
                    QVERIFY2(again.contains(match.captured().toUtf8()),
                             qPrintable(match.captured() + u'\n' + imported->notes));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestImportJson)
#include "tst_import_json.moc"
