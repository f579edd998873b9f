// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownruns.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QString parsed(const QString &text)
{
    Strings strings;
    std::vector<Run> runs;
    parseInline(text, someSpeakers(), strings, runs);
    return shown(runs);
}

} // namespace

class TestInline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarkup_data();
    void readsMarkup();
    void readsQuotes_data();
    void readsQuotes();
    void readsMentions_data();
    void readsMentions();
    void readsReferences_data();
    void readsReferences();
    void keepsTextThatLooksLikeBlocks_data();
    void keepsTextThatLooksLikeBlocks();
    void findsTheQuoteWithoutPartner_data();
    void findsTheQuoteWithoutPartner();
    void givesPlainText_data();
    void givesPlainText();
    void viewsTheTextWithoutMarkup();
    void readsTheSameWithAndWithoutMd4c_data();
    void readsTheSameWithAndWithoutMd4c();
    void staysLinear_data();
    void staysLinear();
};

void TestInline::readsMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");

    QTest::newRow("words alone are one run")
        << u"just words, 3% more"_s << u"[just words, 3% more]"_s;
    QTest::newRow("blanks around go") << u"  a b \n"_s << u"[a b]"_s;
    QTest::newRow("nothing is no run") << u""_s << u""_s;
    QTest::newRow("blanks alone are no run") << u" \n "_s << u""_s;
    QTest::newRow("emphasis") << u"an *old* _odd_ one"_s << u"[an ][e: old][ ][e: odd][ one]"_s;
    QTest::newRow("emphasis begins the text") << u"*old*"_s << u"[e: old]"_s;
    QTest::newRow("emphasised quotation begins the text") << u"*\"old\"*"_s << u"[ev: old]"_s;
    QTest::newRow("underscore emphasis begins the text") << u"_old_ one"_s << u"[e: old][ one]"_s;
    QTest::newRow("strong in emphasis") << u"*a **b** c*"_s << u"[e: a ][es: b][e:  c]"_s;
    QTest::newRow("underscores in a word") << u"rust_codegen_gcc"_s << u"[rust_codegen_gcc]"_s;
    QTest::newRow("code") << u"use `a *b* \"c\" @bo`"_s << u"[use ][c: a *b* \"c\" @bo]"_s;
    QTest::newRow("code over two lines") << u"`a\nb`"_s << u"[c: a b]"_s;
    QTest::newRow("code over a hard break") << u"`a  \nb`"_s << u"[c: a  b]"_s;
    QTest::newRow("one backtick") << u"a ` b"_s << u"[a ` b]"_s;
    QTest::newRow("link") << u"see [the *x*](https://a.org/b \"t\")"_s
                          << u"[see ][the  → https://a.org/b][e: x → https://a.org/b]"_s;
    QTest::newRow("link to a place with blanks and brackets")
        << u"[x](<https://a.org/b c[1]>)"_s << u"[x → https://a.org/b%20c%5B1%5D]"_s;
    QTest::newRow("link with letters beyond ASCII") << u"[x](/é)"_s << u"[x → /%C3%A9]"_s;
    QTest::newRow("link with a stray percent sign") << u"[x](/5%)"_s << u"[x → /5%25]"_s;
    QTest::newRow("link keeps what is encoded") << u"[x](/a%20b)"_s << u"[x → /a%20b]"_s;
    QTest::newRow("autolink") << u"<https://a.org/?a=1&b=2>"_s
                              << u"[https://a.org/?a=1&b=2 → https://a.org/?a=1&b=2]"_s;
    QTest::newRow("email autolink") << u"<a@b.org>"_s << u"[a@b.org → mailto:a@b.org]"_s;
    QTest::newRow("two links to one place stay two")
        << u"[a](/x)[b](/x)"_s << u"[a → /x][b → /x]"_s;
    QTest::newRow("image") << u"![a *b*](p.png)"_s << u"[image: a b → p.png]"_s;
    QTest::newRow("image in a link") << u"[![a](p.png)](/x)"_s << u"[image: a → p.png]"_s;
    QTest::newRow("raw HTML is text") << u"<b>x</b> &lt;"_s << u"[<b>x</b> <]"_s;
    QTest::newRow("HTML comment is text") << u"a <!-- b -->"_s << u"[a <!-- b -->]"_s;
    QTest::newRow("entities") << u"&amp; &auml; &#228; &#xE4; &nosuch; &ngE; &#0;"_s
                              << u"[& ä ä ä &nosuch; \u2267\u0338 \uFFFD]"_s;
    QTest::newRow("escapes") << u"\\*a\\* \\[b\\] \\\\ \\x"_s << u"[*a* [b] \\ \\x]"_s;
    QTest::newRow("a line break is a blank") << u"a\n  b"_s << u"[a b]"_s;
    QTest::newRow("hard break with blanks") << u"a  \nb"_s << u"[a][br: ][b]"_s;
    QTest::newRow("hard break with a backslash") << u"a\\\n*b*"_s << u"[a][br: ][e: b]"_s;
    QTest::newRow("escaped backslash at the end of a line") << u"a\\\\\nb"_s << u"[a\\ b]"_s;
    QTest::newRow("backslash and a tab at the end of a line") << u"a\\\t\nb"_s << u"[a\\ b]"_s;
    QTest::newRow("hard break before a carriage return") << u"a\\\r\nb"_s << u"[a][br: ][b]"_s;
    QTest::newRow("hard break in an image") << u"![a\\\nb](c)"_s << u"[image: a b → c]"_s;
    QTest::newRow("brackets around a blank and a URL")
        << u"< https://a.org>"_s << u"[< https://a.org>]"_s;
    QTest::newRow("brackets around a mark and a URL")
        << u"*a* <#https://a.org>"_s << u"[e: a][ <#https://a.org>]"_s;
    QTest::newRow("backslash at the end") << u"a\\"_s << u"[a\\]"_s;
    QTest::newRow("a link reference is text") << u"[a]: /x"_s << u"[[a]: /x]"_s;
    QTest::newRow("strike-through is text") << u"~~a~~"_s << u"[~~a~~]"_s;
    QTest::newRow("bare URLs are text") << u"https://a.org/b_c"_s << u"[https://a.org/b_c]"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s << u"[a\uFFFDb]"_s;
    QTest::newRow("a lone surrogate") << u"a"_s + QChar(0xD83D) + u"b"_s << u"[a\uFFFDb]"_s;
    QTest::newRow("a lone low surrogate") << u"a"_s + QChar(0xDE00) << u"[a\uFFFD]"_s;
    QTest::newRow("a surrogate pair") << u"a 😀 *b*"_s << u"[a 😀 ][e: b]"_s;
    QTest::newRow("a carriage return") << u"a\rb"_s << u"[a b]"_s;
}

void TestInline::readsMarkup()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(parsed(text), runs);
}

void TestInline::readsQuotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");

    QTest::newRow("a pair") << u"it is \"mostly harmless\" now"_s
                            << u"[it is ][v: mostly harmless][ now]"_s;
    QTest::newRow("two pairs") << u"\"a\" and \"b\""_s << u"[v: a][ and ][v: b]"_s;
    QTest::newRow("curly") << u"“a” and „b“"_s << u"[v: a][ and ][v: b]"_s;
    QTest::newRow("a full stop before the closing mark") << u"(\"a.\")"_s << u"[(][v: a.][)]"_s;
    QTest::newRow("emphasis inside") << u"\"a *b* c\""_s << u"[v: a ][ev: b][v:  c]"_s;
    QTest::newRow("emphasis around the opening mark") << u"*\"a* b\""_s << u"[ev: a][v:  b]"_s;
    QTest::newRow("code inside") << u"\"use `x\"y`\""_s << u"[v: use ][cv: x\"y]"_s;
    QTest::newRow("code with no mark pairs with none")
        << u"`\"` a \"b\""_s << u"[c: \"][ a ][v: b]"_s;
    QTest::newRow("a mention inside") << u"\"@bo knows\""_s << u"[v@1: bo][v:  knows]"_s;
    QTest::newRow("in a link") << u"[\"a\" b](/x)"_s << u"[v: a → /x][ b → /x]"_s;
    QTest::newRow("not in a link's target") << u"[a](/x\"y\"z)"_s << u"[a → /x%22y%22z]"_s;
    QTest::newRow("alone it is text") << u"a \"b"_s << u"[a \"b]"_s;
    QTest::newRow("alone after a word it quotes nothing")
        << u"a\" b \"c\""_s << u"[a\" b ][v: c]"_s;
    QTest::newRow("the first of three is alone") << u"\"a \"b\" c"_s << u"[\"a ][v: b][ c]"_s;
    QTest::newRow("a quote within is words") << u"\"a \"b\" c\""_s << u"[v: a \"b\" c]"_s;
    QTest::newRow("inches") << u"a 6\" pipe and \"b\""_s << u"[a 6\" pipe and ][v: b]"_s;
    QTest::newRow("a digit in a quote") << u"\"6\" pipe"_s << u"[v: 6][ pipe]"_s;
    QTest::newRow("nothing in it") << u"x = \"\""_s << u"[x = \"\"]"_s;
    QTest::newRow("two that touch stay text after the first")
        << u"\"a\"\"b\""_s << u"[v: a][\"b\"]"_s;
    QTest::newRow("escaped") << u"\\\"a\\\" *b*"_s << u"[\"a\" ][e: b]"_s;
    QTest::newRow("as an entity") << u"&quot;a&quot;"_s << u"[\"a\"]"_s;
    QTest::newRow("over a line break") << u"\"a\nb\""_s << u"[v: a b]"_s;
    QTest::newRow("over a line break, with markup") << u"\"a\nb\" *c*"_s << u"[v: a b][ ][e: c]"_s;
    QTest::newRow("over a hard break") << u"\"a\\\nb\""_s << u"[v: a][vbr: ][v: b]"_s;
    QTest::newRow("around a URL") << u"\"https://a.org\" b"_s << u"[v: https://a.org][ b]"_s;
    QTest::newRow("a reference inside")
        << u"\"see CVE-2026-12345\""_s
        << u"[v: see ][v: CVE-2026-12345 → https://www.cve.org/CVERecord?id=CVE-2026-12345]"_s;
}

void TestInline::readsQuotes()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(parsed(text), runs);
}

void TestInline::readsMentions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");

    QTest::newRow("by alias") << u"as @bo said"_s << u"[as ][@1: bo][ said]"_s;
    QTest::newRow("in capitals") << u"@BO"_s << u"[@1: BO]"_s;
    QTest::newRow("possessive") << u"@bo's patch"_s << u"[@1: bo]['s patch]"_s;
    QTest::newRow("the longest alias") << u"@c-w, @b-w"_s << u"[@4: c-w][, ][@3: b][-w]"_s;
    QTest::newRow("unknown alias") << u"@xy said"_s << u"[@xy said]"_s;
    QTest::newRow("in a word") << u"a@bo"_s << u"[a@bo]"_s;
    QTest::newRow("after a letter beyond the first plane") << u"𝒜@bo"_s << u"[𝒜@bo]"_s;
    QTest::newRow("after a bracket") << u"(@bo)"_s << u"[(][@1: bo][)]"_s;
    QTest::newRow("escaped") << u"\\@bo *a*"_s << u"[@bo ][e: a]"_s;
    QTest::newRow("escaped after text") << u"a \\@bo"_s << u"[a @bo]"_s;
    QTest::newRow("after an escaped backslash") << u"\\\\@bo"_s << u"[\\][@1: bo]"_s;
    QTest::newRow("as an entity") << u"&#64;bo"_s << u"[@bo]"_s;
    QTest::newRow("emphasised") << u"*@bo*"_s << u"[e@1: bo]"_s;
    QTest::newRow("in code") << u"`@bo`"_s << u"[c: @bo]"_s;
    QTest::newRow("in a link") << u"[@bo and Ana Vidal](/x)"_s << u"[@bo and Ana Vidal → /x]"_s;
    QTest::newRow("in a bare URL")
        << u"https://a.org/@bo @bo"_s << u"[https://a.org/@bo ][@1: bo]"_s;
    QTest::newRow("a name in a bare URL")
        << u"https://a.org/-Chen Wei"_s << u"[https://a.org/-Chen Wei]"_s;
    QTest::newRow("full name") << u"to Ana Vidal, then"_s << u"[to ][@0: Ana Vidal][, then]"_s;
    QTest::newRow("full name that begins like a reference")
        << u"Chen Wei's"_s << u"[@4: Chen Wei]['s]"_s;
    QTest::newRow("full name that begins small")
        << u"to dana Boyle"_s << u"[to ][@5: dana Boyle]"_s;
    QTest::newRow("full name over a line break") << u"Ana\nVidal"_s << u"[@0: Ana Vidal]"_s;
    QTest::newRow("full name in a longer word")
        << u"xAna Vidal, Ana Vidally"_s << u"[xAna Vidal, Ana Vidally]"_s;
    QTest::newRow("family name alone") << u"as Vidal said"_s << u"[as Vidal said]"_s;
    QTest::newRow("two that touch") << u"@bo/@av"_s << u"[@1: bo][/][@0: av]"_s;
}

void TestInline::readsMentions()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(parsed(text), runs);
}

void TestInline::readsReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");

    QTest::newRow("CVE")
        << u"(CVE-2026-12345)"_s
        << u"[(][CVE-2026-12345 → https://www.cve.org/CVERecord?id=CVE-2026-12345][)]"_s;
    QTest::newRow("CVE too short")
        << u"CVE-2026-123, CVE-26-1234"_s << u"[CVE-2026-123, CVE-26-1234]"_s;
    QTest::newRow("CVE in a word")
        << u"XCVE-2026-12345 CVE-2026-12345x"_s << u"[XCVE-2026-12345 CVE-2026-12345x]"_s;
    QTest::newRow("commit")
        << u"in commit 0123456789ab."_s
        << u"[in ][commit 0123456789ab → https://git.kernel.org/linus/0123456789ab][.]"_s;
    QTest::newRow("commit begins a sentence")
        << u"Commit 0123456789AB"_s
        << u"[Commit 0123456789AB → https://git.kernel.org/linus/0123456789AB]"_s;
    QTest::newRow("commit with eleven digits")
        << u"commit 0123456789a"_s << u"[commit 0123456789a]"_s;
    QTest::newRow("commit with 41 digits")
        << u"commit "_s + QString(41, u'a') << u"[commit "_s + QString(41, u'a') + u']';
    QTest::newRow("to commit a word") << u"commit abcdefabcdefgh"_s << u"[commit abcdefabcdefgh]"_s;
    QTest::newRow("Message-ID") << u"see Message-ID: <20261005.a_b_c+d@x.org>"_s
                                << u"[see ][Message-ID: <20261005.a_b_c+d@x.org> → "
                                   u"https://lore.kernel.org/r/20261005.a_b_c+d@x.org]"_s;
    QTest::newRow("Message-ID with a slash")
        << u"message-id: <a/b@x.org>"_s
        << u"[message-id: <a/b@x.org> → https://lore.kernel.org/r/a%2Fb@x.org]"_s;
    QTest::newRow("Message-ID that is no email address")
        << u"Message-ID: <a..b[1]@x_y>"_s
        << u"[Message-ID: <a..b[1]@x_y> → https://lore.kernel.org/r/a..b%5B1%5D@x_y]"_s;
    QTest::newRow("Message-ID that names a speaker")
        << u"Message-ID: <1@bo>"_s << u"[Message-ID: <1@bo> → https://lore.kernel.org/r/1@bo]"_s;
    QTest::newRow("LWN article")
        << u"as [lwn 953116] says"_s
        << u"[as ][lwn 953116 → https://lwn.net/Articles/953116/][ says]"_s;
    QTest::newRow("LWN article, escaped") << u"\\[lwn 953116]"_s << u"[[lwn 953116]]"_s;
    QTest::newRow("LWN article with a link of its own")
        << u"[lwn 953116](/x)"_s << u"[lwn 953116 → /x]"_s;
    QTest::newRow("in code") << u"`CVE-2026-12345`"_s << u"[c: CVE-2026-12345]"_s;
    QTest::newRow("in a link") << u"[CVE-2026-12345](/x)"_s << u"[CVE-2026-12345 → /x]"_s;
    QTest::newRow("script") << u"[a](javascript:alert(1)) b"_s << u"[a b]"_s;
    QTest::newRow("script in disguise") << u"[a](&#1;Java&Tab;Script:alert(1))"_s << u"[a]"_s;
    QTest::newRow("script in an autolink") << u"<javascript:x>"_s << u"[javascript:x]"_s;
    QTest::newRow("data in an image") << u"![a](data:image/png;base64,AA)"_s << u"[a]"_s;
    QTest::newRow("file") << u"[a](FILE:///etc/passwd)"_s << u"[a]"_s;
    QTest::newRow("a colon that ends no scheme") << u"[a](x/data:y)"_s << u"[a → x/data:y]"_s;
}

void TestInline::readsReferences()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(parsed(text), runs);
}

void TestInline::keepsTextThatLooksLikeBlocks_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"1. foo"_s, u"- x"_s, u"# x"_s, u"> x"_s, u"    x"_s, u"---"_s, u"```"_s, u"a\n==="_s,
          u"a\n- b"_s, u"a\n# b"_s, u"a\n\n    b"_s, u"<div>"_s, u"* x"_s, u"+ x"_s, u"~~~"_s,
          u"a\n```\nb"_s, u"[a]: /b\nc"_s})
        QTest::newRow(qPrintable(text.simplified())) << text;
}

void TestInline::keepsTextThatLooksLikeBlocks()
{
    QFETCH(QString, text);
    QCOMPARE(parsed(text), u'[' + text.simplified() + u']');
    // With markup behind, so that md4c reads it.
    QCOMPARE(parsed(text + u" **b**"_s), u'[' + text.simplified() + u" ][s: b]"_s);
    // On the line after a hard break.
    QCOMPARE(parsed(u"x\\\n"_s + text), u"[x][br: ]["_s + text.simplified() + u']');
}

void TestInline::findsTheQuoteWithoutPartner_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place");

    QTest::newRow("no mark") << u"a *b*"_s << -1;
    QTest::newRow("a pair") << u"a \"b\""_s << -1;
    QTest::newRow("alone") << u"a \"b"_s << 2;
    QTest::newRow("after blanks") << u"  \"b"_s << 2;
    QTest::newRow("the first of three") << u"\"a \"b\""_s << 0;
    QTest::newRow("after a word") << u"ab\" c"_s << 2;
    QTest::newRow("inches") << u"6\" pipe"_s << -1;
    QTest::newRow("empty") << u"a = \"\""_s << -1;
    QTest::newRow("in code") << u"`\"` a"_s << -1;
    QTest::newRow("escaped") << u"\\\" a"_s << -1;
    QTest::newRow("in a target") << u"[a](/x\"y)"_s << -1;
    QTest::newRow("after code and letters of two units") << u"ä 😀 `x` \"y"_s << 9;
    QTest::newRow("on the second line") << u"*a*\n   \"b"_s << 7;
    QTest::newRow("after a hard break") << u"a  \n \"b"_s << 5;
    QTest::newRow("after NUL") << QString(QChar(u'\0')) + u"*b* \"c"_s << 5;
    QTest::newRow("after an entity") << u"&auml; \"c"_s << 7;
}

void TestInline::findsTheQuoteWithoutPartner()
{
    QFETCH(QString, text);
    QFETCH(int, place);
    QCOMPARE(unbalancedQuote(text), place);
}

void TestInline::givesPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");

    QTest::newRow("markup goes") << u"a *b* `c` [d](/e) \\@"_s << u"a b c d @"_s;
    QTest::newRow("curly marks become straight") << u"“a *b*” c"_s << u"\"a b\" c"_s;
    QTest::newRow("at both ends") << u"\"a\""_s << u"\"a\""_s;
    QTest::newRow("a mention is the full name")
        << u"@bo's and Ana Vidal"_s << u"Ben Okafor's and Ana Vidal"_s;
    QTest::newRow("breaks are blanks") << u"a\nb\\\nc"_s << u"a b c"_s;
    QTest::newRow("an image is its alternative text") << u"![a](b)"_s << u"a"_s;
}

void TestInline::givesPlainText()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainText(text, someSpeakers()), plain);
}

void TestInline::viewsTheTextWithoutMarkup()
{
    const QString text = u"a \"b\" of @bo, rust_codegen 5 * 3 < 4 & more"_s;
    Strings strings;
    std::vector<Run> runs;
    parseInline(text, someSpeakers(), strings, runs);
    QCOMPARE(runs.size(), size_t(5));
    for (const Run &run : runs)
        QVERIFY(run.text.begin() >= text.cbegin() && run.text.end() <= text.cend());
}

void TestInline::readsTheSameWithAndWithoutMd4c_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {
             u"a 5 * 3 b"_s,
             u"a_b_c __d"_s,
             u"\"a\" @bo's [lwn 12] [x]"_s,
             u"a < b & c; d"_s,
             u"x! ] [ \\a"_s,
             u"\"a \"b\" c"_s,
             u"https://a.org/@bo \"x\""_s,
             u"Ana Vidal: commit 0123456789ab"_s,
             u"AT&T and R&D"_s,
             u"“a”„b“"_s,
         })
        QTest::newRow(qPrintable(text)) << text;
}

void TestInline::readsTheSameWithAndWithoutMd4c()
{
    QFETCH(QString, text);
    // The code span makes the text one for md4c; it parts words as a blank does.
    const QString without = parsed(text + u" ."_s);
    const QString with = parsed(text + u" . `x`"_s);
    QVERIFY(without.endsWith(u']'));
    QCOMPARE(with, without.chopped(1) + u" ][c: x]"_s);
}

void TestInline::staysLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"[",
                              "\"",
                              "@",
                              "*",
                              "_",
                              "`",
                              "<",
                              "&",
                              "![",
                              "\" a",
                              "a\" ",
                              "\\",
                              "@bo ",
                              "*a ",
                              "**a *a ",
                              "[lwn 1",
                              "commit ",
                              "CVE-2026-",
                              "Message-ID: <",
                              "a `` b ` ",
                              "https://",
                              "x://\"",
                              "&auml;",
                              "](",
                              "[a](",
                              "<a@b",
                              "\n",
                              "> ",
                              "- ",
                              "a\n",
                              "\\\n",
                              "“",
                              "Ana Vid"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestInline::staysLinear()
{
    QFETCH(QString, piece);
    const QString text = longText(piece) + u" *x*"_s;
    const Roster speakers = someSpeakers();
    Strings strings;
    std::vector<Run> runs;
    WorkTimer timer;
    timer.start();
    parseInline(text, speakers, strings, runs);
    parseProse(text, speakers, strings);
    unbalancedQuote(text);
    QVERIFY2(timer.nsecsElapsed() < linearLimit, qPrintable(u"%1 ns"_s.arg(timer.nsecsElapsed())));
}

QTEST_APPLESS_MAIN(TestInline)
#include "tst_inline.moc"
