// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "dump.h"
#include "notation/builder.h"
#include "notation/entrykind.h"
#include "notation/marking.h"
#include "notation/time.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestMarking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void annotates_data();
    void annotates();
    void flags_data();
    void flags();
    void togglesAState_data();
    void togglesAState();
    void togglesOffTheRecord_data();
    void togglesOffTheRecord();
    void convertsAnEntry_data();
    void convertsAnEntry();
    void addsNothingButAnAnnotation();
    void convertsThereAndBack();
    void putsNothingOnTheRecordAbove();
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

} // namespace

void TestMarking::annotates_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("letter");
    QTest::addColumn<QString>("after");
    const auto annotation = [](const char *title, const QString &before, char16_t letter,
                               const QString &after) {
        QTest::newRow(title) << before << QChar(letter) << after;
    };
    annotation("a check, open", u"o‸ne\ntwo"_s, u'c', u"one\n  ~ [ ] check: ‸\ntwo"_s);
    annotation("a todo, open", u"one‸"_s, u't', u"one\n  ~ [ ] todo: ‸"_s);
    annotation("a note", u"one‸"_s, u'n', u"one\n  ~ ‸"_s);
    annotation("a link", u"one‸"_s, u'l', u"one\n  ~ link: ‸"_s);
    annotation("a source", u"one‸"_s, u's', u"one\n  ~ source: ‸"_s);
    annotation("a quote needs no words", u"one‸"_s, u'q', u"one‸\n  ~ quote"_s);
    annotation("nor from the empty line below", u"one\n‸"_s, u'q', u"one\n  ~ quote\n‸"_s);
    annotation("off needs none", u"one‸"_s, u'o', u"one‸\n  ~ off"_s);
    annotation("off once is enough", u"one‸\n  ~ off"_s, u'o', nothing);
    annotation("below those that are there", u"one‸\n... more\n~ off\n~ x\n... y\ntwo"_s, u'n',
               u"one\n... more\n~ off\n~ x\n... y\n  ~ ‸\ntwo"_s);
    annotation("from an annotation", u"one\n~ o‸ff\ntwo"_s, u'n', u"one\n~ off\n  ~ ‸\ntwo"_s);
    annotation("on the note above an empty line", u"one\n‸"_s, u'n', u"one\n  ~ ‸\n"_s);
    annotation("on nothing", u"one\n\n‸"_s, u'n', nothing);
    annotation("on a block of prose", u"| One‸\n| two"_s, u'n', u"| One\n| two\n  ~ ‸"_s);
    annotation("a topic goes off the record", u"# One‸"_s, u'o', u"# One‸\n  ~ off"_s);
    annotation("a topic takes nothing else", u"# One‸"_s, u'n', nothing);
    annotation("on fenced lines", u"```\none‸\n```"_s, u'n', u"```\none\n```\n  ~ ‸"_s);
    annotation("a fence that never ends takes none", u"```\none‸"_s, u'n', nothing);
    annotation("a comment has none", u"// one‸"_s, u'n', nothing);
    annotation("no kind has this letter", u"one‸"_s, u'z', nothing);
}

void TestMarking::annotates()
{
    QFETCH(QString, before);
    QFETCH(QChar, letter);
    const CaretNotes notes = notesOf(before);
    const auto kind = annotationKind(letter);
    const auto change = kind ? insertAnnotation(notes.buffer, notes.caret, *kind) : std::nullopt;
    QTEST(bodyAfter(notes, change), "after");
}

void TestMarking::flags_data()
{
    addColumns();
    row("a flag, and the caret stays", u"on‸e"_s, u"on‸e\n  ~ [ ] check"_s);
    row("a flag goes again", u"on‸e\n  ~ [ ] check"_s, u"on‸e"_s);
    row("from the flag itself", u"one\n  ~ check‸"_s, u"one‸"_s);
    row("a check with words stays", u"one‸\n~ check: x"_s, u"one‸\n~ check: x\n  ~ [ ] check"_s);
    row("from the empty line below", u"one\n‸"_s, u"one\n  ~ [ ] check\n‸"_s);
    row("nothing to flag", u"\n‸"_s, nothing);
}

void TestMarking::flags()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, toggleFlag(notes.buffer, notes.caret)), "after");
}

void TestMarking::togglesAState_data()
{
    addColumns();
    row("open becomes done", u"one\n~ [ ] check: x‸"_s, u"one\n~ [x] check: x"_s);
    row("done becomes open", u"one\n~ [X] todo: x‸"_s, u"one\n~ [ ] todo: x"_s);
    row("open without a box", u"one\n~ check @bo: x‸"_s, u"one\n~ [x] check @bo: x"_s);
    row("from the line that goes on with it", u"one\n~ check: x\n... y‸"_s,
        u"one\n~ [x] check: x\n... y"_s);
    row("without the space of the mark", u"one\n~check: x‸"_s, u"one\n~ [x] check: x"_s);
    row("a link has none", u"one\n~ link: x‸"_s, u"one\n~ link: x"_s);
    row("an action is done", u"* bo: do [it]‸"_s, u"* [x] bo: do [it]"_s);
    row("an action with its time", u"* 14:07 bo: do it‸"_s, u"* 14:07 [x] bo: do it"_s);
    row("an action with its time first", u"14:07 * bo: do it‸"_s, u"14:07 * [x] bo: do it"_s);
    row("an action is open again", u"Action: [x] bo: do it‸"_s, u"Action: [ ] bo: do it"_s);
    row("a note has none", u"bo: [ ] one‸"_s, u"bo: [ ] one"_s);
}

void TestMarking::togglesAState()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(applied(notes.text, toggleState(notes.buffer, notes.caret.line)).section(u'\n', 3),
          "after");
}

void TestMarking::togglesOffTheRecord_data()
{
    addColumns();
    row("from the note on", u"one\ntw‸o\nthree"_s, u"one\n[off]\ntw‸o\nthree"_s);
    row("from the note on, above all of it", u"one\n... more‸\n~ x"_s,
        u"[off]\none\n... more‸\n~ x"_s);
    row("on an empty line", u"one\n‸"_s, u"one\n[off]\n‸"_s);
    row("on again from the next note on", u"[off]\ntw‸o\n~ x\nthree"_s,
        u"[off]\ntw‸o\n~ x\n[on]\nthree"_s);
    row("on again at the end", u"[off]\ntwo‸"_s, u"[off]\ntwo‸\n[on]"_s);
    row("on again on an empty line", u"[off]\ntwo\n‸"_s, u"[off]\ntwo\n[on]\n‸"_s);
    row("the later [on] goes", u"[off]\none‸\ntwo\n[on]\nthree"_s,
        u"[off]\none‸\n[on]\ntwo\nthree"_s);
    row("the later [on] at the end goes", u"[off]\none‸\ntwo\n[on]"_s, u"[off]\none‸\n[on]\ntwo"_s);
    row("another [off] keeps its [on]", u"[off]\none‸\n[off]\ntwo\n[on]"_s,
        u"[off]\none‸\n[on]\n[off]\ntwo\n[on]"_s);
    row("a third time it stays off the record", u"[off]\none‸\n[on]\ntwo"_s, u"[off]\none‸\ntwo"_s);
    row("the note below [on] joins what is off", u"[off]\none\n[on]\ntwo‸"_s,
        u"[off]\none\ntwo‸"_s);
    row("on the [on] itself", u"[off]\none\n[on]‸\ntwo"_s, u"[off]\none\n‸two"_s);
    row("on the last line", u"[off]\none\n[on]‸"_s, u"[off]\none‸"_s);
    row("a topic", u"# Top‸ic"_s, u"[off]\n# Top‸ic"_s);
    row("fenced lines", u"```\nx‸\n```"_s, u"[off]\n```\nx‸\n```"_s);
    row("behind a fence that never ends", u"[off]\n```\nx‸"_s, nothing);
}

void TestMarking::togglesOffTheRecord()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    QTEST(bodyAfter(notes, toggleOff(notes.buffer, notes.caret)), "after");
}

void TestMarking::convertsAnEntry_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QChar>("mark");
    QTest::addColumn<QString>("after");
    const auto entry = [](const char *title, const QString &before, char16_t mark,
                          const QString &after) {
        QTest::newRow(title) << before << QChar(mark) << after;
    };
    entry("narration is a decision", u"14:07 it g‸oes"_s, u'!', u"! 14:07 it g‸oes"_s);
    entry("and narration again", u"! 14:07 it g‸oes"_s, u'!', u"14:07 it g‸oes"_s);
    entry("without a time it gets the stamp", u"it goes‸"_s, u'!', u"! 14:02:10 it goes‸"_s);
    entry("above another note it gets none", u"it goes‸\ntwo"_s, u'!', u"! it goes‸\ntwo"_s);
    entry("the speaker of an action owns it", u"14:07 av: do it‸"_s, u'*', u"* 14:07 av: do it‸"_s);
    entry("an action is said again", u"* 14:07 [x] av: do it‸"_s, u'*', u"14:07 av: do it‸"_s);
    entry("the speaker of a decision is mentioned", u"14:07 av>bo? is it so‸"_s, u'!',
          u"! 14:07 @av>@bo? is it so‸"_s);
    entry("and speaks again", u"! 14:07 @av>@bo? is it so‸"_s, u'!', u"14:07 av>bo? is it so‸"_s);
    entry("two speakers", u"14:07 av, bo: we go‸"_s, u'?', u"? 14:07 @av, @bo: we go‸"_s);
    entry("a mention that speaks to nobody stays", u"! 14:07 @av wants it: so be it‸"_s, u'!',
          u"14:07 @av wants it: so be it‸"_s);
    entry("a question is an action", u"? 14:07 who does it‸"_s, u'*', u"* 14:07 who does it‸"_s);
    entry("a decision with its outcome", u"! (consensus) 14:07 it goes‸"_s, u'?',
          u"? 14:07 (consensus) it goes‸"_s);
    entry("a decision with its outcome again", u"? 14:07 (consensus) it goes‸"_s, u'!',
          u"! 14:07 (consensus) it goes‸"_s);
    entry("a word form", u"Agreed: it goes‸"_s, u'*', u"* 14:02:10 it goes‸"_s);
    entry("an empty line", u"‸"_s, u'!', u"! 14:02:10 ‸"_s);
    entry("and back", u"! 14:02:10 ‸"_s, u'!', u"‸"_s);
    entry("a speaker who has not begun owns the action", u"14:07 av: ‸"_s, u'*',
          u"* 14:07 av: ‸"_s);
    entry("a speaker who has not begun decides nothing alone", u"14:07 av: ‸"_s, u'!',
          u"! 14:07 ‸"_s);
    entry("agreement without words stays", u"14:07 av+‸"_s, u'!', nothing);
    entry("words that would be something else are escaped", u"! 14:07 (it goes)‸"_s, u'!',
          u"14:07 \\(it goes)‸"_s);
    entry("from the line that goes on with it", u"14:07 it\n... go‸es"_s, u'!',
          u"! 14:07 it\n... go‸es"_s);
    entry("prose is none", u"| Prose‸"_s, u'!', nothing);
    entry("a reaction is none", u"(laughter)‸"_s, u'!', nothing);
    entry("not in a fence", u"```\n‸"_s, u'!', nothing);
}

void TestMarking::convertsAnEntry()
{
    QFETCH(QString, before);
    QFETCH(QChar, mark);
    const CaretNotes notes = notesOf(before);
    const LineKind kind = mark == u'!'   ? LineKind::Decision
                          : mark == u'*' ? LineKind::Action
                                         : LineKind::OpenQuestion;
    const TimeStamp stamp = readTime(u"14:02:10").time;
    QTEST(bodyAfter(notes, convertEntry(notes.buffer, notes.caret, kind, stamp)), "after");
}

void TestMarking::addsNothingButAnAnnotation()
{
    int made = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const Session before = buildSession(buffer);
        for (int line = 0; line < buffer.size(); ++line) {
            const auto change = insertAnnotation(buffer, {line, 0}, AnnotationKind::Todo);
            if (!change)
                continue;
            ++made;
            const Session after = buildSession(bufferOf(applied(text, change->edits)));
            QCOMPARE(after.annotations.size(), before.annotations.size() + 1);
            QCOMPARE(after.entries.size(), before.entries.size());
            QCOMPARE(after.prose.size(), before.prose.size());
            for (const Annotation &annotation : after.annotations) {
                if (annotation.lines.first == change->caret.line)
                    QVERIFY(annotation.on == Annotation::On::Entry ||
                            annotation.on == Annotation::On::Prose);
            }
        }
    }
    QVERIFY(made > 1000);
}

/// Twice the same key gives the model that was there, but for what a decision cannot say.
void TestMarking::convertsThereAndBack()
{
    int made = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const QString before = dumpOf(buildSession(buffer));
        for (int line = 0; line < buffer.size(); ++line) {
            const LineKind kind = buffer.line(line).kind;
            if (kind != LineKind::Utterance && kind != LineKind::Narration)
                continue;
            const auto there = convertEntry(buffer, {line, 0}, LineKind::Decision, {});
            if (!there)
                continue;
            ++made;
            const QString decided = applied(text, there->edits);
            const Buffer after = bufferOf(decided);
            QCOMPARE(after.line(line).kind, LineKind::Decision);
            QCOMPARE(after.line(line).time, buffer.line(line).time);
            const auto back = convertEntry(after, {line, 0}, LineKind::Decision, {});
            QVERIFY(back.has_value());
            const QString restored = applied(decided, back->edits);
            QCOMPARE(dumpOf(buildSession(bufferOf(restored))), before);
        }
    }
    QVERIFY(made > 500);
}

/// Whatever line it is called on, nothing above the note changes its side.
void TestMarking::putsNothingOnTheRecordAbove()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        for (int line = 0; line < buffer.size(); ++line) {
            const auto change = toggleOff(buffer, {line, 0});
            if (!change)
                continue;
            const Buffer after = bufferOf(applied(text, change->edits));
            const int moved = after.size() - buffer.size();
            const int begin = change->edits.front().range.begin.line;
            for (int i = 0; i < begin; ++i)
                QCOMPARE(after.line(i).off, buffer.line(i).off);
            if (moved > 0 && after.line(begin).kind == LineKind::Off)
                QVERIFY(after.line(change->caret.line).off);
        }
    }
}

QTEST_APPLESS_MAIN(TestMarking)
#include "tst_marking.moc"
