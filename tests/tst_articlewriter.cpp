// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/composer.h"
#include "article/parts.h"
#include "articletext.h"
#include "export/exporter.h"
#include "export/html.h"
#include "export/htmlfragment.h"
#include "export/markdown.h"
#include "notesgenerator.h"
#include "testing.h"

#include <QDir>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

namespace {

/// The body of the article in one piece.
QByteArray bodyInOne(const ArticleFormat &format, const OnRecord &record)
{
    QByteArray bytes;
    format.body(bytes, compose(record));
    return bytes;
}

/// The same put together from parts of at least `entries` entries.
QByteArray bodyInParts(const ArticleFormat &format, const OnRecord &record, int entries)
{
    Strings strings;
    Names names(*record, profiles().front(), strings);
    QByteArrayList parts;
    for (const IndexRange part : articleParts(*record, entries)) {
        QByteArray bytes;
        format.body(bytes, composePart(record, profiles().front(), part, names));
        parts.push_back(bytes);
    }
    return parts.join(format.between);
}

QByteArray wholeInOne(const ArticleFormat &format, const OnRecord &record)
{
    QByteArray bytes;
    const Article head = articleHead(record);
    format.begin(bytes, head, record);
    bytes += bodyInOne(format, record);
    format.end(bytes, head);
    return bytes;
}

/// Topics of some notes each: `first` above the middle, `second`, as many entries, below it.
QString longNotes(const QString &first, const QString &second)
{
    constexpr int topics = 1200;
    QString notes = u"Title: T\n@av Ana Vidal; she\n@bo Ben Okafor; he\n\n"_s;
    for (int i = 0; i < topics; ++i) {
        const QString number = QString::number(i);
        notes += u"# Topic "_s + number + u"\n\n"_s;
        notes += (i < topics / 2 ? first : second).repeated(10) + u"\n"_s;
    }
    return notes;
}

} // namespace

class TestArticleWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsMakeTheWhole_data();
    void partsMakeTheWhole();
    void partsMakeTheWholeOfRandomNotes();
    void sharesMakeTheWhole_data();
    void sharesMakeTheWhole();
};

void TestArticleWriter::partsMakeTheWhole_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"tests/samples", "resources/examples"}) {
        for (const QFileInfo &file :
             QDir(sourcePath(folder)).entryInfoList({u"*.minutes"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

void TestArticleWriter::partsMakeTheWhole()
{
    QFETCH(QString, path);
    const OnRecord record = recordOf(QString::fromUtf8(fileBytes(path)));
    for (const ArticleFormat *format : {&htmlFormat, &htmlFragmentFormat, &markdownFormat})
        QCOMPARE(bodyInParts(*format, record, 1), bodyInOne(*format, record));
}

void TestArticleWriter::partsMakeTheWholeOfRandomNotes()
{
    size_t parts = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        QString notes;
        for (const Item &item : NotesGenerator(seed).generate())
            notes += item.text + u'\n' + item.remarks.join(u'\n') + u'\n';
        const OnRecord record = recordOf(notes);
        parts += articleParts(*record, 1).size();
        for (const ArticleFormat *format : {&htmlFormat, &markdownFormat})
            QCOMPARE(bodyInParts(*format, record, 1), bodyInOne(*format, record));
    }
    QCOMPARE_GT(parts, size_t(400));
}

void TestArticleWriter::sharesMakeTheWhole_data()
{
    QTest::addColumn<QString>("notes");
    QTest::newRow("all speak everywhere")
        << longNotes(u"av: it works\nbo: it does\n"_s, u"bo: it works\nav: it does\n"_s);
    QTest::newRow("who speaks above is named nowhere there, since prose says nothing")
        << longNotes(u"av: it works\n\nbo: it does\n|\n\n"_s, u"bo: it works\nav: it does\n"_s);
    QTest::newRow("who is named above does not speak there")
        << longNotes(u"av: it works for @bo\nav: it does\n"_s, u"bo: it works\nav: it does\n"_s);
    QTest::newRow("nobody speaks above")
        << longNotes(u"it works\nit does\n"_s, u"bo: it works\nav: it does\n"_s);
}

void TestArticleWriter::sharesMakeTheWhole()
{
    QFETCH(QString, notes);
    const OnRecord record = recordOf(notes);
    for (const char *id : {"html", "html-fragment", "markdown"}) {
        const Exporter &exporter = *findExporter(QString::fromLatin1(id));
        const auto *format = std::get<const ArticleFormat *>(exporter.write);
        QCOMPARE(exported(record, exporter, profiles().front()), wholeInOne(*format, record));
    }
}

QTEST_GUILESS_MAIN(TestArticleWriter)
#include "tst_articlewriter.moc"
