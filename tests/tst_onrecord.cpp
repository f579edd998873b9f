// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"
#include "recorddump.h"
#include "session/onrecord.h"
#include "testing.h"

#include <QTest>

#include <limits>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

const QString roster =
    u"@av Ana Vidal; she\n@bo Ben Okafor\n@cw Chen Wei\n@rv Rik van Holt; van Labs\n"_s;

Session sessionOf(const QString &notes)
{
    Buffer buffer;
    buffer.setText(notes);
    return buildSession(buffer);
}

OnRecord recordOf(const QString &notes, const RecordOptions &options = {})
{
    return onRecord(sessionOf(notes), options);
}

QString namesIn(const Session &record, const Speakers &speakers)
{
    QStringList names;
    for (const int speaker : speakers)
        names += record.roster[speaker].alias;
    return names.join(u',');
}

QString shown(const Session &record, const Entry &entry)
{
    QString result = entry.id();
    if (const auto *const utterance = entry.as<Utterance>()) {
        constexpr QStringView letters = u"sqa+-";
        result += u' ' + namesIn(record, utterance->speakers) + letters[int(utterance->kind)];
        if (utterance->replyTo >= 0)
            result += record.entries[size_t(utterance->replyTo)].id();
        if (!utterance->whom.isEmpty())
            result += u'>' + namesIn(record, utterance->whom);
    }
    return entry.text.isEmpty() ? result : result + u' ' + entry.text.toString();
}

/// A record as text: entries and prose of a paragraph, a line each, under their topics.
QString shown(const Session &record)
{
    QStringList lines;
    int topic = -1;
    for (const Paragraph &paragraph : record.paragraphs) {
        if (paragraph.topic != topic) {
            topic = paragraph.topic;
            lines +=
                u"# "_s + (topic < 0 ? QString() : record.topics[size_t(topic)].title.toString());
        } else if (!lines.isEmpty()) {
            lines += QString();
        }
        for (int i = paragraph.entries.first; i < paragraph.entries.end(); ++i)
            lines += shown(record, record.entries[size_t(i)]);
        for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i) {
            const Prose &prose = record.prose[size_t(i)];
            lines += u"| "_s + prose.markdown.toString() + u" ("_s +
                     QString::number(prose.words.count) + u')';
        }
    }
    return lines.join(u'\n');
}

QStringList speakersOf(const OnRecord &record)
{
    QStringList aliases;
    for (const Speaker &speaker : record->roster.speakers())
        aliases += speaker.alias;
    return aliases;
}

} // namespace

class TestOnRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatIsOnTheRecord_data();
    void leavesWhatIsOnTheRecord();
    void namesOnlyWhoIsNamed_data();
    void namesOnlyWhoIsNamed();
    void annotationsLeaveByTheirKind();
    void reviewCopyKeepsChanges();
    void recordingStaysWhenAnythingIsOff_data();
    void recordingStaysWhenAnythingIsOff();
    void recordOfWholeNotesIsTheSession();
    void attributionNoneNamesNobody();
    void saysHowMuchWasLeftOut();
    void costsLittleWhenAllLeaves();
};

void TestOnRecord::leavesWhatIsOnTheRecord_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("record");
    const auto row = [](const char *sentence, const char16_t *notes, const char16_t *record) {
        QTest::newRow(sentence) << QString(notes) << QString(record);
    };
    row("an entry with ~ off", u"av: one\nbo: two\n  ~ off\nav: three",
        u"u1 avs one\nu2 avs three");
    row("an entry with ~ off below a blank line", u"av: one\nbo: two\n\n~ off\nav: three",
        u"u1 avs one\n\nu2 avs three");
    row("prose with ~ off below a blank line", u"av: one\n| Told.\n\n~ off\nav: two",
        u"u1 avs one\n\nu2 avs two");
    row("a topic with ~ off below a blank line",
        u"av: one\n# Two\n\n~ off\nav: two\n# Three\nav: three",
        u"u1 avs one\n# Three\nu2 avs three");
    row("~ off below a speaker line", u"av: one\n@xy Xa Yb\n~ off\nav: two", u"u1 avs two");
    row("~ off above all takes nothing off", u"~ off\nav: one", u"u1 avs one");
    row("a region ends the paragraph", u"av: one\n[off]\nbo: two\n[on]\nav: three",
        u"u1 avs one\n\nu2 avs three");
    row("a region without an end", u"av: one\n[off]\nbo: two\n\n# Topic\nav: three", u"u1 avs one");
    row("a topic in a region opens none for what follows",
        u"# One\nav: one\n[off]\n# Two\nbo: two\n[on]\nav: three",
        u"# One\nu1 avs one\n\nu2 avs three");
    row("a topic with ~ off goes with its subtopics",
        u"# One\nav: one\n# Two\n~ off\nbo: two\n## Sub\nbo: three\n# Three\nav: four",
        u"# One\nu1 avs one\n# Three\nu2 avs four");
    row("a topic without anything on the record", u"# One\nav: one\n  ~ off\n# Two\nav: two",
        u"# Two\nu1 avs two");
    row("a header below a region is the header", u"[off]\nbo: one\n[on]\nTitle: Two\n\nav: three",
        u"u1 avs three");
    row("an agreement without words goes with its utterance",
        u"av: one\nbo: two\n  ~ off\ncw+\nrv-\nav: three", u"u1 avs one\nu2 avs three");
    row("agreement with a decision goes with it", u"av: one\n! two\n  ~ off\ncw+", u"u1 avs one");
    row("agreement that a reply without words stands between goes too",
        u"av: one\nbo: two\n  ~ off\ncw+\n\nrv+", u"u1 avs one");
    row("a reaction goes with what is right above", u"av: one\n[off]\nbo: two\n[on]\n(laughter)",
        u"u1 avs one");
    row("a reaction after a blank line goes as well", u"av: one\nbo: two\n~ off\n\n(laughter)",
        u"u1 avs one");
    row("a reaction in a new topic stays", u"av: one\nbo: two\n~ off\n# New\n(applause)",
        u"u1 avs one\n# New\nr1 applause");
    row("a reaction after something else stays", u"bo: two\n~ off\nav: one\n(laughter)",
        u"u1 avs one\nr1 laughter");
    row("an answer becomes a statement, not an answer to another question",
        u"av? one\nbo? two\n  ~ off\ncw> three", u"u1 avq one\nu2 cws three");
    row("a reply becomes a question when it asks", u"bo: two\n  ~ off\ncw- three?",
        u"u1 cwq three?");
    row("a reply to somebody loses whom", u"av: one\nbo: two\n  ~ off\ncw>bo: three\ncw>bo? four",
        u"u1 avs one\nu2 cws three\nu3 cwq four");
    row("other replies keep theirs", u"av? one\nbo: two\n  ~ off\ncw> three",
        u"u1 avq one\nu2 cwau1 three");
    row("prose that words something off the record",
        u"av: one\nbo: two\n  ~ off\n| both\nav: three\n| one",
        u"u1 avs one\n\nu2 avs three\n| one (1)");
    row("prose that words what refers to it", u"bo: two\n  ~ off\ncw+\nav: one\n| cw agreed",
        u"u1 avs one");
    row("prose with ~ off leaves its entries to be drafted",
        u"av: one\n| one\n  ~ off\nav: two\n| two", u"u1 avs one\n\nu2 avs two\n| two (1)");
    row("an addition that nobody accepted", u"av: one {++two++}\nbo: {++three++}\ncw+\nrv> four",
        u"u1 avs one\nu2 rvs four");
    row("a reply to an addition becomes a statement", u"av: one\nbo: {++two++}\ncw- three",
        u"u1 avs one\nu2 cws three");
    row("a deletion that nobody accepted", u"av: one {--two--}\nbo: three\n  ~ deleted",
        u"u1 avs one two\nu2 bos three");
    row("an added line", u"av: one\nbo: two\n  ~ added\n(laughter)", u"u1 avs one");
    row("prose for an added line becomes the author's own",
        u"av: one\n| one\nbo: two\n  ~ added\n| two", u"u1 avs one\n| one (1)\n\n| two (0)");
    row("comments", u"av: one {>>two<<}\n| {==three==}{>>four<<} five",
        u"u1 avs one\n| three five (1)");
    row("a comment in a topic", u"# One {>>two<<}\nav: three", u"# One\nu1 avs three");
    row("what a fence holds is as it is", u"```\n{++1++}\n```", u"n1 {++1++}");
    row("numbers tell nothing", u"av: one\n! two\n~ off\n! three\n* bo: four\n~ off\n* bo: five",
        u"u1 avs one\nd1 three\na1 five");
}

void TestOnRecord::leavesWhatIsOnTheRecord()
{
    QFETCH(QString, notes);
    QFETCH(QString, record);
    const bool hasHeader = notes.contains("Title"_L1);
    const OnRecord actual = recordOf(hasHeader ? notes + u'\n' + roster : roster + u'\n' + notes);
    QCOMPARE(shown(*actual).remove(QRegularExpression(u"^# \n"_s)), record);
    QCOMPARE(actual->header.title, hasHeader ? u"Two"_s : QString());
}

void TestOnRecord::namesOnlyWhoIsNamed_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("speakers");
    const auto row = [](const char *sentence, const char16_t *notes, QStringList speakers) {
        QTest::newRow(sentence) << QString(notes) << speakers;
    };
    row("who speaks on the record", u"rv: one\n~ off\nav: two", {u"av"_s});
    row("whom nobody names", u"av: one", {u"av"_s});
    row("who owns an action", u"* bo: one", {u"bo"_s});
    row("who is mentioned", u"av: @bo's and Chen Wei", {u"av"_s, u"bo"_s, u"cw"_s});
    row("who is mentioned in prose", u"| @bo said", {u"bo"_s});
    row("whom a topic names", u"# What @bo said\nav: one", {u"av"_s, u"bo"_s});
    row("whom code only seems to name", u"av: `@bo` and \\@cw", {u"av"_s});
    row("whom an address only seems to name", u"av: <https://example.org/@bo> and x@cw", {u"av"_s});
    row("whom two lines name", u"av: said Ben\n  Okafor", {u"av"_s, u"bo"_s});
    row("whom an entity names", u"av: said &#66;en Okafor", {u"av"_s, u"bo"_s});
    row("whom only a rejected change names", u"av: one {++@bo++}", {u"av"_s});
    row("whom a header names", u"Present: rv\n\nav: one", {u"av"_s, u"rv"_s});
    row("whom a summary names", u"Summary: by Rik van Holt\n\nav: one", {u"av"_s, u"rv"_s});
    row("who wrote the article", u"Author: Rik van Holt\n\nav: one", {u"av"_s, u"rv"_s});
    row("whom a reply was to that became a statement", u"rv: one\n~ off\nav>rv: two", {u"av"_s});
    row("whom a reply is to", u"av>rv: two", {u"av"_s, u"rv"_s});
    row("the author of an annotation that leaves", u"av: one\n~ source @cw: two",
        {u"av"_s, u"cw"_s});
    row("the author of one that does not", u"av: one\n~ check @cw: two", {u"av"_s});
    row("whom an annotation names that does not leave", u"av: one\n~ note: @cw", {u"av"_s});
    row("unknown speakers in the order on the record", u"Zoe: one\n~ off\nAbe: two\nZoe: three",
        {u"Abe"_s, u"Zoe"_s});
    row("an unknown speaker as spelt on the record", u"Zoe: one\n~ off\nzoe: two", {u"zoe"_s});
}

void TestOnRecord::namesOnlyWhoIsNamed()
{
    QFETCH(QString, notes);
    const OnRecord record = recordOf(notes + u"\n\n"_s + roster);
    QTEST(speakersOf(record), "speakers");
    for (const Speaker &speaker : record->roster.speakers())
        QVERIFY(!speaker.sharesShortForm);
    QVERIFY(record->unknownCredits.empty());
}

void TestOnRecord::annotationsLeaveByTheirKind()
{
    const QString notes =
        u"av: one\n~ note\n~ link: https://example.org/ label\n~ [x] check @bo: sure\n"
        "~ quote\n~ source: two\n~ todo: three\n\n| four\n~ source: five\n"_s;
    const OnRecord some = recordOf(roster + notes);
    QCOMPARE(some->annotations.size(), 4u);
    QCOMPARE(some->entries[0].annotations, (IndexRange{0, 3}));
    QCOMPARE(some->prose[0].annotations, (IndexRange{3, 1}));
    QCOMPARE(some->annotations[3].number, 4);
    QVERIFY(some->entries[0].verbatim);
    QCOMPARE(recordOf(roster + notes, {.allAnnotations = true})->annotations.size(), 7u);
}

void TestOnRecord::reviewCopyKeepsChanges()
{
    const QString notes =
        u"av: one {++two++}{>>why<<}\nbo: three\n~ added\ncw+\nrv: four\n~ off\nrv: five\n~ deleted"_s;
    const OnRecord record = recordOf(roster + u'\n' + notes, {.keepChanges = true});
    QCOMPARE(shown(*record),
             u"# \nu1 avs one {++two++}{>>why<<}\nu2 bos three\nu3 cw+u2\nu4 rvs five"_s.sliced(3));
    QVERIFY(record->entries[1].added);
    QVERIFY(record->entries[3].struck);
    QVERIFY(!recordOf(roster + u'\n' + notes)->entries.back().struck);
}

void TestOnRecord::recordingStaysWhenAnythingIsOff_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("nothing is off the record") << u"av: one"_s << true;
    QTest::newRow("an entry is") << u"av: one\n~ off"_s << false;
    QTest::newRow("a topic is") << u"# One\n~ off"_s << false;
    QTest::newRow("a region in which nothing was written") << u"av: one\n[off]\n[on]\n"_s << false;
    QTest::newRow("an off that stands on nothing") << u"av: one\n\n~ off"_s << false;
}

void TestOnRecord::recordingStaysWhenAnythingIsOff()
{
    QFETCH(QString, notes);
    QFETCH(bool, leaves);
    const OnRecord record =
        recordOf(u"Title: t\nMedia: talk.webm\nMedia: other.webm\n\n"_s + roster + notes);
    QCOMPARE(record->header.media.isEmpty(), !leaves);
    QCOMPARE(dumped(*record).contains("webm"_L1), leaves);
    QCOMPARE(record->header.order.contains("Media"_L1), leaves);
    QVERIFY(!record->hasOff);
}

void TestOnRecord::recordOfWholeNotesIsTheSession()
{
    const Session session =
        sessionOf(u"Title: t\n\n@av Ana Vidal\n@bo Ben Okafor\n# One\n14:00 av? two {three}\nbo> "
                  u"four\n~ quote\n! five\n"
                  "| @av asked\n~ source @bo: six\n\n```\nseven\n```\nZoe: eight\n"_s);
    const OnRecord record = onRecord(session);
    Session unnumbered = *record;
    for (Entry &entry : unnumbered.entries)
        entry.number = 0;
    unnumbered.topics[0].number = unnumbered.prose[0].number = 0;
    unnumbered.annotations[0].number = unnumbered.annotations[1].number = 0;
    unnumbered.unknownCredits = session.unknownCredits;
    QVERIFY(unnumbered == session);
}

void TestOnRecord::attributionNoneNamesNobody()
{
    const OnRecord record = recordOf(
        u"Title: What Ana Vidal said\nAttribution: none\nAuthor: Jo Writer\nChair: av\nPresent: "
        u"Ana Vidal, bo\n"
        "Short: v = Ana Vidal\nSummary: @av, briefly\nUnheard: of Ana Vidal\nLink: https://example.org/vidal Slides\n\n"_s +
        roster +
        u"# On Ana Vidal\nav? one, said Ana Vidal\nbo>av: two, @av\nKees Known: three\n* bo: four\n"
        "~ source @bo: Ana Vidal\n| @av asked; Kees Known and Ben Okafor answered\n"_s);
    const QString dump = dumped(*record);
    for (const auto &name :
         {"Ana"_L1, "Vidal"_L1, "vidal"_L1, "Ben"_L1, "Okafor"_L1, "Kees"_L1, "@"_L1})
        QVERIFY2(!dump.contains(name), qUtf8Printable(dump));
    QCOMPARE(record->roster.size(), 0);
    QCOMPARE(record->header.author, u"Jo Writer"_s);
    QCOMPARE(record->entries[0].text, u"one, said a participant"_s);
    QCOMPARE(record->entries[1].as<Utterance>()->kind, UtteranceKind::Answer);
    QCOMPARE(record->entries[1].as<Utterance>()->replyTo, -1);
}

void TestOnRecord::saysHowMuchWasLeftOut()
{
    const OnRecord record =
        recordOf(roster + u"av: one\n~ off\nbo+\nav: {++two++}\n| three\n~ off\n"_s);
    QCOMPARE(record.leftOut().offRecord, 3);
    QCOMPARE(record.leftOut().emptied, 1);
}

void TestOnRecord::costsLittleWhenAllLeaves()
{
    const auto bestOf = [](const Session &session) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            Session copy = session;
            testing::WorkTimer timer;
            timer.start();
            const OnRecord record = onRecord(std::move(copy));
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const QString lines = u"av: some words that were said in the room, as one says them\n"
                          "bo> some words that were said in the room, as one says them\n"_s;
    const Session whole = sessionOf(u"@av Ana Vidal\n@bo Ben Okafor\n\n"_s + lines.repeated(50000));
    const Session unnamed = sessionOf(roster + u'\n' + lines.repeated(50000));
    const Session noted = sessionOf(roster + u'\n' + lines.repeated(50000) + u"bo: one\n~ two\n"_s);
    const Session part = sessionOf(roster + u'\n' + lines.repeated(50000) + u"bo: off\n~ off\n"_s);
    qInfo("ns an entry: all leaves %lld, somebody is unnamed %lld, there is a note %lld, something "
          "is "
          "off %lld",
          bestOf(whole) / 100000, bestOf(unnamed) / 100000, bestOf(noted) / 100000,
          bestOf(part) / 100000);
    QVERIFY(bestOf(whole) < bestOf(part));
}

QTEST_APPLESS_MAIN(TestOnRecord)
#include "tst_onrecord.moc"
