// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/displaywidth.h"
#include "export/textwrapper.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestTextWrapper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresColumns_data();
    void measuresColumns();
    void wraps_data();
    void wraps();
    void aMegabyteOnALineIsParted();
};

void TestTextWrapper::measuresColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("ASCII") << u"abc"_s << 3;
    QTest::newRow("a combining accent") << u"e\u0301"_s << 1;
    QTest::newRow("Chinese") << u"\u4e2d\u6587"_s << 4;
    QTest::newRow("Hangul") << u"\ud55c"_s << 2;
    QTest::newRow("Hangul in parts") << u"\u1112\u1161\u11ab"_s << 2;
    QTest::newRow("full width") << u"\uff21\uff01"_s << 4;
    QTest::newRow("half width katakana") << u"\uff71"_s << 1;
    QTest::newRow("a picture") << u"\U0001f600"_s << 2;
    QTest::newRow("a rare ideograph") << u"\U00020000"_s << 2;
    QTest::newRow("a mark of direction") << u"\u200f"_s << 0;
    QTest::newRow("a lone surrogate") << QString(QChar(0xd800)) << 1;
    QTest::newRow("Greek and dashes") << u"\u03b1\u2013\u2014"_s << 3;
}

void TestTextWrapper::measuresColumns()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "columns");
}

void TestTextWrapper::wraps_data()
{
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &lead, const QString &text,
                        const QString &expected) {
        QTest::newRow(name) << lead << text << expected.toUtf8();
    };
    row("at the last column", {}, u"aaaa bbbbb"_s, u"aaaa bbbbb\n"_s);
    row("one column more", {}, u"aaaa bbbbbb"_s, u"aaaa\nbbbbbb\n"_s);
    row("with a hanging indent", u"1  "_s, u"aaa bbb ccc"_s, u"1  aaa bbb\n   ccc\n"_s);
    row("blanks and line feeds", {}, u"  a \n\t b  "_s, u"a b\n"_s);
    row("a lead without words", u"1  "_s, {}, u"1\n"_s);
    row("nothing", {}, {}, u"\n"_s);
    row("a long word", {}, u"a bbbbbbbbbbbbc d"_s, u"a\nbbbbbbbbbb\nbbc d\n"_s);
    row("a URL stays whole", {}, u"see https://example.org/a-b/c now"_s,
        u"see\nhttps://example.org/a-b/c\nnow\n"_s);
    row("accents take no column", {}, u"e\u0301e\u0301e\u0301e\u0301 bbbbb"_s,
        u"e\u0301e\u0301e\u0301e\u0301 bbbbb\n"_s);
    row("wide characters", {}, u"\u4e2d\u6587\u5b57\u7b26\u4e2d\u6587"_s,
        u"\u4e2d\u6587\u5b57\u7b26\u4e2d\n\u6587\n"_s);
    row("no line begins with a full stop", {}, u"\u4e2d\u6587\u5b57\u7b26\u4e2d\u3002\u6587"_s,
        u"\u4e2d\u6587\u5b57\u7b26\n\u4e2d\u3002\u6587\n"_s);
    row("a lead that is as wide as the line", u"0123456789 "_s, u"ab"_s,
        u"0123456789 a\n           b\n"_s);
}

void TestTextWrapper::wraps()
{
    QFETCH(QString, lead);
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QByteArray bytes;
    appendWrapped(bytes, lead, text, 10);
    QCOMPARE(bytes, expected);
}

void TestTextWrapper::aMegabyteOnALineIsParted()
{
    QByteArray bytes;
    appendWrapped(bytes, {}, QString(1'000'000, u'a'), 72);
    QCOMPARE(bytes.count('a'), 1'000'000);
    for (const QByteArray &line : bytes.split('\n'))
        QVERIFY(line.size() <= 72);
}

QTEST_GUILESS_MAIN(TestTextWrapper)
#include "tst_textwrapper.moc"
