// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/htmlwriter.h"
#include "session/roster.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRuns_data();
    void writesRuns();
    void setsQuotationMarksByItsStyle();
};

void TestHtmlWriter::writesRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("a quote inside strong words", u"**say \"hi\" now**"_s,
        "<strong>say </strong><q><strong>hi</strong></q><strong> now</strong>");
    row("a link never parts a quote", u"\"[upstream](https://example.org/) already\""_s,
        "<q><a href=\"https://example.org/\">upstream</a> already</q>");
    row("a quote that begins inside strong words", u"**a \"b** c\""_s,
        "<strong>a </strong><q><strong>b</strong> c</q>");
    row("nested emphasis", u"**a *b* c**"_s, "<strong>a <em>b</em> c</strong>");
    row("code in a link", u"[`a<b`](https://example.org/?a=1&b=2)"_s,
        "<a href=\"https://example.org/?a=1&amp;b=2\"><code>a&lt;b</code></a>");
    row("two links", u"[a](https://a.example/)[b](https://b.example/)"_s,
        "<a href=\"https://a.example/\">a</a><a href=\"https://b.example/\">b</a>");
    row("a link that would run a script is text", u"[a](javascript:alert(1)) b"_s, "a b");
    row("raw HTML is text", u"<b>a</b>"_s, "&lt;b&gt;a&lt;/b&gt;");
    row("a hard break", u"a\\\nb"_s, "a<br>b");
    row("an image", u"![a \"b\"](https://example.org/c.png)"_s,
        "<img src=\"https://example.org/c.png\" alt=\"a &quot;b&quot;\">");
}

void TestHtmlWriter::writesRuns()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    Strings strings;
    std::vector<Run> runs;
    parseInline(text, Roster(), strings, runs);
    QByteArray html;
    appendHtmlRuns(html, runs, {});
    QCOMPARE(html, expected);
}

void TestHtmlWriter::setsQuotationMarksByItsStyle()
{
    const Run run{.text = u"so", .style = Style::Verbatim};
    QByteArray html;
    appendHtmlRuns(html, {&run, 1}, {.quoteBegin = "\"<q>", .quoteEnd = "</q>\""});
    QCOMPARE(html, "\"<q>so</q>\""_ba);
}

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
