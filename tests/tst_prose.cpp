// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownruns.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QString parsed(const QString &text)
{
    Strings strings;
    QString result;
    for (const Block &block : parseProse(text, someSpeakers(), strings))
        result += shownKind(block) + shown(block.runs);
    return result;
}

} // namespace

class TestProse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsProse_data();
    void readsProse();
    void findsTheQuoteWithoutPartnerInProse();
};

void TestProse::readsProse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("two paragraphs") << u"a\nb\n\nc"_s << u"p[a b]p[c]"_s;
    QTest::newRow("quotes, mentions, references")
        << u"@bo said \"no\" to [lwn 1]"_s
        << u"p[@1: bo][ said ][v: no][ to ][lwn 1 → https://lwn.net/Articles/1/]"_s;
    QTest::newRow("quotes do not pair over paragraphs") << u"\"a\n\nb\""_s << u"p[\"a]p[b\"]"_s;
    QTest::newRow("tight list") << u"- a\n- b"_s << u"<ul tight><li>p[a]</li><li>p[b]</li></ul>"_s;
    QTest::newRow("loose list") << u"3. a\n\n4. b"_s << u"<ol3><li>p[a]</li><li>p[b]</li></ol>"_s;
    QTest::newRow("nested")
        << u"> - a\n>   - b\n>\n> c"_s
        << u"<quote><ul tight><li>p[a]<ul tight><li>p[b]</li></ul></li></ul>p[c]</quote>"_s;
    QTest::newRow("text after code in a tight item")
        << u"- ```\n  x\n  ```\n  y"_s << u"<ul tight><li>code[x\n]p[y]</li></ul>"_s;
    QTest::newRow("an empty item") << u"-\n- a"_s << u"<ul tight><li></li><li>p[a]</li></ul>"_s;
    QTest::newRow("fenced code") << u"```c\nint a;\n\n  \"b\" @bo\n```"_s
                                 << u"code[int a;\n\n  \"b\" @bo\n]"_s;
    QTest::newRow("indented code") << u"    a\n    b"_s << u"code[a\nb\n]"_s;
    QTest::newRow("empty code") << u"```\n```"_s << u"code[]"_s;
    QTest::newRow("rule") << u"a\n\n---\n\nb"_s << u"p[a]rulep[b]"_s;
    QTest::newRow("image") << u"![a](p.png)"_s << u"p[image: a → p.png]"_s;
    QTest::newRow("link reference") << u"[a][x]\n\n[x]: /y"_s << u"p[a → /y]"_s;
    QTest::newRow("heading") << u"# a *b*"_s << u"p[# a ][e: b]"_s;
    QTest::newRow("heading that begins with emphasis") << u"## *b*"_s << u"p[## ][e: b]"_s;
    QTest::newRow("heading that begins with a link") << u"# [b](/x)"_s << u"p[# ][b → /x]"_s;
    QTest::newRow("heading that begins with an image")
        << u"# ![b](/x)"_s << u"p[# ][image: b → /x]"_s;
    QTest::newRow("closed heading") << u"## a ##"_s << u"p[## a ##]"_s;
    QTest::newRow("empty heading") << u"a\n\n##"_s << u"p[a]p[##]"_s;
    QTest::newRow("heading in an item of a quote")
        << u"> 1. # a"_s << u"<quote><ol1 tight><li>p[# a]</li></ol></quote>"_s;
    QTest::newRow("underlined heading") << u"a\n*b* # c\n====="_s << u"p[a ][e: b][ # c =====]"_s;
    QTest::newRow("underlined heading in a quote")
        << u"> \\# a\n> ---"_s << u"<quote>p[# a ---]</quote>"_s;
    QTest::newRow("link without words") << u"a\n\n[](/x)"_s << u"p[a]"_s;
    QTest::newRow("HTML block") << u"<div>\n*a*\n</div>"_s << u"p[<div> ][e: a][ </div>]"_s;
    QTest::newRow("NUL and a lone surrogate")
        << u"a"_s + QChar(u'\0') + QChar(0xD800) << u"p[a\uFFFD\uFFFD]"_s;
    QTest::newRow("hard break") << u"a\\\nb"_s << u"p[a][br: ][b]"_s;
    QTest::newRow("a word ends at a block's end") << u"a\n\n@bo"_s << u"p[a]p[@1: bo]"_s;
    QTest::newRow("no-break space at the beginning stays") << u"\u00A0a"_s << u"p[\u00A0a]"_s;
}

void TestProse::readsProse()
{
    QFETCH(QString, text);
    QFETCH(QString, blocks);
    QCOMPARE(parsed(text), blocks);
}

void TestProse::findsTheQuoteWithoutPartnerInProse()
{
    QCOMPARE(unbalancedQuoteInProse(u"\"a\n\nb\""), 0);
    QCOMPARE(unbalancedQuoteInProse(u"\"a\nb\""), -1);
    QCOMPARE(unbalancedQuoteInProse(u"- a\n- \"b\" \"c"), 10);
    QCOMPARE(unbalancedQuoteInProse(u"```\n\"\n```\n"), -1);
}

QTEST_APPLESS_MAIN(TestProse)
#include "tst_prose.moc"
