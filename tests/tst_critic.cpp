// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/critic.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QString shown(const CriticMark &mark)
{
    constexpr QStringView letters = u"+-~=>";
    QString result = letters[int(mark.kind)] + mark.text.toString();
    if (mark.kind == CriticMark::Kind::Substitution)
        result += u"→"_s + mark.replacement.toString();
    return result + u"@%1-%2"_s.arg(mark.begin).arg(mark.end);
}

} // namespace

class TestCritic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMarks_data();
    void findsMarks();
    void resolvesChanges_data();
    void resolvesChanges();
    void staysLinear_data();
    void staysLinear();
};

void TestCritic::findsMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("unbalanced");

    QTest::newRow("none") << u"a { b }"_s << u""_s << u""_s;
    QTest::newRow("addition") << u"a {++b++}"_s << u"+b@2-9"_s << u""_s;
    QTest::newRow("deletion") << u"{--b--}"_s << u"-b@0-7"_s << u""_s;
    QTest::newRow("substitution") << u"{~~a~>b~>c~~}"_s << u"~a→b~>c@0-13"_s << u""_s;
    QTest::newRow("highlight with a comment")
        << u"{==a==}{>>b<<}"_s << u"=a@0-7 >b@7-14"_s << u""_s;
    QTest::newRow("over two lines") << u"{++a\nb++}"_s << u"+a\nb@0-9"_s << u""_s;
    QTest::newRow("empty") << u"{++++}"_s << u"+@0-6"_s << u""_s;
    QTest::newRow("too short to close") << u"{++}"_s << u""_s << u"0"_s;
    QTest::newRow("left open") << u"a {++b"_s << u""_s << u"2"_s;
    QTest::newRow("never opened") << u"a b--}"_s << u""_s << u"3"_s;
    QTest::newRow("the first of two is left open") << u"{++a {++b++}"_s << u"+b@5-12"_s << u"0"_s;
    QTest::newRow("another kind inside is text")
        << u"{++a {--b--}++}"_s << u"+a {--b--}@0-15"_s << u""_s;
    QTest::newRow("substitution without an arrow") << u"{~~a~~}"_s << u""_s << u"0 4"_s;
    QTest::newRow("in code") << u"`{++a++}` {++b++}"_s << u"+b@10-17"_s << u""_s;
    QTest::newRow("in code with two backticks")
        << u"``{++`a++}`` {++b++}"_s << u"+b@13-20"_s << u""_s;
    QTest::newRow("a lone backtick begins no code") << u"` {++b++}"_s << u"+b@2-9"_s << u""_s;
    QTest::newRow("code hides the end") << u"{++a `++}` b++}"_s << u"+a `++}` b@0-15"_s << u""_s;
    QTest::newRow("in fenced code") << u"```\n{--i;\n```\n{--b--}"_s << u"-b@14-21"_s << u""_s;
    QTest::newRow("escaped") << u"\\{++a {++b++}"_s << u"+b@6-13"_s << u""_s;
    QTest::newRow("backslash at the end") << u"{++a++}\\"_s << u"+a@0-7"_s << u""_s;
}

void TestCritic::findsMarks()
{
    QFETCH(QString, text);
    std::vector<int> unbalanced;
    QStringList marks;
    for (const CriticMark &mark : criticMarks(text, &unbalanced))
        marks += shown(mark);
    QStringList places;
    for (const int place : unbalanced)
        places += QString::number(place);
    QTEST(marks.join(u' '), "marks");
    QTEST(places.join(u' '), "unbalanced");
    QVERIFY(marks.isEmpty() || mayHoldCriticMarks(text));
}

void TestCritic::resolvesChanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with");

    QTest::newRow("none") << u"a *b*"_s << u"a *b*"_s << u"a *b*"_s;
    QTest::newRow("addition between blanks") << u"a {++b++} c"_s << u"a c"_s << u"a b c"_s;
    QTest::newRow("addition with its blank") << u"a {++b ++}c"_s << u"a c"_s << u"a b c"_s;
    QTest::newRow("addition in a word") << u"a{++b++}c"_s << u"ac"_s << u"abc"_s;
    QTest::newRow("deletion before a bracket") << u"a {--b --}(c)"_s << u"a b (c)"_s << u"a (c)"_s;
    QTest::newRow("substitution") << u"a {~~b~>c~~} d"_s << u"a b d"_s << u"a c d"_s;
    QTest::newRow("substitution by nothing") << u"a {~~b~>~~} d"_s << u"a b d"_s << u"a d"_s;
    QTest::newRow("highlight with a comment")
        << u"a {==b==}{>>c<<} d"_s << u"a b d"_s << u"a b d"_s;
    QTest::newRow("comment before a full stop") << u"a {>>c<<}."_s << u"a."_s << u"a."_s;
    QTest::newRow("comment at the end") << u"a {>>c<<}"_s << u"a"_s << u"a"_s;
    QTest::newRow("comment at the beginning") << u"{>>c<<} a"_s << u"a"_s << u"a"_s;
    QTest::newRow("two comments") << u"a {>>c<<} {>>d<<} b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("addition alone") << u"{++a++}"_s << u""_s << u"a"_s;
    QTest::newRow("comment alone on a line") << u"a\n{>>c<<}\nb"_s << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("comment in marked words")
        << u"a {==b {>>c<<}==} d"_s << u"a b d"_s << u"a b d"_s;
    QTest::newRow("comment in deleted words")
        << u"a {--b {>>c<<} d--} e"_s << u"a b d e"_s << u"a e"_s;
    QTest::newRow("change in marked words") << u"{==a {++b++}==}"_s << u"a"_s << u"a b"_s;
    QTest::newRow("unbalanced") << u"a {++b"_s << u"a {++b"_s << u"a {++b"_s;
    QTest::newRow("in code") << u"`{++b++}`"_s << u"`{++b++}`"_s << u"`{++b++}`"_s;
    QTest::newRow("left open before another")
        << u"{++a b {++c++} d"_s << u"{++a b d"_s << u"{++a b c d"_s;
}

void TestCritic::resolvesChanges()
{
    QFETCH(QString, text);
    QTEST(rejected(text), "without");
    QTEST(accepted(text), "with");
}

void TestCritic::staysLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"{++", "++}", "{++{--", "{>>a", "`", "{++`", "{~~a~~}", "{~~", "{",
                              "\\", "{>>a<<} ", "{==a==}", "`a`` ", "{++a++}"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestCritic::staysLinear()
{
    QFETCH(QString, piece);
    const QString text = longText(piece) + u'{';
    std::vector<int> unbalanced;
    WorkTimer timer;
    timer.start();
    criticMarks(text, &unbalanced);
    rejected(text);
    QVERIFY2(timer.nsecsElapsed() < linearLimit, qPrintable(u"%1 ns"_s.arg(timer.nsecsElapsed())));
}

QTEST_APPLESS_MAIN(TestCritic)
#include "tst_critic.moc"
