// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"
#include "hostilenotes.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "session/onrecord.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

QByteArray csvOf(const QString &notes)
{
    Buffer buffer;
    buffer.setText(notes);
    return writeCsv(onRecord(buildSession(buffer)));
}

/// Reads CSV by the grammar of RFC 4180, with UTF-8 in its fields; nothing when the bytes break it
/// anywhere.
class StrictCsv
{
public:
    explicit StrictCsv(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    std::optional<Rows> rows()
    {
        Rows rows;
        while (m_at < m_bytes.size()) {
            QStringList row;
            do {
                const std::optional<QByteArray> field = peek() == '"' ? escaped() : plain();
                if (!field || !QUtf8StringView(*field).isValidUtf8())
                    return {};
                row += QString::fromUtf8(*field);
            } while (skip(','));
            if (!skip('\r') || !skip('\n') || (!rows.isEmpty() && rows[0].size() != row.size()))
                return {};
            rows += row;
        }
        return rows;
    }

private:
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    bool skip(char c)
    {
        const bool there = m_at < m_bytes.size() && m_bytes[m_at] == c;
        m_at += there;
        return there;
    }

    std::optional<QByteArray> plain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && !QByteArrayView("\",\r\n").contains(m_bytes[m_at]))
            ++m_at;
        return peek() == '"' ? std::nullopt : std::optional(m_bytes.sliced(begin, m_at - begin));
    }

    std::optional<QByteArray> escaped()
    {
        QByteArray field;
        skip('"');
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '"' && !skip('"'))
                return field;
            field += c;
        }
        return {};
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

const QStringList head{u"id"_s,     u"type"_s, u"topic"_s, u"text"_s,
                       u"owners"_s, u"due"_s,  u"status"_s};

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowTellsADecisionAnActionOrAQuestion();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void theWordsComeBack_data();
    void theWordsComeBack();
    void anyNotesMakeRowsByTheStandard();
    void theReaderIsStrict_data();
    void theReaderIsStrict();
};

void TestCsv::aRowTellsADecisionAnActionOrAQuestion()
{
    const QByteArray csv = csvOf(u"@av Ana Vidal\n@rv Rik van Holt\n"
                                 "! before any topic\n"
                                 "# The *first*, and more\n"
                                 "av: said\n"
                                 "! (vote 12-3-1) it \"stays\"\n"
                                 "! (rough consensus) and goes\n"
                                 "* [x] rv, av: measure with @av, by 2026-12-01\n"
                                 "* somebody\n"
                                 "? who looks after it\n"_s);
    QCOMPARE(csv, "id,type,topic,text,owners,due,status\r\n"
                  "d1,decision,,before any topic,,,\r\n"
                  "d2,decision,\"The first, and more\",\"it \"\"stays\"\"\",,,vote 12-3-1\r\n"
                  "d3,decision,\"The first, and more\",and goes,,,rough consensus\r\n"
                  "a1,action,\"The first, and more\",measure with Ana Vidal,"
                  "Rik van Holt; Ana Vidal,2026-12-01,done\r\n"
                  "a2,action,\"The first, and more\",somebody,,,open\r\n"
                  "q1,question,\"The first, and more\",who looks after it,,,open\r\n");
}

void TestCsv::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("words");
    for (const auto &words :
         {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"=cmd|' /C calc'!A0"_s, u"`\t=1`"_s})
        QTest::newRow(qPrintable(words)) << words;
}

void TestCsv::noCellIsAFormula()
{
    QFETCH(QString, words);
    const QByteArray csv = csvOf(u"# \\"_s + words + u"\n! \\"_s + words + u'\n' + u"? "_s + words);
    const auto rows = StrictCsv(csv).rows();
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    for (const QStringList &row : *rows) {
        for (const QString &cell : row)
            QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
    }
    QVERIFY(csv.contains("'"));
}

void TestCsv::theWordsComeBack_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("cell");
    QTest::newRow("a comma") << u"a, b"_s << u"a, b"_s;
    QTest::newRow("quotation marks") << u"\"a\" and \"b\""_s << u"\"a\" and \"b\""_s;
    QTest::newRow("several lines") << u"a\n... b"_s << u"a b"_s;
    QTest::newRow("a tag") << u"<script>alert(1)</script>"_s << u"<script>alert(1)</script>"_s;
    QTest::newRow("a semicolon") << u"a;b"_s << u"a;b"_s;
    QTest::newRow("beyond the basic plane") << u"\U0001F600"_s << u"\U0001F600"_s;
    QTest::newRow("a control") << u"a\u0001b"_s << u"a\uFFFDb"_s;
    QTest::newRow("a megabyte") << QString(1'000'000, u'x') << QString(1'000'000, u'x');
}

void TestCsv::theWordsComeBack()
{
    QFETCH(QString, words);
    QFETCH(QString, cell);
    const auto rows = StrictCsv(csvOf(u"! "_s + words)).rows();
    QVERIFY(rows);
    QCOMPARE(*rows, (Rows{head, {u"d1"_s, u"decision"_s, {}, cell, {}, {}, {}}}));
}

void TestCsv::anyNotesMakeRowsByTheStandard()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const QString notes = seed % 2 ? hostileNotes(seed) : plantedNotes(seed).notes;
        const QByteArray csv = csvOf(notes);
        const auto rows = StrictCsv(csv).rows();
        QVERIFY2(rows && rows->front() == head, qPrintable(notes + QString::fromUtf8(csv)));
    }
}

void TestCsv::theReaderIsStrict_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("a bare line feed ends a row") << "a,b\nc,d\r\n"_ba;
    QTest::newRow("the last row has no end") << "a,b"_ba;
    QTest::newRow("a quotation mark inside a plain field") << "a,b\"c\r\n"_ba;
    QTest::newRow("words after the closing mark") << "a,\"b\"c\r\n"_ba;
    QTest::newRow("a mark that is never closed") << "a,\"b\r\n"_ba;
    QTest::newRow("a row of another width") << "a,b\r\nc\r\n"_ba;
    QTest::newRow("no UTF-8") << "a,\xff\r\n"_ba;
}

void TestCsv::theReaderIsStrict()
{
    QFETCH(QByteArray, csv);
    QVERIFY(!StrictCsv(csv).rows());
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
