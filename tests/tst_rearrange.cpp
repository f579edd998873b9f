// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "dump.h"
#include "notation/builder.h"
#include "notation/rearrange.h"

#include <QTest>

#include <algorithm>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestRearrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsANote_data();
    void splitsANote();
    void joinsWithAbove_data();
    void joinsWithAbove();
    void movesAParagraph_data();
    void movesAParagraph();
    void shiftsATime_data();
    void shiftsATime();
    void joiningWhatWasSplitGivesTheSameSession();
    void splittingAndJoiningPutNothingOnTheRecord();
    void movingDownAndUpGivesTheSameText();
    void movingPutsNothingOnTheRecord();
};

namespace {

CaretNotes notesOf(const QString &body)
{
    return CaretNotes(u"@av Ana Vidal\n@bo Ben Okafor\n\n"_s + body);
}

QString bodyAfter(const CaretNotes &notes, const std::optional<Change> &change)
{
    return change ? notes.after(*change).section(u'\n', 3) : u"nothing"_s;
}

void addColumns()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
}

void row(const char *title, const QString &before, const QString &after)
{
    QTest::newRow(title) << before << after;
}

const QString nothing = u"nothing"_s;

/// The words of all that is on the record.
QStringList wordsOnRecord(const QString &text)
{
    QStringList words;
    const auto add = [&words](QStringView added) {
        words += added.toString().split(QRegularExpression(u"[\\s]+"_s), Qt::SkipEmptyParts);
    };
    const Session session = buildSession(bufferOf(text));
    for (const Entry &entry : session.entries) {
        if (!entry.off)
            add(entry.text);
    }
    for (const Prose &prose : session.prose) {
        if (!prose.off)
            add(prose.markdown);
    }
    for (const Topic &topic : session.topics) {
        if (!topic.off)
            add(topic.title);
    }
    words.sort();
    return words;
}

/// Whether all of `few` is in `many`, both sorted.
bool isIn(const QStringList &few, const QStringList &many)
{
    return std::ranges::includes(many, few);
}

} // namespace

void TestRearrange::splitsANote_data()
{
    addColumns();
    row("an utterance goes on as a statement", u"14:07 av? one‸ two"_s,
        u"14:07 av? one\n14:07 av: ‸two"_s);
    row("without a time", u"av: one ‸ two"_s, u"av: one\nav: ‸two"_s);
    row("the second half has no verb and addressee", u"av (worried)>bo: one ‸two"_s,
        u"av (worried)>bo: one\nav: ‸two"_s);
    row("several speakers", u"av, bo+ one ‸two"_s, u"av, bo+ one\nav, bo: ‸two"_s);
    row("narration", u"14:07 one ‸two"_s, u"14:07 one\n14:07 ‸two"_s);
    row("narration that would become something else", u"one ‸av: two"_s, u"one\n\\‸av: two"_s);
    row("a first half that would become something else", u"(one) ‸two"_s, nothing);
    row("a decision with its outcome", u"! 14:07 (consensus) one ‸two"_s,
        u"! 14:07 (consensus) one\n! 14:07 (consensus) ‸two"_s);
    row("an action with its owner", u"14:07 * [x] bo: one ‸two"_s,
        u"14:07 * [x] bo: one\n14:07 * [x] bo: ‸two"_s);
    row("the lines that go on stay with the second half", u"av: one ‸two\n... three"_s,
        u"av: one\nav: ‸two\n... three"_s);
    row("in a line that goes on", u"av: one\n... two ‸three"_s, u"av: one\n... two\nav: ‸three"_s);
    row("at the start of a line that goes on", u"av: one\n... ‸two"_s, u"av: one\nav: ‸two"_s);
    row("at the end of a line that goes on", u"av: one‸\n  two"_s, u"av: one\nav: ‸two"_s);
    row("annotations stay with the second half", u"av: one ‸two\n~ check: x"_s,
        u"av: one\nav: ‸two\n~ check: x"_s);
    row("both halves are off the record from below", u"av: one ‸two\n\n~ off"_s,
        u"av: one\n  ~ off\nav: ‸two\n\n~ off"_s);
    row("both halves are off the record", u"av: one ‸two\n~ off\n~ quote: x"_s,
        u"av: one\n  ~ off\n  ~ quote\nav: ‸two\n~ off\n~ quote: x"_s);
    row("inside a change", u"av: one {++two\n... thr‸ee++}"_s, nothing);
    row("behind a change", u"av: one {++two++}‸ three"_s, u"av: one {++two++}\nav: ‸three"_s);
    row("before the first word", u"14:07 av: ‸one"_s, nothing);
    row("behind the last word", u"14:07 av: one‸"_s, nothing);
    row("in who speaks", u"14:07 a‸v: one"_s, nothing);
    row("a reaction has no halves", u"(one ‸two)"_s, nothing);
    row("prose has none", u"| one ‸two"_s, nothing);
    row("fenced lines have none", u"```\none ‸two\n```"_s, nothing);
}

void TestRearrange::splitsANote()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, splitNote(notes.buffer, notes.caret)), "after");
}

void TestRearrange::joinsWithAbove_data()
{
    addColumns();
    row("the same speaker", u"14:07 av? one\n14:08 AV: ‸two"_s, u"14:07 av? one ‸two"_s);
    row("narration goes on with an utterance", u"14:07 av: one\n14:08 ‸two"_s,
        u"14:07 av: one ‸two"_s);
    row("escaped narration", u"one\n\\av: two‸"_s, u"one ‸av: two"_s);
    row("another speaker", u"av: one\nbo: ‸two"_s, nothing);
    row("one of two speakers", u"av, bo: one\nbo: ‸two"_s, nothing);
    row("no words get into a mouth from narration below", u"one\nbo: ‸two"_s, nothing);
    row("a verb would be lost", u"av: one\nav (worried): ‸two"_s, nothing);
    row("an addressee would be lost", u"av: one\nav>bo: ‸two"_s, nothing);
    row("agreement without words", u"av: one\nav+‸"_s, nothing);
    row("behind a speaker without words", u"av:\n‸two"_s, u"av: ‸two"_s);
    row("decisions", u"! 14:07 one\n! 14:08 ‸two"_s, u"! 14:07 one ‸two"_s);
    row("decisions with two outcomes", u"! (consensus) one\n! (deferred) ‸two"_s, nothing);
    row("actions of one owner", u"* bo: one\n* bo: ‸two"_s, u"* bo: one ‸two"_s);
    row("actions of two", u"* bo: one\n* av: ‸two"_s, nothing);
    row("annotations come below, with the lines that go on",
        u"av: one\n~ x\nav: ‸two\n... three\n~ y"_s, u"av: one ‸two\n... three\n~ x\n~ y"_s);
    row("what both said once is enough", u"av: one\n  ~ off\nav: ‸two\n~ off\n~ y"_s,
        u"av: one ‸two\n~ off\n~ y"_s);
    row("off the record both are", u"av: one\n~ off\nav: ‸two"_s, u"av: one ‸two\n~ off"_s);
    row("no words become a quote", u"av: one\n~ quote\nav: ‸two"_s, nothing);
    row("a line that goes on", u"av: one\n... ‸two"_s, u"av: one ‸two"_s);
    row("a line of prose", u"| One\n| ‸two"_s, u"| One ‸two"_s);
    row("an empty line of prose", u"| One\n|‸\n| two"_s, u"| One‸\n| two"_s);
    row("an annotation's line that goes on", u"one\n~ x\n  ‸y"_s, u"one\n~ x ‸y"_s);
    row("not over a blank line", u"av: one\n\nav: ‸two"_s, nothing);
    row("not over prose", u"av: one\n| Told.\nav: ‸two"_s, nothing);
    row("not over the border of what is off", u"[off]\nav: one\n[on]\nav: ‸two"_s, nothing);
    row("what would become something else", u"(one\ntwo)‸"_s, nothing);
    row("at the top", u"‸av: one"_s, nothing);
}

void TestRearrange::joinsWithAbove()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, joinWithAbove(notes.buffer, notes.caret.line)), "after");
}

void TestRearrange::movesAParagraph_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("down");
    QTest::addColumn<QString>("after");
    const auto moved = [](const char *title, const QString &before, bool down,
                          const QString &after) {
        QTest::newRow(title) << before << down << after;
    };
    moved("down", u"one\nt‸wo\n\nthree\n\nfour"_s, true, u"three\n\none\nt‸wo\n\nfour"_s);
    moved("up", u"one\n\n\nt‸wo\nthree"_s, false, u"t‸wo\nthree\n\n\none"_s);
    moved("at the end", u"one\n\ntwo‸\n"_s, true, nothing);
    moved("a blank line", u"one\n‸\ntwo"_s, true, nothing);
    moved("a fence is one", u"```\n\n‸x\n```\n\ntwo"_s, true, u"two\n\n```\n\n‸x\n```"_s);
    moved("what is off the record, whole", u"[off]\non‸e\n[on]\n\ntwo"_s, true,
          u"two\n\n[off]\non‸e\n[on]"_s);
    moved("not off the record", u"on‸e\n\n[off]\n\ntwo"_s, true, nothing);
    moved("not on the record", u"[off]\n\none\n\ntwo‸\n\n[on]\n\nthree"_s, true, nothing);
    moved("within what is off", u"[off]\n\none\n\ntwo‸\n\n[on]"_s, false,
          u"[off]\n\ntwo‸\n\none\n\n[on]"_s);
    moved("not out of a topic that is off", u"# Topic\n~ off\n\non‸e\n\n# Next"_s, true, nothing);
    moved("over a topic", u"# Topic\n\none\n\n# Ne‸xt\n\ntwo"_s, false,
          u"# Topic\n\n# Ne‸xt\n\none\n\ntwo"_s);
}

void TestRearrange::movesAParagraph()
{
    QFETCH(QString, before);
    QFETCH(bool, down);
    const CaretNotes notes(before);
    QTEST(notes.after(moveParagraph(notes.buffer, notes.caret, down)), "after");
    const CaretNotes withHeader(u"Title: t\n\n"_s + before);
    const auto first = moveParagraph(withHeader.buffer, {2, 0}, false);
    QVERIFY(!first.has_value()); // not above the header
}

void TestRearrange::shiftsATime_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("after");
    const auto shifted = [](const char *title, const QString &before, int seconds,
                            const QString &after) {
        QTest::newRow(title) << before << seconds << after;
    };
    shifted("later", u"14:07:55 av: x"_s, 5, u"14:08:00 av: x"_s);
    shifted("earlier", u"14:08:00 av: x"_s, -5, u"14:07:55 av: x"_s);
    shifted("over midnight", u"23:59:58 x"_s, 5, u"00:00:03 x"_s);
    shifted("back over midnight", u"00:00:03 x"_s, -5, u"23:59:58 x"_s);
    shifted("minutes by a minute", u"14:07 x"_s, 5, u"14:08 x"_s);
    shifted("minutes back by a minute", u"14:07 x"_s, -5, u"14:06 x"_s);
    shifted("an hour of one digit", u"9:07:55 x"_s, 5, u"9:08:00 x"_s);
    shifted("an hour that gets two", u"9:59:58 x"_s, 5, u"10:00:03 x"_s);
    shifted("a recording", u"+0:12:33.250 x"_s, 5, u"+0:12:38.250 x"_s);
    shifted("a recording not before its start", u"+0:00:03 x"_s, -5, u"+0:00:00 x"_s);
    shifted("behind a mark", u"! 14:07:55 x"_s, 5, u"! 14:08:00 x"_s);
    shifted("of a topic", u"# 14:07:55 x"_s, 5, u"# 14:08:00 x"_s);
    shifted("no time", u"av: 14:07:55"_s, 5, u"av: 14:07:55"_s);
    shifted("no time of a clock", u"25:07:55 x"_s, 5, u"25:07:55 x"_s);
}

void TestRearrange::shiftsATime()
{
    QFETCH(QString, before);
    QFETCH(int, seconds);
    const Buffer buffer = bufferOf(before);
    QTEST(applied(before, shiftTime(buffer, 0, seconds * 1000)), "after");
    for (const int delta : {seconds, -seconds}) {
        const Buffer after = bufferOf(applied(before, shiftTime(buffer, 0, delta * 1000)));
        QCOMPARE(after.line(0).time.form, buffer.line(0).time.form);
        QCOMPARE(after.line(0).time.precision, buffer.line(0).time.precision);
    }
}

/// At each blank between two words; the utterances whose kind the second half cannot say are told by it.
void TestRearrange::joiningWhatWasSplitGivesTheSameSession()
{
    int made = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const QString before = dumpOf(buildSession(buffer));
        for (int line = 0; line < buffer.size(); ++line) {
            const QStringView words = buffer.text(line);
            const int column = int(words.indexOf(u' ', buffer.line(line).text.begin));
            const auto split = column < 0 ? std::nullopt : splitNote(buffer, {line, column});
            if (!split)
                continue;
            ++made;
            const QString parted = applied(text, split->edits);
            const Buffer after = bufferOf(parted);
            QCOMPARE(buildSession(after).entries.size(), buildSession(buffer).entries.size() + 1);
            const auto joined = joinWithAbove(after, split->caret.line);
            QVERIFY2(joined.has_value(), qPrintable(parted));
            QCOMPARE(dumpOf(buildSession(bufferOf(applied(parted, joined->edits)))), before);
        }
    }
    QVERIFY(made > 300);
}

void TestRearrange::splittingAndJoiningPutNothingOnTheRecord()
{
    for (quint32 seed = 0; seed < 150; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const QStringList before = wordsOnRecord(text);
        for (int line = 0; line < buffer.size(); ++line) {
            const int column = int(buffer.text(line).indexOf(u' ', buffer.line(line).text.begin));
            for (const auto &change :
                 {splitNote(buffer, {line, column}), joinWithAbove(buffer, line)}) {
                if (change)
                    QVERIFY(isIn(wordsOnRecord(applied(text, change->edits)), before));
            }
        }
    }
}

void TestRearrange::movingDownAndUpGivesTheSameText()
{
    int made = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        for (int line = 0; line < buffer.size(); ++line) {
            const auto down = moveParagraph(buffer, {line, 0}, true);
            if (!down)
                continue;
            ++made;
            const QString moved = applied(text, down->edits);
            const auto up = moveParagraph(bufferOf(moved), down->caret, false);
            QVERIFY(up.has_value());
            QCOMPARE(applied(moved, up->edits), text);
            QCOMPARE(up->caret, (Position{line, 0}));
        }
    }
    QVERIFY(made > 100);
}

void TestRearrange::movingPutsNothingOnTheRecord()
{
    for (quint32 seed = 0; seed < 150; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const QStringList before = wordsOnRecord(text);
        for (int line = 0; line < buffer.size(); ++line) {
            for (const bool down : {true, false}) {
                if (const auto change = moveParagraph(buffer, {line, 0}, down))
                    QVERIFY(isIn(wordsOnRecord(applied(text, change->edits)), before));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestRearrange)
#include "tst_rearrange.moc"
