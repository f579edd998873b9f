// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articletext.h"
#include "export/exporter.h"
#include "testing.h"

#include <QDir>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// Each file of tests/samples in each format against tests/samples/expected. RAPPORTEUR_ACCEPT=1 in
/// the environment accepts new output.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areExportedAsExpected_data();
    void areExportedAsExpected();
};

void TestSamples::areExportedAsExpected_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<const Exporter *>("exporter");
    const QStringList samples =
        QDir(sourcePath("tests/samples")).entryList({u"*.minutes"_s}, QDir::Files, QDir::Name);
    QVERIFY(!samples.isEmpty());
    for (const QString &sample : samples) {
        for (const Exporter &exporter : exporters())
            QTest::addRow("%s as %s", qPrintable(sample), exporter.id.data())
                << sample.chopped(8) << &exporter;
    }
}

void TestSamples::areExportedAsExpected()
{
    QFETCH(QString, sample);
    QFETCH(const Exporter *, exporter);
    const QString folder = sourcePath("tests/samples/");
    const OnRecord record = recordOf(QString::fromUtf8(fileBytes(folder + sample + u".minutes"_s)));
    const QByteArray difference = differenceFromReference(
        folder + u"expected/"_s + sample + u'.' + exporter->id + u'.' + exporter->suffix,
        exported(record, *exporter, profiles().front()));
    QVERIFY2(difference.isEmpty(), difference);
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
