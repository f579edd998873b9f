// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dump.h"
#include "export/json.h"
#include "notation/buffer.h"
#include "session/onrecord.h"
#include "testing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// A file with more than forty mistakes: each is named, at its place, and nothing of the text is lost.
class TestMistakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesEachWithItsPlace();
    void losesNothingOfTheText();
    void printsEachAsCompilersDo();
    void exportsTheWordsOfAll();

private:
    QString m_text;
    Notes m_notes;
};

namespace {

const QString sample = sourcePath("tests/samples/mistakes.minutes");

/// What `minutes` prints; nothing when it ends with another status.
QString printed(const QStringList &arguments, int status)
{
    QProcess process;
    process.start(QStringLiteral(MINUTES), arguments);
    const bool ended = process.waitForFinished() && process.exitCode() == status;
    return ended ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

void TestMistakes::init()
{
    m_text = QString::fromUtf8(fileBytes(sourcePath("tests/samples/mistakes.minutes")));
    Buffer buffer;
    buffer.setText(m_text);
    m_notes = buildNotes(buffer);
}

void TestMistakes::namesEachWithItsPlace()
{
    const QByteArray difference = differenceFromReference(
        sourcePath("tests/samples/expected/mistakes.check"), dumpOf(m_notes.problems).toUtf8());
    QVERIFY2(difference.isEmpty(), difference);
    QSet<std::pair<int, ProblemKind>> mistakes;
    for (const Problem &problem : m_notes.problems) {
        if (problem.kind != ProblemKind::Draft)
            mistakes.insert({problem.range.begin.line, problem.kind});
    }
    QVERIFY2(mistakes.size() >= 40, QByteArray::number(mistakes.size()));
}

void TestMistakes::losesNothingOfTheText()
{
    const QByteArray record = writeJson(onRecord(m_notes.session, {.allAnnotations = true}));
    // Off the record; changes that nobody accepted; prose that words what is off the record.
    const QSet<QString> held = {u"word45"_s, u"word47"_s, u"word48"_s};
    // An unused speaker is in no record.
    const QSet<QString> unused = {u"word11"_s};
    const QRegularExpression words(u"word\\d\\d"_s);
    int found = 0;
    for (const QRegularExpressionMatch &match : words.globalMatch(m_text)) {
        ++found;
        const QString word = match.captured();
        const bool missing = held.contains(word) || unused.contains(word);
        QVERIFY2(record.contains(word.toUtf8()) != missing, qPrintable(word));
    }
    QCOMPARE(found, 48);
}

void TestMistakes::printsEachAsCompilersDo()
{
    QStringList lines = printed({u"check"_s, sample}, 1).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), qsizetype(m_notes.problems.size()));
    const QRegularExpression form(
        u"^%1:\\d+:\\d+: (error|warning|info): \\S.* \\[[a-z-]+\\]$"_s.arg(
            QRegularExpression::escape(sample)));
    for (const Problem &problem : m_notes.problems) {
        const QString line = lines.takeFirst();
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
        const Position begin = problem.range.begin;
        const QString place = u"%1:%2:%3: "_s.arg(sample).arg(begin.line + 1).arg(begin.column + 1);
        QVERIFY2(line.startsWith(place + name(severity(problem.kind)) + u": "_s) &&
                     line.endsWith(u" ["_s + code(problem.kind) + u']'),
                 qPrintable(line));
    }
}

void TestMistakes::exportsTheWordsOfAll()
{
    const QString record = printed({u"export"_s, sample, u"--to"_s, u"json"_s}, 0);
    QList<int> missing;
    for (int i = 1; i <= 48; ++i) {
        if (!record.contains(u"word%1"_s.arg(i, 2, 10, QChar(u'0'))))
            missing += i;
    }
    // An unused speaker; remarks, which an ordinary export leaves out; what is off the record.
    QCOMPARE(missing, QList<int>({11, 22, 23, 28, 29, 43, 45, 47, 48}));
}

QTEST_APPLESS_MAIN(TestMistakes)
#include "tst_mistakes.moc"
