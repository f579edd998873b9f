// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/json.h"
#include "import/importer.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "plantednotes.h"
#include "session/onrecord.h"

#include <QRandomGenerator>
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

/// Lines put together at random of what the notation reads and what it does not.
QString hostileNotes(quint32 seed)
{
    static const QStringList pieces = {
        u"av"_s,
        u"bo"_s,
        u"Zoe"_s,
        u"avv"_s,
        u"zo"_s,
        u"Okafor"_s,
        u"?"_s,
        u": "_s,
        u"? "_s,
        u"> "_s,
        u"+ "_s,
        u"- "_s,
        u">bo: "_s,
        u">Zoe? "_s,
        u" (worried): "_s,
        u", "_s,
        u"\n"_s,
        u"\n"_s,
        u"\n"_s,
        u"\n"_s,
        u"\n\n"_s,
        u"\n... "_s,
        u"\n  "_s,
        u"\n| "_s,
        u"\n|"_s,
        u"\n  ~ "_s,
        u"check "_s,
        u"quote"_s,
        u"link: http://a.b c"_s,
        u"source"_s,
        u"@av "_s,
        u"@bo Ben Okafor; he"_s,
        u"@dk Dina Okafor"_s,
        u"@long-alias Ana Vidal"_s,
        u"@tl Torres Luna, Eva; short TL"_s,
        u"by 2026-12-01"_s,
        u"2026-12-01"_s,
        u"14:07 "_s,
        u"09:07:55 "_s,
        u"+0:12:33.250 "_s,
        u"25:70 "_s,
        u"# "_s,
        u"## "_s,
        u"! "_s,
        u"* "_s,
        u"[x] "_s,
        u"(consensus) "_s,
        u"(vote 1-2) "_s,
        u"[off]\n"_s,
        u"[on]\n"_s,
        u"\n```\n"_s,
        u"```"_s,
        u"// "_s,
        u"\\"_s,
        u"{++"_s,
        u"++}"_s,
        u"{>>"_s,
        u"<<}"_s,
        u"{--"_s,
        u"--}"_s,
        u"{~~a~>b~~}"_s,
        u"{++x++}"_s,
        u"{>>c<<}"_s,
        u"\""_s,
        u"*em*"_s,
        u"`code`"_s,
        u"[l](http://x.y)"_s,
        u"words"_s,
        u"more "_s,
        u" "_s,
        u"\t"_s,
        u"(laughter)"_s,
        u"[slide 7]"_s,
        u"Title: "_s,
        u"Event: A/2026"_s,
        u"Date: 2026-10-05 Europe/Prague"_s,
        u"Index: "_s,
        u"Foo: "_s,
        u"Attribution: none\n"_s,
        u"Chair: Okafor, av"_s,
        u"Short: a ="_s,
        u"Start: 14:00"_s,
        u"Media: m"_s,
        u"note: "_s,
        u"Topic: "_s,
        u"Action: "_s,
        u"\r"_s,
        u"\u2028"_s,
        u"/"_s,
        u"="_s,
        u";"_s,
        u"\U0001F600"_s,
        u"CVE-2026-12345"_s,
        u"Ana Vidal"_s,
        u"~ added"_s,
        u"~ deleted"_s,
        u"~ off"_s,
    };
    QRandomGenerator random(seed);
    QString notes;
    for (int i = random.bounded(60); i >= 0; --i)
        notes += pieces[random.bounded(pieces.size())];
    return notes;
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
