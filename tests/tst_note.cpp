// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/note.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestNote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentencesAreParted_data();
    void sentencesAreParted();
    void quotationsAndCodeAreNeverParted();
    void linesAreJoined_data();
    void linesAreJoined();
    void shorthandIsSpeltOut_data();
    void shorthandIsSpeltOut();
    void shorthandOfTheHeaderIsNotInQuotations();
};

void TestNote::sentencesAreParted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("one") << u"it works"_s << QStringList{u"it works"_s};
    QTest::newRow("two") << u"it works. it is late"_s
                         << QStringList{u"it works."_s, u"it is late"_s};
    QTest::newRow("a question and a statement")
        << u"is it late? It is! so what"_s
        << QStringList{u"is it late?"_s, u"It is!"_s, u"so what"_s};
    QTest::newRow("a version") << u"it is in 6.18 now"_s << QStringList{u"it is in 6.18 now"_s};
    QTest::newRow("an abbreviation")
        << u"phones, e.g. this one"_s << QStringList{u"phones, e.g. this one"_s};
    QTest::newRow("an initial") << u"K. Jones has it"_s << QStringList{u"K. Jones has it"_s};
    QTest::newRow("several blanks")
        << u"one two.   three four"_s << QStringList{u"one two."_s, u"three four"_s};
}

void TestNote::sentencesAreParted()
{
    QFETCH(const QString, text);
    std::vector<Run> runs = {{.text = text, .href = {}}};
    QVarLengthArray<IndexRange, 4> ranges;
    splitSentences(runs, ranges);
    QStringList sentences;
    for (const IndexRange &range : ranges) {
        QCOMPARE(range.count, 1);
        sentences += runs[size_t(range.first)].text.toString();
    }
    QTEST(sentences, "sentences");
}

void TestNote::quotationsAndCodeAreNeverParted()
{
    for (const Style style : {Style::Verbatim, Style::Code}) {
        std::vector<Run> runs = {{.text = u"one. two", .href = {}, .style = style}};
        QVarLengthArray<IndexRange, 4> ranges;
        splitSentences(runs, ranges);
        QCOMPARE(ranges.size(), 1);
    }
}

void TestNote::linesAreJoined_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("joined");
    QTest::newRow("two thoughts") << u"it is fast\nnobody has tested it"_s
                                  << u"it is fast; nobody has tested it"_s;
    QTest::newRow("a quotation") << u"she said \"it is fast\nnobody has tested it\""_s
                                 << u"she said \"it is fast\nnobody has tested it\""_s;
    QTest::newRow("a wrapped line")
        << u"it is in the kernel\nof the phone"_s << u"it is in the kernel\nof the phone"_s;
    QTest::newRow("a line that ends with a function word")
        << u"we know that\nit is late"_s << u"we know that\nit is late"_s;
    QTest::newRow("a line that ends with a stop")
        << u"it is fast.\nit is late"_s << u"it is fast.\nit is late"_s;
}

void TestNote::linesAreJoined()
{
    QFETCH(const QString, lines);
    QTEST(joinedThoughts(lines), "joined");
}

void TestNote::shorthandIsSpeltOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spelled");
    QTest::newRow("a word") << u"the drv works"_s << u"the driver works"_s;
    QTest::newRow("part of a word") << u"the drvs work"_s << u"the drvs work"_s;
    QTest::newRow("the longer one") << u"a drv core patch"_s << u"a driver-core patch"_s;
    QTest::newRow("beside punctuation") << u"(drv), drv."_s << u"(driver), driver."_s;
}

void TestNote::shorthandIsSpeltOut()
{
    QFETCH(const QString, text);
    const std::vector<Header::Shorthand> shorthands = {{u"drv"_s, u"driver"_s},
                                                       {u"drv core"_s, u"driver-core"_s}};
    QTEST(spelledOut(text, shorthands), "spelled");
}

void TestNote::shorthandOfTheHeaderIsNotInQuotations()
{
    Session session;
    session.header.shorthands = {{u"drv"_s, u"driver"_s}};
    Strings strings;
    Note note(session, strings);
    const QString text = u"the drv is \"one drv\" too many"_s;
    note.read(text);
    QString told;
    for (const Run &run : note.runs())
        told += run.text;
    QCOMPARE(told, u"the driver is one drv too many"_s);
}

QTEST_APPLESS_MAIN(TestNote)
#include "tst_note.moc"
