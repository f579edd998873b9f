// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/edit.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEdits_data();
    void appliesEdits();
};

void TestEdit::appliesEdits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<TextEdit>>("edits");
    QTest::addColumn<QString>("expected");
    using Edits = std::vector<TextEdit>;
    QTest::newRow("none") << u"a\nb\n"_s << Edits{} << u"a\nb\n"_s;
    QTest::newRow("a replacement in a line")
        << u"one two\n"_s << Edits{{{{0, 4}, {0, 7}}, u"2"_s}} << u"one 2\n"_s;
    QTest::newRow("an insertion of a line")
        << u"a\nb\n"_s << Edits{{{{1, 0}, {1, 0}}, u"x\n"_s}} << u"a\nx\nb\n"_s;
    QTest::newRow("a removal of lines")
        << u"a\nb\nc\n"_s << Edits{{{{0, 0}, {2, 0}}, {}}} << u"c\n"_s;
    QTest::newRow("several, in any order")
        << u"a\nb\nc"_s << Edits{{{{2, 0}, {2, 1}}, u"C"_s}, {{{0, 0}, {0, 1}}, u"A"_s}}
        << u"A\nb\nC"_s;
    QTest::newRow("two insertions at one place keep their order")
        << u"z"_s << Edits{{{{0, 0}, {0, 0}}, u"x"_s}, {{{0, 0}, {0, 0}}, u"y"_s}} << u"xyz"_s;
    QTest::newRow("a column beyond its line is cut to it")
        << u"a\nb"_s << Edits{{{{0, 9}, {0, 12}}, u"!"_s}} << u"a!\nb"_s;
    QTest::newRow("a line beyond the text is its end")
        << u"a\nb"_s << Edits{{{{7, 0}, {9, 0}}, u"!"_s}} << u"a\nb!"_s;
    QTest::newRow("in an empty text") << QString() << Edits{{{{0, 0}, {0, 0}}, u"x"_s}} << u"x"_s;
}

void TestEdit::appliesEdits()
{
    QFETCH(QString, text);
    QFETCH(std::vector<TextEdit>, edits);
    QTEST(applied(text, edits), "expected");
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
