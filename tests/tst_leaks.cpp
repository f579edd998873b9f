// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exporter.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// What is off the record leaves in no format, nor in what is printed of problems.
class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedWordsLeaveInNoFormat_data();
    void plantedWordsLeaveInNoFormat();
    void theNotesThemselvesHoldThem();
    void noMarkedWordOfTheSampleLeaves();
    void printedProblemsDoNotQuoteThem();
    void openChangesOfTheHeaderAndOfSpeakersLeaveInNoFormat();
};

namespace {

constexpr quint32 sessions = 150;

Notes notesOf(const QString &text)
{
    Buffer buffer;
    buffer.setText(text);
    return buildNotes(buffer);
}

} // namespace

void TestLeaks::plantedWordsLeaveInNoFormat_data()
{
    QTest::addColumn<const Exporter *>("exporter");
    for (const Exporter &exporter : exporters())
        QTest::newRow(exporter.id.data()) << &exporter;
}

void TestLeaks::plantedWordsLeaveInNoFormat()
{
    QFETCH(const Exporter *, exporter);
    for (quint32 seed = 0; seed < sessions; ++seed) {
        const PlantedNotes planted = plantedNotes(seed);
        for (const Profile &profile : profiles()) {
            const QByteArray bytes =
                exported(onRecord(notesOf(planted.notes).session), *exporter, profile);
            for (const QString &word : planted.planted)
                QVERIFY2(!bytes.contains(word.toUtf8()),
                         qPrintable(u"seed %1: %2 in\n%3"_s.arg(seed).arg(
                             word, QString::fromUtf8(bytes))));
        }
    }
}

/// A generator that planted nothing would let every format pass.
void TestLeaks::openChangesOfTheHeaderAndOfSpeakersLeaveInNoFormat()
{
    const QString notes = uR"(Title: What stays{>>zzsecret<<}
Event: Summit{>>zzsecret/zzsecret<<}/2026{++zzsecret++}
Date: 2026-10-05{>>zzsecret zzsecret<<} Europe/Prague
Place: Prague {++zzsecret++}
Index: Kernel{>>zzsecret/zzsecret<<}/Slab
Author: Nora Lind{>>zzsecret<<}
Published: 2026-10-09 {++zzsecret++}
Photo: a.jpg{>>zzsecret zzsecret<<} the desk{++zzsecret++}
Correction: 2026-10-12 It was 96{>>zzsecret zzsecret<<}
Scribe: {~~av~>zzsecret~~}
Chair: av{>>zzsecret, zzsecret; zzsecret<<}
Present: Jonas Brandt{++, zzsecret++}, bo
Regrets: {++zzsecret++}
Summary: Short {==words==}{>>zzsecret<<}
Language: en{++-zzsecret++}
Media: talk.webm{>>zzsecret<<}
Start: 14:00{>>zzsecret<<}
Link: {>>zzsecret zzsecret<<}https://example.org/ the{++ zzsecret++} slides
Short: drv{>>zzsecret=zzsecret<<} = driver
Attribution: named{>>zzsecret<<}
Mood: calm{>>zzsecret<<}

@av Ana {++Zzsecret ++}Vidal; Labs{>>zzsecret; zzsecret<<}; she; <av@example.org>{>>zzsecret<<}
@bo Ben Okafor{>>zzsecret<<}; as the {~~lead~>zzsecret~~}; short Ben{++zzsecret++}

av: one
bo: two
* av: three
)"_s;
    const Notes read = notesOf(notes);
    const Header &header = read.session.header;
    QCOMPARE(header.date, QDate(2026, 10, 5));
    QCOMPARE(header.index.front(), QStringList({u"Kernel"_s, u"Slab"_s}));
    QCOMPARE(header.chair, (std::vector<Header::Person>{{0, u"av"_s}}));
    QCOMPARE(header.present.size(), 2);
    QCOMPARE(read.session.roster[0].name, u"Ana Vidal"_s);
    QCOMPARE(read.session.roster[1].shortForm, u"Ben"_s);
    for (const Exporter &exporter : exporters()) {
        for (const Profile &profile : profiles()) {
            const QByteArray bytes = exported(onRecord(read.session), exporter, profile);
            QVERIFY2(!bytes.toLower().contains("zzsecret"), bytes.constData());
            QVERIFY2(!bytes.contains("{++") && !bytes.contains("&lt;&lt;"), bytes.constData());
        }
    }
}

void TestLeaks::theNotesThemselvesHoldThem()
{
    qsizetype words = 0;
    for (quint32 seed = 0; seed < sessions; ++seed) {
        const PlantedNotes planted = plantedNotes(seed);
        words += planted.planted.size();
        for (const QString &word : planted.planted)
            QVERIFY(planted.notes.contains(word));
    }
    QVERIFY2(words > 9 * sessions, qPrintable(QString::number(words)));
}

/// The sample has such a word wherever the notation can put something off the record.
void TestLeaks::noMarkedWordOfTheSampleLeaves()
{
    const QByteArray notes = fileBytes(sourcePath("tests/samples/offrecord.minutes"));
    QCOMPARE(notes.toLower().count("zzsecret"), 26);
    const OnRecord record = onRecord(notesOf(QString::fromUtf8(notes)).session);
    for (const Profile &profile : profiles()) {
        for (const Exporter &exporter : exporters()) {
            const QByteArray bytes = exported(record, exporter, profile).toLower();
            QVERIFY2(!bytes.contains("zzsecret"), exporter.id.data());
        }
    }
}

void TestLeaks::printedProblemsDoNotQuoteThem()
{
    Buffer buffer;
    for (quint32 seed = 0; seed < sessions; ++seed) {
        const PlantedNotes planted = plantedNotes(seed);
        buffer.setText(planted.notes);
        const Notes notes = buildNotes(buffer);
        for (const Problem &problem : notes.problems) {
            if (!problem.off)
                continue;
            QCOMPARE(publicSentence(problem), plainSentence(problem.kind));
        }
    }
}

QTEST_APPLESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
