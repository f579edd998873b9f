// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/json.h"
#include "hostilenotes.h"
#include "import/importer.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "session/onrecord.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordOf(const QString &notes, bool allAnnotations = true)
{
    Buffer buffer;
    buffer.setText(notes);
    return writeJson(onRecord(buildSession(buffer), {.allAnnotations = allAnnotations}));
}

/// The first line in which two texts differ.
QString difference(const QByteArray &actual, const QByteArray &expected)
{
    const auto a = actual.split('\n');
    const auto e = expected.split('\n');
    for (qsizetype i = 0; i < std::min(a.size(), e.size()); ++i) {
        if (a[i] != e[i])
            return u"\nagain: %1\nfirst: %2"_s.arg(QString::fromUtf8(a[i]),
                                                   QString::fromUtf8(e[i]));
    }
    return u"one is longer"_s;
}

} // namespace

class TestImportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordOfTheImportIsTheRecord_data();
    void theRecordOfTheImportIsTheRecord();
};

void TestImportJson::theRecordOfTheImportIsTheRecord_data()
{
    QTest::addColumn<bool>("allAnnotations");
    QTest::addColumn<bool>("hostile");
    QTest::newRow("with the annotations of an ordinary export") << false << false;
    QTest::newRow("with all annotations") << true << false;
    QTest::newRow("lines put together at random") << true << true;
}

void TestImportJson::theRecordOfTheImportIsTheRecord()
{
    QFETCH(bool, allAnnotations);
    QFETCH(bool, hostile);
    const Importer *importer = findImporter(u"json");
    QString shortest;
    int failures = 0;
    for (quint32 seed = 0; seed < (hostile ? 20000 : 2000); ++seed) {
        const QString notes = hostile ? hostileNotes(seed) : plantedNotes(seed).notes;
        const QByteArray first = recordOf(notes, allAnnotations);
        const auto imported = importer->read(first);
        QVERIFY(imported);
        const QByteArray again = recordOf(imported->notes, allAnnotations);
        if (again == first && imported->remarks.empty())
            continue;
        ++failures;
        const QString report = u"seed %1: %2\n%3\n--- from\n%4%5"_s.arg(
            QString::number(seed), difference(again, first), imported->notes, notes,
            imported->remarks.empty() ? QString() : imported->remarks[0].sentence);
        if (shortest.isEmpty() || report.size() < shortest.size())
            shortest = report;
    }
    QVERIFY2(shortest.isEmpty(),
             qUtf8Printable(QString::number(failures) + u" failures "_s + shortest));
}

QTEST_APPLESS_MAIN(TestImportJson)
#include "tst_import_json.moc"
