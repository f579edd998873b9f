// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "notation/alias.h"
#include "notation/builder.h"
#include "notation/capture.h"
#include "notation/speakernumbers.h"
#include "notation/time.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitsAMark_data();
    void commitsAMark();
    void takesACommitBack_data();
    void takesACommitBack();
    void endsALine_data();
    void endsALine();
    void startsANote_data();
    void startsANote();
    void changesTheMarkOfANewNote_data();
    void changesTheMarkOfANewNote();
    void knowsWhoElseSpeaks_data();
    void knowsWhoElseSpeaks();
    void numbersNeverChange();
};

namespace {

const TimeStamp first = readTime(u"14:02:10").time;
const TimeStamp second = readTime(u"14:02:31").time;

/// Below three speakers.
CaretNotes notesOf(const QString &body)
{
    return CaretNotes(u"@av Ana Vidal\n@bo Ben Okafor\n@cw Chen Wei\n\n"_s + body);
}

QString bodyOf(const QString &text) { return text.section(u'\n', 4); }

QString committed(const CaretNotes &notes, QChar key, TimeStamp stamp)
{
    const auto commit = commitMark(notes.buffer, notes.caret, key, stamp);
    return commit ? bodyOf(notes.after(commit->change)) : u"nothing"_s;
}

QString bodyAfter(const CaretNotes &notes, const std::optional<Change> &change)
{
    return change ? bodyOf(notes.after(*change)) : u"nothing"_s;
}

} // namespace

void TestCapture::commitsAMark_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("key");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const QString &before, char16_t key,
                        const QString &after) {
        QTest::newRow(title) << before << QChar(key) << after;
    };
    const QString nothing = u"nothing"_s;
    row("a colon behind an alias", u"av‸"_s, u':', u"14:02:10 av: ‸"_s);
    row("a question mark behind an alias", u"av‸"_s, u'?', u"14:02:10 av? ‸"_s);
    row("a greater-than sign waits for whom", u"av‸"_s, u'>', nothing);
    row("a colon behind whom", u"av>bo‸"_s, u':', u"14:02:10 av>bo: ‸"_s);
    row("a blank behind the sign of an answer", u"av>‸"_s, u' ', u"14:02:10 av> ‸"_s);
    row("a blank behind a plus sign", u"cw+‸"_s, u' ', u"14:02:10 cw+ ‸"_s);
    row("a blank behind a minus sign", u"cw-‸"_s, u' ', u"14:02:10 cw- ‸"_s);
    row("two speakers", u"av, bo‸"_s, u':', u"14:02:10 av, bo: ‸"_s);
    row("a reporting verb", u"bo (worried)‸"_s, u':', u"14:02:10 bo (worried): ‸"_s);
    row("a full name", u"Ana Vidal‸"_s, u':', u"14:02:10 Ana Vidal: ‸"_s);
    row("somebody unknown", u"?‸"_s, u':', u"14:02:10 ?: ‸"_s);
    row("a question by somebody unknown", u"?‸"_s, u'?', u"14:02:10 ?? ‸"_s);
    row("a time that stands there already stays", u"14:01 av‸"_s, u':', u"14:01 av: ‸"_s);
    row("before words that stand there already", u"av‸it is late"_s, u':',
        u"14:02:10 av: ‸it is late"_s);
    row("a blank that stands there already is the one needed", u"av‸ it is late"_s, u':',
        u"14:02:10 av: ‸it is late"_s);
    row("an alias that nobody has is only typed", u"dx‸"_s, u':', nothing);
    row("one unknown among several", u"av, dx‸"_s, u':', nothing);
    row("an unknown addressee", u"av>dx‸"_s, u':', nothing);
    row("a colon later in the line", u"av said‸"_s, u':', nothing);
    row("a blank behind an alias alone", u"av‸"_s, u' ', nothing);
    row("in the words of an utterance", u"av: so cw‸"_s, u':', nothing);
    row("in a fence", u"```\nav‸"_s, u':', nothing);
    row("in a continuation", u"one\n  av‸"_s, u':', nothing);
    row("above a later entry nothing is live", u"av‸\nbo: one"_s, u':', nothing);
    row("prose and annotations below are no entries", u"av‸\n\n| Prose."_s, u':',
        u"14:02:10 av: ‸\n\n| Prose."_s);
    row("a decision has its time behind the mark", u"!‸"_s, u' ', u"! 14:02:10 ‸"_s);
    row("an action, too", u"*‸"_s, u' ', u"* 14:02:10 ‸"_s);
    row("an open question waits for its blank", u"‸"_s, u'?', nothing);
    row("and has its time then", u"?‸"_s, u' ', u"? 14:02:10 ‸"_s);
    row("a word form", u"Agreed‸"_s, u':', u"Agreed: 14:02:10 ‸"_s);
    row("a word form before its words", u"Agreed‸ to go on"_s, u':',
        u"Agreed: 14:02:10 ‸to go on"_s);
    row("a decision before its words", u"!‸to go on"_s, u' ', u"! 14:02:10 ‸to go on"_s);
    row("a topic has none", u"#‸"_s, u' ', nothing);
    row("a word form of a topic", u"Topic‸"_s, u':', nothing);
    row("an annotation has none", u"one\n~‸"_s, u' ', nothing);
}

void TestCapture::commitsAMark()
{
    QFETCH(QString, before);
    QFETCH(QChar, key);
    const CaretNotes notes = notesOf(before);
    QTEST(committed(notes, key, first), "after");
}

void TestCapture::takesACommitBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("key");
    QTest::addColumn<TimeStamp>("stamp");
    QTest::addColumn<QString>("after");
    QTest::newRow("a colon stays, as typed") << u"av‸"_s << QChar(u':') << first << u"av:‸"_s;
    QTest::newRow("without a stamp") << u"av‸"_s << QChar(u':') << TimeStamp() << u"av:‸"_s;
    QTest::newRow("a blank stays, as typed") << u"cw+‸"_s << QChar(u' ') << first << u"cw+ ‸"_s;
    QTest::newRow("words that stood there") << u"av‸ x"_s << QChar(u':') << first << u"av:‸ x"_s;
    QTest::newRow("the time of a decision") << u"!‸"_s << QChar(u' ') << first << u"! ‸"_s;
    QTest::newRow("of a word form") << u"Open‸ x"_s << QChar(u':') << first << u"Open:‸ x"_s;
}

void TestCapture::takesACommitBack()
{
    QFETCH(QString, before);
    QFETCH(QChar, key);
    QFETCH(TimeStamp, stamp);
    const CaretNotes notes = notesOf(before);
    const auto commit = commitMark(notes.buffer, notes.caret, key, stamp);
    QVERIFY(commit.has_value());
    const CaretNotes after(notes.after(commit->change));
    QTEST(bodyOf(after.after(commit->takenBack)), "after");
}

void TestCapture::endsALine_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("anywhere");
    QTest::addColumn<QString>("live");
    const auto row = [](const char *title, const QString &before, const QString &anywhere,
                        const QString &live) {
        QTest::newRow(title) << before << anywhere << live;
    };
    const QString nothing = u"nothing"_s;
    row("a note with its time", u"14:01 av: one‸"_s, nothing, u"14:01 av: one\n‸"_s);
    row("narration is stamped", u"so it began‸"_s, nothing, u"14:02:10 so it began\n‸"_s);
    row("a bare agreement", u"cw+‸"_s, nothing, u"14:02:10 cw+\n‸"_s);
    row("a reaction", u"(laughter)‸"_s, nothing, u"14:02:10 (laughter)\n‸"_s);
    row("a decision behind its mark", u"! it goes‸"_s, nothing, u"! 14:02:10 it goes\n‸"_s);
    row("an action with its box and owner", u"* [ ] av: do it‸"_s, nothing,
        u"* 14:02:10 [ ] av: do it\n‸"_s);
    row("the note above a continuation", u"one\n... two‸"_s, nothing,
        u"14:02:10 one\n... two\n‸"_s);
    row("a topic has no stamp", u"# Topic‸"_s, nothing, u"# Topic\n‸"_s);
    row("off the record is no entry", u"[off]‸"_s, nothing, nothing);
    row("a comment is none", u"// mine‸"_s, nothing, nothing);
    row("a speaker is none", u"@dw Dan Williams‸"_s, nothing, nothing);
    row("a speaker line that is not finished is none", u"@dw‸"_s, nothing, u"@dw\n‸"_s);
    row("a mark without its space keeps its time", u"!it goes‸"_s, nothing,
        u"14:02:10 !it goes\n‸"_s);
    row("an answer without its space, too", u"av>about ten‸"_s, nothing,
        u"14:02:10 av>about ten\n‸"_s);
    row("what lacks its space to be no entry has no time", u"#Topic‸"_s, nothing, u"#Topic\n‸"_s);
    row("an empty line", u"‸"_s, nothing, nothing);
    row("inside a note", u"one ‸two"_s, nothing, nothing);
    row("above a later entry nothing is stamped", u"one‸\nav: two"_s, nothing, nothing);
    row("below the annotations on the note", u"one‸\n  ~ off\n  ~ check: x"_s,
        u"one\n  ~ off\n  ~ check: x\n‸"_s, u"14:02:10 one\n  ~ off\n  ~ check: x\n‸"_s);
    row("below the annotations, with a note below", u"one‸\n~ off\ntwo"_s, u"one\n~ off\n‸\ntwo"_s,
        u"one\n~ off\n‸\ntwo"_s);
    row("an annotation returns to plain", u"one\n~ check: x‸"_s, nothing,
        u"14:02:10 one\n~ check: x\n‸"_s);
    row("the first of two annotations", u"one\n~ off‸\n~ y"_s, u"one\n~ off\n~ y\n‸"_s,
        u"14:02:10 one\n~ off\n~ y\n‸"_s);
    row("live, on the record from the next note on", u"[off]\none‸\n[on]"_s, nothing,
        u"[off]\n14:02:10 one\n[on]\n‸"_s);
    row("prose goes on", u"| One‸"_s, u"| One\n| ‸"_s, u"| One\n| ‸"_s);
    row("prose is parted", u"| One ‸two"_s, u"| One \n| ‸two"_s, u"| One \n| ‸two"_s);
    row("prose behind an indented line", u"| One\n  two‸"_s, u"| One\n  two\n| ‸"_s,
        u"| One\n  two\n| ‸"_s);
    row("an empty line ends prose", u"| One\n| ‸"_s, u"| One\n‸"_s, u"| One\n‸"_s);
    row("an empty line within prose stays", u"| One\n|‸\n| two"_s, u"| One\n|\n| ‸\n| two"_s,
        u"| One\n|\n| ‸\n| two"_s);
    row("an empty line above a remark on the prose stays", u"| One\n|‸\n~ off"_s,
        u"| One\n|\n~ off\n‸"_s, u"| One\n|\n~ off\n‸"_s);
    row("before prose", u"‸| One"_s, nothing, nothing);
    row("one empty line is a block that says nothing", u"one\n|‸"_s, nothing, nothing);
}

void TestCapture::endsALine()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, beginLine(notes.buffer, notes.caret)), "anywhere");
    QTEST(bodyAfter(notes, endNote(notes.buffer, notes.caret, first)), "live");
}

void TestCapture::startsANote_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const QString &before, const QString &who,
                        const QString &after) { QTest::newRow(title) << before << who << after; };
    row("on an empty line", u"‸"_s, u"av"_s, u"14:02:31 av: ‸"_s);
    row("below a note", u"14:01 av: one‸"_s, u"bo"_s, u"14:01 av: one\n14:02:31 bo: ‸"_s);
    row("the note that ends is stamped", u"so it ‸began"_s, u"bo"_s,
        u"14:02:10 so it began\n14:02:31 bo: ‸"_s);
    row("below its annotations", u"one‸\n~ off"_s, u"bo"_s,
        u"14:02:10 one\n~ off\n14:02:31 bo: ‸"_s);
    row("on the record again", u"[off]\n14:01 one‸\n[on]"_s, u"bo"_s,
        u"[off]\n14:01 one\n[on]\n14:02:31 bo: ‸"_s);
    row("above a later entry", u"one‸\ntwo"_s, u"bo"_s, u"one\n14:02:31 bo: ‸\ntwo"_s);
    row("a question mark typed first", u"?‸"_s, u"av"_s, u"14:02:31 av? ‸"_s);
    row("an open question that was begun", u"? 14:02:10 ‸"_s, u"av"_s, u"14:02:10 av? ‸"_s);
    row("an answer", u">‸"_s, u"av"_s, u"14:02:31 av> ‸"_s);
    row("an answer to somebody", u">bo‸"_s, u"av"_s, u"14:02:31 av>bo: ‸"_s);
    row("a question to somebody", u">bo?‸"_s, u"av"_s, u"14:02:31 av>bo? ‸"_s);
    row("agreement", u"+‸"_s, u"av"_s, u"14:02:31 av+ ‸"_s);
    row("disagreement", u"-‸"_s, u"av"_s, u"14:02:31 av- ‸"_s);
    row("a verb with its colon", u"(worried):‸"_s, u"av"_s, u"14:02:31 av (worried): ‸"_s);
    row("a reaction is a note of its own", u"(laughter)‸"_s, u"av"_s,
        u"14:02:10 (laughter)\n14:02:31 av: ‸"_s);
    row("a time alone", u"14:00‸"_s, u"av"_s, u"14:00 av: ‸"_s);
    row("another speaker before the first word", u"14:01 av: ‸"_s, u"bo"_s, u"14:01 bo: ‸"_s);
    row("who asks, before the first word", u"14:01 av? ‸"_s, u"bo"_s, u"14:01 bo? ‸"_s);
    row("agreement needs no words", u"14:01 av+‸"_s, u"bo"_s, u"14:01 av+\n14:02:31 bo: ‸"_s);
    row("two speakers", u"‸"_s, u"av, bo"_s, u"14:02:31 av, bo: ‸"_s);
    row("somebody unknown", u"‸"_s, u"?"_s, u"14:02:31 ?: ‸"_s);
    row("an empty line of prose ends", u"| One\n| ‸"_s, u"av"_s, u"| One\n14:02:31 av: ‸"_s);
    row("an empty line within prose stays", u"| One\n|‸\n| two"_s, u"av"_s,
        u"| One\n|\n| two\n14:02:31 av: ‸"_s);
    row("below a topic", u"# Topic‸"_s, u"av"_s, u"# Topic\n14:02:31 av: ‸"_s);
    row("not in a fence", u"```\n‸"_s, u"av"_s, u"nothing"_s);
}

void TestCapture::startsANote()
{
    QFETCH(QString, before);
    QFETCH(QString, who);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, startNote(notes.buffer, notes.caret.line, who, first, second)), "after");
}

void TestCapture::changesTheMarkOfANewNote_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("key");
    QTest::addColumn<QString>("after");
    const QString nothing = u"nothing"_s;
    QTest::newRow("a question") << u"14:01 av: ‸"_s << QChar(u'?') << u"14:01 av? ‸"_s;
    QTest::newRow("an answer") << u"14:01 av: ‸"_s << QChar(u'>') << u"14:01 av> ‸"_s;
    QTest::newRow("agreement") << u"av (worried): ‸"_s << QChar(u'+') << u"av (worried)+ ‸"_s;
    QTest::newRow("to somebody") << u"av>bo: ‸"_s << QChar(u'?') << u"av>bo? ‸"_s;
    QTest::newRow("no such mark") << u"av>bo: ‸"_s << QChar(u'+') << nothing;
    QTest::newRow("a letter") << u"av: ‸"_s << QChar(u'x') << nothing;
    QTest::newRow("behind words") << u"av: x‸"_s << QChar(u'?') << nothing;
    QTest::newRow("a mark that is none yet") << u"av? ‸"_s << QChar(u'+') << nothing;
}

void TestCapture::changesTheMarkOfANewNote()
{
    QFETCH(QString, before);
    QFETCH(QChar, key);
    const CaretNotes notes = notesOf(before);
    const auto commit = changeMark(notes.buffer, notes.caret, key);
    QTEST(commit ? bodyOf(notes.after(commit->change)) : u"nothing"_s, "after");
    if (!commit)
        return;
    const CaretNotes after(notes.after(commit->change));
    QCOMPARE(bodyOf(after.after(commit->takenBack)), QString(before).replace(u"‸"_s, key + u"‸"_s));
}

void TestCapture::knowsWhoElseSpeaks_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("same");
    QTest::addColumn<QString>("other");
    QTest::newRow("nobody spoke") << u"one\n‸"_s << u""_s << u""_s;
    QTest::newRow("only one spoke") << u"av: one\nav: two\n‸"_s << u"av"_s << u""_s;
    QTest::newRow("two in turn") << u"av: one\nbo: two\n‸"_s << u"bo"_s << u"av"_s;
    QTest::newRow("three") << u"av: one\nbo: two\ncw: three\nbo: four\n‸"_s << u"bo"_s << u"cw"_s;
    QTest::newRow("other notes lie between")
        << u"av: one\n# Topic\nbo: two\n(laughter)\n| Prose.\n\n‸"_s << u"bo"_s << u"av"_s;
    QTest::newRow("in a note its own speaker") << u"av: one\nbo: tw‸o"_s << u"bo"_s << u""_s;
    QTest::newRow("by name") << u"Vidal: one\nBEN OKAFOR: two\n‸"_s << u"BEN OKAFOR"_s << u"av"_s;
    QTest::newRow("the unknown are not called")
        << u"av: one\nZoe: two\n?: three\nbo: four\n‸"_s << u"bo"_s << u"av"_s;
}

void TestCapture::knowsWhoElseSpeaks()
{
    QFETCH(QString, notes);
    const CaretNotes read = notesOf(notes);
    QTEST(sameWho(read.buffer, read.caret.line), "same");
    QTEST(otherWho(read.buffer, read.caret.line), "other");
}

void TestCapture::numbersNeverChange()
{
    SpeakerNumbers numbers;
    const auto update = [&](const QString &text) { numbers.update(bufferOf(text).roster()); };
    update(u"@av Ana Vidal\n@bo Ben Okafor"_s);
    QCOMPARE(numbers.number(u"AV"), 1);
    QCOMPARE(numbers.number(u"bo"), 2);
    update(u"@dw Dan Williams\n@av Ana Vidal\n@bo Ben Okafor\n@cw Chen Wei"_s);
    QCOMPARE(numbers.number(u"bo"), 2);
    QCOMPARE(numbers.alias(3), u"dw"_s);
    QCOMPARE(numbers.alias(4), u"cw"_s);
    update(u"@dw Dan Williams\n@ana Ana Vidal"_s); // renamed; two are gone
    QCOMPARE(numbers.alias(1), u"ana"_s);
    update(u"@xx Xenia Xu\n@bo Ben Okafor"_s);
    QCOMPARE(numbers.number(u"xx"), 5);
    QCOMPARE(numbers.number(u"bo"), 2);
    QCOMPARE(numbers.number(u"zz"), 0);
    QCOMPARE(numbers.alias(6), QString());
}

QTEST_APPLESS_MAIN(TestCapture)
#include "tst_capture.moc"
