// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dump.h"
#include "export/json.h"
#include "notation/buffer.h"
#include "session/onrecord.h"
#include "testing.h"

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

private:
    QString m_text;
    Notes m_notes;
};

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

QTEST_APPLESS_MAIN(TestMistakes)
#include "tst_mistakes.moc"
