// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/profile.h"
#include "export/exporter.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "recorddump.h"
#include "session/onrecord.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

OnRecord recordOf(const QString &notes, const RecordOptions &options)
{
    Buffer buffer;
    buffer.setText(notes);
    return onRecord(buildSession(buffer), options);
}

/// The first line in which two texts differ.
QString difference(const QString &actual, const QString &expected)
{
    const QStringList a = actual.split(u'\n');
    const QStringList e = expected.split(u'\n');
    for (qsizetype i = 0; i < std::min(a.size(), e.size()); ++i) {
        if (a[i] != e[i])
            return u"\nrecord:   %1\nexpected: %2"_s.arg(a[i], e[i]);
    }
    return u"one is longer"_s;
}

/// How the record of `planted` breaks the law; empty when it does not.
QString brokenLaw(const PlantedNotes &planted, const RecordOptions &options)
{
    const OnRecord record = recordOf(planted.notes, options);
    const OnRecord expected = recordOf(planted.onRecord, options);
    const QString actual = dumped(*record);
    if (actual != dumped(*expected))
        return difference(actual, dumped(*expected));
    for (const QString &word : planted.planted) {
        if (actual.contains(word))
            return u"leaked: "_s + word;
    }
    if (planted.hasOff && !record->header.media.isEmpty())
        return u"the recording has all"_s;
    if (expected.leftOut().offRecord > 0)
        return u"the expected notes have something off the record"_s;
    return {};
}

} // namespace

class TestOnRecordLaw : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLeavesIsAsIfTheRestHadNeverBeenWritten_data();
    void whatLeavesIsAsIfTheRestHadNeverBeenWritten();
    void exportsAreAsIfTheRestHadNeverBeenWritten_data();
    void exportsAreAsIfTheRestHadNeverBeenWritten();
};

void TestOnRecordLaw::whatLeavesIsAsIfTheRestHadNeverBeenWritten_data()
{
    QTest::addColumn<bool>("allAnnotations");
    QTest::newRow("with the annotations of an ordinary export") << false;
    QTest::newRow("with all annotations") << true;
}

void TestOnRecordLaw::whatLeavesIsAsIfTheRestHadNeverBeenWritten()
{
    QFETCH(bool, allAnnotations);
    const RecordOptions options{.allAnnotations = allAnnotations};
    int withOff = 0;
    QString shortest; // of all failures
    for (quint32 seed = 0; seed < 2000; ++seed) {
        const PlantedNotes planted = plantedNotes(seed);
        withOff += planted.hasOff;
        const QString broken = brokenLaw(planted, options);
        const QString report = u"seed %1: %2\n%3--- as if never written:\n%4"_s.arg(
            QString::number(seed), broken, planted.notes, planted.onRecord);
        if (!broken.isEmpty() && (shortest.isEmpty() || report.size() < shortest.size()))
            shortest = report;
    }
    QVERIFY2(shortest.isEmpty(), qUtf8Printable(shortest));
    QVERIFY(withOff > 1000);
}

void TestOnRecordLaw::exportsAreAsIfTheRestHadNeverBeenWritten_data()
{
    QTest::addColumn<QString>("format");
    for (const Exporter &exporter : exporters())
        QTest::newRow(exporter.id.data()) << QString(exporter.id);
}

void TestOnRecordLaw::exportsAreAsIfTheRestHadNeverBeenWritten()
{
    QFETCH(QString, format);
    const Exporter &exporter = *findExporter(format);
    const auto exportOf = [&exporter](const QString &notes) {
        return exported(recordOf(notes, {}), exporter, profiles().front());
    };
    const QString media = u"Media: talk.webm\n"_s; // stays in the file, leaves neither
    for (quint32 seed = 0; seed < 300; ++seed) {
        PlantedNotes planted = plantedNotes(seed);
        const QByteArray actual = exportOf(planted.notes.remove(media));
        const QByteArray expected = exportOf(planted.onRecord.remove(media));
        const QString report = u"seed %1\n%2"_s.arg(QString::number(seed), planted.notes);
        QVERIFY2(actual == expected, qUtf8Printable(report));
        for (const QString &word : planted.planted)
            QVERIFY2(!actual.contains(word.toUtf8()),
                     qUtf8Printable(report + u"leaked: "_s + word));
    }
}

QTEST_APPLESS_MAIN(TestOnRecordLaw)
#include "tst_onrecordlaw.moc"
