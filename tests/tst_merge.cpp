// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testing.h"
#include "text/differences.h"
#include "text/merge.h"

#include <QTest>

#include <random>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDifferences_data();
    void findsDifferences();
    void makesOneTextOfTheOther();
    void isAsShortAsCanBe();
    void staysLinear();
    void merges_data();
    void merges();
    void losesNoLineOfEitherSide();
};

namespace {

QString shown(const std::vector<LineDifference> &found)
{
    QStringList parts;
    for (const auto &[removed, inserted] : found)
        parts += u"%1+%2→%3+%4"_s.arg(removed.first)
                     .arg(removed.count)
                     .arg(inserted.first)
                     .arg(inserted.count);
    return parts.join(u' ');
}

QString lines(const QString &letters)
{
    return QStringList(letters.split(QString(), Qt::SkipEmptyParts)).join(u'\n');
}

QStringList list(const LineViews &views)
{
    QStringList all;
    for (const QStringView line : views)
        all += line.toString();
    return all;
}

/// Makes the second text of the first by what was found.
QStringList patched(const LineViews &from, const LineViews &to,
                    const std::vector<LineDifference> &found)
{
    QStringList made = list(from);
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
        for (int i = 0; i < it->removed.count; ++i)
            made.removeAt(it->removed.first);
        for (int i = it->inserted.count; i > 0; --i)
            made.insert(it->removed.first, to[size_t(it->inserted.first + i - 1)].toString());
    }
    return made;
}

/// Some lines changed, in any way.
QString edited(const QString &text, std::mt19937 &random, const QString &word)
{
    QStringList all = text.split(u'\n');
    for (auto edits = random() % 4; edits > 0; --edits) {
        const auto at = qsizetype(random() % size_t(all.size() + 1));
        if (random() % 3 == 0 && at < all.size() && all.size() > 1)
            all.removeAt(at);
        else if (random() % 2 == 0 && at < all.size())
            all[at] = word + QString::number(random() % 6);
        else
            all.insert(at, word + QString::number(random() % 6));
    }
    return all.join(u'\n');
}

} // namespace

void TestMerge::findsDifferences_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("found");
    QTest::newRow("none") << u"abc"_s << u"abc"_s << QString();
    QTest::newRow("a line inserted") << u"abc"_s << u"abxc"_s << u"2+0→2+1"_s;
    QTest::newRow("a line removed") << u"abc"_s << u"ac"_s << u"1+1→1+0"_s;
    QTest::newRow("a line changed") << u"abc"_s << u"axc"_s << u"1+1→1+1"_s;
    QTest::newRow("at both ends") << u"abc"_s << u"xabcy"_s << u"0+0→0+1 3+0→4+1"_s;
    QTest::newRow("all") << u"abc"_s << u"xyz"_s << u"0+3→0+3"_s;
    QTest::newRow("lines that come often") << u"-a-b-"_s << u"-a--b-"_s << u"2+0→2+1"_s;
    QTest::newRow("two lines changed places")
        << u"xaaabbby"_s << u"xbbbaaay"_s << u"1+3→1+0 7+0→4+3"_s;
}

void TestMerge::findsDifferences()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QString fromLines = lines(from);
    const QString toLines = lines(to);
    const auto found = differences(linesOf(fromLines), linesOf(toLines));
    QTEST(shown(found), "found");
}

void TestMerge::makesOneTextOfTheOther()
{
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const QString from = edited(edited(u"a\nb\na\nc\n\nb"_s, random, u"x"_s), random, u"y"_s);
        const QString to = edited(edited(from, random, u"x"_s), random, u"a"_s);
        const LineViews fromLines = linesOf(from);
        const LineViews toLines = linesOf(to);
        const auto found = differences(fromLines, toLines);
        QCOMPARE(patched(fromLines, toLines, found), to.split(u'\n'));
        for (size_t at = 1; at < found.size(); ++at)
            QVERIFY(found[at - 1].removed.end() < found[at].removed.first);
    }
}

void TestMerge::isAsShortAsCanBe()
{
    // A hundred lines, every tenth changed: ten differences of a line, also where all lines look alike.
    for (const bool isAlike : {false, true}) {
        QStringList from;
        for (int i = 0; i < 100; ++i)
            from += isAlike ? QString::number(i % 3) : QString::number(i);
        QStringList to = from;
        for (int i = 5; i < 100; i += 10)
            to[i] = u"changed"_s;
        const QString one = from.join(u'\n');
        const QString other = to.join(u'\n');
        const auto found = differences(linesOf(one), linesOf(other));
        QCOMPARE(found.size(), size_t(10));
    }
}

void TestMerge::staysLinear()
{
    const QString alike = longText(u"a\nb\n"_s);
    const QString other = longText(u"b\nc\na\n"_s);
    WorkTimer timer;
    timer.start();
    const LineViews one = linesOf(alike);
    const LineViews two = linesOf(other);
    QCOMPARE(patched({}, two, differences({}, two)).size(), qsizetype(two.size()));
    QVERIFY(!differences(one, two).empty());
    QVERIFY(timer.nsecsElapsed() < linearLimit);
}

void TestMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<int>("conflicts");
    QTest::newRow("mine alone changed") << u"abc"_s << u"axc"_s << u"abc"_s << u"axc"_s << 0;
    QTest::newRow("theirs alone changed") << u"abc"_s << u"abc"_s << u"abcy"_s << u"abcy"_s << 0;
    QTest::newRow("both changed the same") << u"abc"_s << u"axc"_s << u"axc"_s << u"axc"_s << 0;
    QTest::newRow("lines apart") << u"abcde"_s << u"xbcde"_s << u"abcdy"_s << u"xbcdy"_s << 0;
    QTest::newRow("lines side by side") << u"abcd"_s << u"axcd"_s << u"abyd"_s << u"axyd"_s << 0;
    QTest::newRow("one line in two ways") << u"abc"_s << u"axc"_s << u"ayc"_s << u"axyc"_s << 1;
    QTest::newRow("both went on at the end") << u"ab"_s << u"abx"_s << u"aby"_s << u"abxy"_s << 1;
    QTest::newRow("both, partly the same") << u"ab"_s << u"abxy"_s << u"abxz"_s << u"abxyz"_s << 1;
    QTest::newRow("one removed what the other changed")
        << u"abc"_s << u"ac"_s << u"ayc"_s << u"ayc"_s << 1;
    QTest::newRow("one change over two of the other")
        << u"abcde"_s << u"axyze"_s << u"aBcDe"_s << u"axyzBcDe"_s << 1;
    QTest::newRow("without a common base") << QString() << u"ab"_s << u"cd"_s << u"abcd"_s << 1;
}

void TestMerge::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    const MergedText done = mergedText(lines(base), lines(mine), lines(theirs));
    QCOMPARE(done.text, lines(merged));
    QTEST(int(done.conflicts.size()), "conflicts");
}

void TestMerge::losesNoLineOfEitherSide()
{
    std::mt19937 random(2);
    for (int i = 0; i < 20'000; ++i) {
        const QString base = edited(u"a\nb\nc\n\nd\ne\nf\n"_s, random, u"b"_s);
        const QString mine = edited(base, random, u"mine"_s);
        const QString theirs = edited(base, random, u"theirs"_s);
        QCOMPARE(mergedText(base, mine, base), (MergedText{mine, {}}));
        QCOMPARE(mergedText(base, base, theirs), (MergedText{theirs, {}}));
        QCOMPARE(mergedText(base, mine, mine), (MergedText{mine, {}}));
        const MergedText merged = mergedText(base, mine, theirs);
        const QStringList all = merged.text.split(u'\n');
        for (const QString &line : mine.split(u'\n') + theirs.split(u'\n'))
            QVERIFY(!line.contains(u"e"_s) || line == u"e"_s || all.contains(line));
        for (const auto &[ours, other] : merged.conflicts)
            QVERIFY(ours.end() == other.first && other.end() <= all.size());
    }
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
