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

namespace {

const QString head = u"Title: T\n@av Ana Vidal\n@bo Ben Okafor\n\n"_s;

QByteArray exportedAs(const QString &notes, const char *id)
{
    return exported(recordOf(notes), *findExporter(QString::fromLatin1(id)), profiles().front());
}

/// The words of a page's body or of Markdown, without their markup.
QStringList wordsOf(QString text)
{
    text.remove(QRegularExpression(u"^.*<body>"_s, QRegularExpression::DotMatchesEverythingOption));
    text.replace(u"<q>"_s, u"\""_s).replace(u"</q>"_s, u"\""_s);
    text.replace(
        QRegularExpression(u"</?(p|h\\d|li|ul|ol|pre|br|t\\w+|caption|figure|dd|dt)\\b[^>]*>"_s),
        u" "_s);
    text.remove(QRegularExpression(u"<[^>]*>"_s));
    for (const auto &[name, character] : {std::pair{u"&lt;"_s, u"<"_s},
                                          {u"&gt;"_s, u">"_s},
                                          {u"&quot;"_s, u"\""_s},
                                          {u"&amp;"_s, u"&"_s}})
        text.replace(name, character);
    return text.split(QRegularExpression(u"[^\\w\"]+"_s), Qt::SkipEmptyParts);
}

QStringList wordsOfMarkdown(QString text)
{
    text.remove(QRegularExpression(u"!\\[.*?\\]\\([^)]*\\)|\\]\\([^)]*\\)|(?<!\\\\)\\[|```text"_s));
    text.remove(QRegularExpression(u"\\\\|\\*\\*|`"_s));
    return wordsOf(text.replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s));
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void theSameNotesGiveTheSameBytes();
    void pageAndMarkdownHaveEqualWords_data();
    void pageAndMarkdownHaveEqualWords();
    void minutesFollowTheTimesInsideATopic();
    void minutesKeepTheFilesOrderWhenATimeIsMissing();
    void minutesSayWhatAReplyWas();
    void topicsWithoutEntriesAreInNoMinutes();
    void textHasNoLineOfMoreThan72Columns();
};

void TestExporters::hostileTextStaysText_data()
{
    QTest::addColumn<const Exporter *>("exporter");
    QTest::addColumn<QString>("text");
    const std::vector<std::pair<const char *, QString>> texts = {
        {"a script", u"</script><script>alert(1)</script>"_s},
        {"ends of comments and sections", u"--> ]]> <!-- <![CDATA["_s},
        {"a formula", u"=1+1"_s},
        {"unclosed overrides of direction", u"\u202e\u2067\u202b turned"_s},
        {"NUL and other controls", QString(QChar(0)) + u"\u0001\u001b[2J\u007f\u0085"_s},
        {"lone surrogates", QString(QChar(0xd800)) + u"a"_s + QChar(0xdc00)},
        {"noncharacters", u"\ufffe\uffff"_s},
        {"a megabyte on a line", QString(1'000'000, u'a')},
        {"a megabyte of marks", u"*_`[<&\"|"_s.repeated(125'000)},
        {"many brackets", u"["_s.repeated(20'000)}};
    for (const Exporter &exporter : exporters()) {
        for (const auto &[name, text] : texts)
            QTest::addRow("%s as %s", name, exporter.id.data()) << &exporter << text;
    }
}

void TestExporters::hostileTextStaysText()
{
    QFETCH(const Exporter *, exporter);
    QFETCH(QString, text);
    const QString notes = u"Title: "_s + text + u"\nPlace: "_s + text + u"\n@av Ana Vidal\n\n# "_s +
                          text + u"\n\nav: "_s + text + u"\n! "_s + text + u"\n* av: "_s + text +
                          u"\n? "_s + text + u"\n(see "_s + text + u")\n\n| "_s + text + u'\n';
    const QByteArray bytes = exported(recordOf(notes), *exporter, profiles().front());
    QVERIFY(bytes.endsWith('\n'));
    QVERIFY(QUtf8StringView(bytes).isValidUtf8());
    QVERIFY(!bytes.contains("\u202e") && !bytes.contains("\u2067") && !bytes.contains("\u202b"));
    for (const char c : {'\0', '\1', '\x1b', '\x7f', '\r'})
        QVERIFY(!bytes.contains(c) || (c == '\r' && exporter->id == "csv"_L1));
    if (exporter->suffix == "html"_L1) {
        QVERIFY(!bytes.contains("<script>"));
        QVERIFY(!bytes.contains("<!-"));
    }
}

void TestExporters::theSameNotesGiveTheSameBytes()
{
    const QString notes =
        QString::fromUtf8(fileBytes(sourcePath("tests/samples/everything.minutes")));
    for (const Exporter &exporter : exporters())
        QCOMPARE(exported(recordOf(notes), exporter, profiles().front()),
                 exported(recordOf(notes), exporter, profiles().front()));
}

void TestExporters::pageAndMarkdownHaveEqualWords_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"tests/samples", "resources/examples"}) {
        for (const QFileInfo &file :
             QDir(sourcePath(folder)).entryInfoList({u"*.minutes"_s}, QDir::Files, QDir::Name)) {
            if (file.baseName() != "hostile"_L1) // its words are markup
                QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        }
    }
}

void TestExporters::pageAndMarkdownHaveEqualWords()
{
    QFETCH(QString, path);
    const QString notes = QString::fromUtf8(fileBytes(path));
    for (const auto &[page, markdown] :
         {std::pair{"html", "markdown"}, {"record-html", "record-markdown"}}) {
        const QStringList words = wordsOf(QString::fromUtf8(exportedAs(notes, page)));
        QVERIFY(words.size() > 10);
        QCOMPARE(wordsOfMarkdown(QString::fromUtf8(exportedAs(notes, markdown))), words);
    }
}

void TestExporters::minutesFollowTheTimesInsideATopic()
{
    const QByteArray text = exportedAs(
        head + u"# A\n14:05 av: second\nbelow\n14:01 bo: first\n\n# B\n14:00 av: third\n"_s,
        "text");
    const QByteArray tail = text.sliced(text.indexOf("A\n-"));
    QCOMPARE(tail, "A\n-\n\n14:01  Okafor: first\n14:05  Vidal: second\n       below\n"
                   "\nB\n-\n\n14:00  Vidal: third\n"_ba);
}

void TestExporters::minutesKeepTheFilesOrderWhenATimeIsMissing()
{
    const QByteArray text =
        exportedAs(head + u"14:05 av: one\n14:01 bo: two\nav: three\n"_s, "text");
    QVERIFY(text.contains("14:05  Vidal: one\n14:01  Okafor: two\n       Vidal: three\n"));
}

void TestExporters::minutesSayWhatAReplyWas()
{
    const QByteArray text = exportedAs(head + u"av: a\nbo+\n\nav? b\nbo-\n\nav? c\nbo> d\nbo+ e\n"
                                              u"av>bo: f\nbo (worried): g\n?: h\n"_s,
                                       "text");
    for (const char *line : {"Okafor agreed with Vidal.\n", "Vidal asked: b\nOkafor answered no.\n",
                             "Okafor answered: d\n", "Okafor worried: g\n", "A participant: h\n"})
        QVERIFY2(text.contains(line), text);
}

void TestExporters::topicsWithoutEntriesAreInNoMinutes()
{
    const QString notes = head + u"# Kept\n## Under it\nav: a\n\n# Prose alone\n| b\n"_s;
    const QByteArray text = exportedAs(notes, "text");
    QVERIFY(text.contains("Kept\n----\n\nUnder it\n~~~~~~~~\n\nVidal: a\n"));
    QVERIFY(!text.contains("Prose alone"));
}

void TestExporters::textHasNoLineOfMoreThan72Columns()
{
    const QString word = u"word \u4e2d\u6587 e\u0301 "_s;
    const QByteArray text = exportedAs(
        u"Title: "_s + word.repeated(30) + u"\n@av Ana Vidal\n\n# "_s + word.repeated(30) +
            u"\n14:00 av: "_s + word.repeated(50) + u"\n* av: "_s + word.repeated(20) + u'\n',
        "text");
    for (const QByteArray &line : text.split('\n')) {
        int columns = 0;
        for (const char32_t c : QString::fromUtf8(line).toUcs4())
            columns += c >= 0x4e00 ? 2 : c == 0x301 ? 0 : 1;
        QVERIFY2(columns <= 72, line);
    }
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
