// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"

#include <QTest>

#include <algorithm>

using namespace rapporteur;
using namespace Qt::StringLiterals;

/// What a quick fix makes of the notes, and that the problem is gone then.
class TestFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mends_data();
    void mends();
    void neverNamesWhatIsOffTheRecord();
};

namespace {

Notes notesOf(const QString &text)
{
    Buffer buffer;
    buffer.setText(text);
    return buildNotes(buffer);
}

auto find(const Notes &notes, const QString &wanted)
{
    return std::ranges::find_if(
        notes.problems, [&](const Problem &problem) { return wanted == code(problem.kind); });
}

} // namespace

void TestFixes::mends_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("fix");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, const QString &problem, int fix, const QString &text,
                        const QString &expected) {
        QTest::newRow(title) << text << problem << fix << expected;
    };
    row("a mistyped alias becomes the alias", u"unknown-speaker"_s, 0,
        u"@gkh Gwen Hart\n\n14:07 gjh? one\n"_s, u"@gkh Gwen Hart\n\n14:07 gkh? one\n"_s);
    row("an unknown speaker joins the roster, below the last speaker", u"unknown-speaker"_s, 0,
        u"@av Ana Vidal\n\nav: one\nChen Wei: two\n"_s,
        u"@av Ana Vidal\n@cw Chen Wei\n\nav: one\nChen Wei: two\n"_s);
    row("an unknown speaker joins the roster, below the header", u"unknown-speaker"_s, 0,
        u"Title: t\n\nChen Wei: two\n"_s, u"Title: t\n@cw Chen Wei\n\nChen Wei: two\n"_s);
    row("an unknown speaker's line becomes narration", u"unknown-speaker"_s, 1,
        u"14:07 Chen Wei: two\n"_s, u"14:07 \\Chen Wei: two\n"_s);
    row("a mark gets its space", u"mark-without-space"_s, 0, u"!decided\n"_s, u"! decided\n"_s);
    row("a decision's mark before its outcome gets its space", u"mark-without-space"_s, 0,
        u"!(vote 3-1) one\n"_s, u"! (vote 3-1) one\n"_s);
    row("a mistyped key of the header", u"mistyped-header-key"_s, 0,
        u"Title: t\natribution: none\n\none\n"_s, u"Title: t\nAttribution: none\n\none\n"_s);
    row("a line of the header below it moves up", u"header-below"_s, 0,
        u"// c\nTitle: t\n\nAttribution: none\n@av Ana Vidal\n"_s,
        u"// c\nTitle: t\nAttribution: none\n\n@av Ana Vidal\n"_s);
    row("a line of the header where there is none begins one", u"header-below"_s, 0,
        u"@av Ana Vidal\nAttribution: none\n\nav: one\n"_s,
        u"Attribution: none\n@av Ana Vidal\n\nav: one\n"_s);
    row("the last line of all moves up", u"header-below"_s, 0, u"Title: t\n\nStart: 9:00"_s,
        u"Title: t\nStart: 9:00\n"_s);
    row("a line like the header's is narration", u"header-below"_s, 1, u"one\nStart: now\n"_s,
        u"one\n\\Start: now\n"_s);
    row("a known speaker's colon gets its space", u"mark-without-space"_s, 0,
        u"@av Ana Vidal\nav:one\n"_s, u"@av Ana Vidal\nav: one\n"_s);
    row("three dots get their space", u"mark-without-space"_s, 0, u"one\n...two\n"_s,
        u"one\n... two\n"_s);
    row("off becomes exact", u"off-not-exact"_s, 0, u"Off the record: x\n[on]\n"_s,
        u"[off]\n[on]\n"_s);
    row("a fence is closed above what is off", u"off-in-fence"_s, 0,
        u"```\none\n[off]\ntwo\n[on]\n"_s, u"```\none\n```\n[off]\ntwo\n[on]\n"_s);
    row("[off] becomes words of a fence", u"off-in-fence"_s, 1, u"```\none\n[off]\n```\n"_s,
        u"```\none\n [off]\n```\n"_s);
    row("a fence is closed above ~ off", u"off-in-fence"_s, 0, u"```\none\n~ off\n"_s,
        u"```\none\n```\n~ off\n"_s);
    row("an annotation's off becomes exact", u"off-not-exact"_s, 0, u"one\n~off\n"_s,
        u"one\n  ~ off\n"_s);
    row("~ off moves to what it takes off the record", u"off-on-nothing"_s, 0,
        u"one\n... more\n\n~ off\ntwo\n"_s, u"one\n... more\n  ~ off\n\n\ntwo\n"_s);
    row("on becomes exact", u"on-not-exact"_s, 0, u"[off]\n [on]\n"_s, u"[off]\n[on]\n"_s);
    row("off is closed at the end", u"off-never-closed"_s, 0, u"[off]\none\n"_s,
        u"[off]\none\n[on]\n"_s);
    row("a continuation that is an utterance becomes one", u"continuation-like-utterance"_s, 0,
        u"@av Ana Vidal\nav: one\n  av: two\n"_s, u"@av Ana Vidal\nav: one\nav: two\n"_s);
    row("a check is done", u"open-check"_s, 0, u"one\n~ check: two\n"_s,
        u"one\n~ [x] check: two\n"_s);
    row("a todo with its box is done", u"open-todo"_s, 0, u"one\n~ [ ] todo: two\n"_s,
        u"one\n~ [x] todo: two\n"_s);
    row("a speaker whom nothing names goes", u"unused-alias"_s, 0, u"one\n@av Ana Vidal\ntwo\n"_s,
        u"one\ntwo\n"_s);
    row("prose loses the note that is off the record", u"prose-words-off-record"_s, 0,
        u"one\ntwo\n~ off\nthree\n| Told.\n"_s, u"two\n~ off\n\none\nthree\n| Told.\n"_s);
    row("prose loses the first note", u"prose-words-off-record"_s, 0,
        u"one\n~ off\ntwo\n| Told.\n"_s, u"one\n~ off\n\ntwo\n| Told.\n"_s);
}

void TestFixes::mends()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    QFETCH(int, fix);
    const Notes notes = notesOf(text);
    const auto found = find(notes, problem);
    QVERIFY(found != notes.problems.end());
    QVERIFY(size_t(fix) < found->fixes.size());
    const QString mended = applied(text, found->fixes[size_t(fix)].edits);
    QTEST(mended, "expected");
    const Notes after = notesOf(mended);
    QVERIFY(find(after, problem) == after.problems.end());
}

void TestFixes::neverNamesWhatIsOffTheRecord()
{
    const Notes notes =
        notesOf(u"[off]\n14:70 zzsecret: zzsecret \"zzsecret\nZzsecret Zz: x\n~ check: zzsecret\n"
                "*zzsecret\n@zzsecret Zzsecret Name\n"_s);
    QVERIFY(notes.problems.size() >= 5);
    for (const Problem &problem : notes.problems)
        QVERIFY2(!publicSentence(problem).contains(u"zzsecret"_s, Qt::CaseInsensitive),
                 qPrintable(publicSentence(problem)));
}

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
