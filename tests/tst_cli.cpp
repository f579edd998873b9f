// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/profile.h"
#include "export/preset.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rapporteur;

/// `minutes` as a process: its words, streams and exit statuses.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithAStatus_data();
    void endsWithAStatus();
    void helpsWithEverySubcommand_data();
    void helpsWithEverySubcommand();
    void exportsToAFileOrAStream();
    void exportsAsAPresetSays();
    void exportsNothingStrictlyWhenNotesHaveAnError();
    void checksAsCompilersPrint();
    void checksAsJson();
    void formatsInPlace();
    void importsWhatItExports();
    void countsOnlyWhatIsOnTheRecord();
    void listsFormats();
    void saysWhenItCannotWrite();
    void takesNamesOfAnyBytes();

private:
    struct Run {
        int status;
        QByteArray out;
        QByteArray err;
    };
    Run run(const QStringList &arguments, const QByteArray &input = {},
            const QString &output = {}) const;
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::init() { m_folder = std::make_unique<QTemporaryDir>(); }

TestCli::Run TestCli::run(const QStringList &arguments, const QByteArray &input,
                          const QString &output) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    process.setProcessEnvironment(environment);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(QStringLiteral(MINUTES), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCli::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return name;
}

void TestCli::endsWithAStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *title, const QStringList &arguments, int status,
                        const QByteArray &error) {
        QTest::newRow(title) << arguments << status << error;
    };
    row("fine", {u"check"_s, u"-"_s}, 0, "");
    row("an option whose value is empty", {u"export"_s, u"-"_s, u"-o"_s, {}}, 2,
        "minutes: The option -o wants a value: PATH.\n");
    row("no subcommand", {}, 2, "minutes: Which subcommand? minutes --help lists them.\n");
    row("an unknown subcommand", {u"exprot"_s}, 2,
        "minutes: There is no subcommand exprot. Did you mean export?\n");
    row("no file", {u"check"_s}, 2, "minutes: A file is missing; - is standard input.\n");
    row("an unknown option", {u"check"_s, u"--jsn"_s, u"-"_s}, 2,
        "minutes: There is no option --jsn; did you mean --json?\n");
    row("an option without its value", {u"export"_s, u"-"_s, u"--to"_s}, 2,
        "minutes: The option --to wants a value: FORMAT.\n");
    row("an unknown format", {u"export"_s, u"-"_s, u"--to"_s, u"htm"_s}, 2,
        "minutes: There is no format htm. Did you mean html?\n");
    row("an unknown profile", {u"export"_s, u"-"_s, u"--to=html"_s, u"--profile"_s, u"zzzzzz"_s}, 2,
        "minutes: There is no profile zzzzzz.\n");
    row("no format", {u"export"_s, u"-"_s}, 2,
        "minutes: Which format? Say --to FORMAT; `minutes formats` lists them.\n");
    row("two files where one is wanted", {u"export"_s, u"a"_s, u"b"_s, u"--to"_s, u"html"_s}, 2,
        "minutes: One file at a time: b is one too many.\n");
    row("a file that is not there", {u"check"_s, u"none"_s}, 3,
        "minutes: none cannot be read: No such file or directory.\n");
    row("what is no record", {u"import"_s, u"-"_s, u"--from"_s, u"json"_s}, 3, "minutes: -: ");
}

void TestCli::endsWithAStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    const Run result = run(arguments);
    QCOMPARE(result.status, status);
    QVERIFY2(result.err.startsWith(error), result.err);
    QCOMPARE(result.err.isEmpty(), error.isEmpty());
    QVERIFY2(result.out.isEmpty(), result.out);
}

void TestCli::helpsWithEverySubcommand_data()
{
    QTest::addColumn<QString>("subcommand");
    for (const char *name : {"export", "check", "import", "fmt", "stats", "formats"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCli::helpsWithEverySubcommand()
{
    QFETCH(QString, subcommand);
    QVERIFY(run({u"--help"_s}).out.contains(subcommand.toUtf8()));
    for (const Profile &profile : profiles())
        QVERIFY(run({u"export"_s, u"--help"_s}).out.contains(QByteArrayView(profile.id)));
    const Run result = run({subcommand, u"--help"_s});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.startsWith("Usage: minutes " + subcommand.toUtf8()));
    QVERIFY(run({u"--version"_s}).out.startsWith("minutes 0."));
}

void TestCli::exportsToAFileOrAStream()
{
    const QByteArray notes = "Title: Hats\n\n@av Ana Vidal\n\nav: hats are warm\n";
    const Run stream = run({u"export"_s, u"-"_s, u"--to"_s, u"markdown"_s}, notes);
    QCOMPARE(stream.status, 0);
    QVERIFY(stream.out.contains("Ana Vidal said that hats are warm."));
    write(u"n.minutes"_s, notes);
    const Run file = run({u"export"_s, u"n.minutes"_s, u"-o"_s, u"n.md"_s});
    QCOMPARE(file.status, 0);
    QVERIFY(file.out.isEmpty());
    QFile written(m_folder->filePath(u"n.md"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), stream.out);
}

void TestCli::exportsAsAPresetSays()
{
    const QString notes = write(u"a.minutes"_s, "Title: x\n\n@av Ana Vidal\n\nav: one\n");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    savePresets({{u"Our wiki"_s, u"markdown"_s, u"kernel-summit"_s}});
    const Run exported = run({u"export"_s, u"--preset"_s, u"Our wiki"_s, notes});
    QCOMPARE(exported.out,
             run({u"export"_s, u"--to"_s, u"markdown"_s, u"--profile"_s, u"kernel-summit"_s, notes})
                 .out);
    QCOMPARE(exported.status, 0);
    const Run text = run({u"export"_s, u"--preset"_s, u"Our wiki"_s, u"--to"_s, u"text"_s, notes});
    QVERIFY(text.out.startsWith("x\n="));
    const Run slip = run({u"export"_s, u"--preset"_s, u"Our wik"_s, notes});
    QCOMPARE(slip.status, 2);
    QVERIFY2(slip.err.contains("Our wiki"), slip.err);
}

void TestCli::exportsNothingStrictlyWhenNotesHaveAnError()
{
    write(u"n"_s, "@av Ana Vidal\n@av Ana Again\nav: one\n");
    const Run result =
        run({u"export"_s, u"n"_s, u"--to"_s, u"text"_s, u"--strict"_s, u"-o"_s, u"out"_s});
    QCOMPARE(result.status, 1);
    QVERIFY(result.err.contains("n:2:1: error: "));
    QVERIFY(!QFile::exists(m_folder->filePath(u"out"_s)));
}

void TestCli::checksAsCompilersPrint()
{
    write(u"n"_s, "Title: t\nDate: tomorrow\n\n\U0001f600 \"x\n  ~ check: all of it\n| told\n");
    const Run result = run({u"check"_s, u"n"_s});
    QCOMPARE(result.status, 1);
    QCOMPARE(
        result.out,
        "n:2:7: error: \u201ctomorrow\u201d is no date; dates are written YYYY-MM-DD. [bad-date]\n"
        "n:4:3: warning: This quotation mark has no partner. [unbalanced-quote]\n"
        "n:5:1: info: To be checked: all of it [open-check]\n");
}

void TestCli::checksAsJson()
{
    const Run result = run({u"check"_s, u"-"_s, u"--json"_s}, "!now\n");
    const QJsonArray problems = QJsonDocument::fromJson(result.out).array();
    QVERIFY(problems.size() >= 1);
    const QJsonObject first = problems.first().toObject();
    QCOMPARE(first.value("code"_L1).toString(), u"mark-without-space"_s);
    QCOMPARE(first.value("begin"_L1).toObject().value("line"_L1).toInt(), 1);
}

void TestCli::formatsInPlace()
{
    write(u"n"_s, "Topic:  one\n");
    const Run check = run({u"fmt"_s, u"--check"_s, u"n"_s});
    QCOMPARE(check.status, 1);
    QCOMPARE(check.out, "n\n");
    QCOMPARE(run({u"fmt"_s, u"--stdout"_s, u"n"_s}).out, "# one\n");
    QCOMPARE(run({u"fmt"_s, u"n"_s}).status, 0);
    QCOMPARE(run({u"fmt"_s, u"--check"_s, u"n"_s}).status, 0);
}

void TestCli::importsWhatItExports()
{
    write(u"n"_s, "Title: t\n\n@av Ana Vidal; she\n\n14:07 av: one \"two\"\n! (vote 2-1) three\n");
    const Run record = run({u"export"_s, u"n"_s, u"--to"_s, u"json"_s});
    const Run notes = run({u"import"_s, u"-"_s}, record.out);
    QCOMPARE(notes.err, "");
    QCOMPARE(notes.status, 0);
    QCOMPARE(run({u"export"_s, u"-"_s, u"--to"_s, u"json"_s}, notes.out).out, record.out);
}

void TestCli::countsOnlyWhatIsOnTheRecord()
{
    write(u"n"_s, "@av Ana Vidal\n@zz Zzsecret\nav: one two\n[off]\nzz: three\n");
    const Run table = run({u"stats"_s, u"n"_s});
    QVERIFY(table.out.contains("Ana Vidal"));
    QVERIFY(!table.out.contains("Zzsecret"));
    const QJsonObject counts = QJsonDocument::fromJson(run({u"stats"_s, u"--json"_s, u"n"_s}).out)
                                   .array()
                                   .first()
                                   .toObject();
    QCOMPARE(counts.value("words"_L1).toInt(), 2);
    QCOMPARE(counts.value("utterances"_L1).toInt(), 1);
}

void TestCli::listsFormats()
{
    const Run result = run({u"formats"_s});
    for (const char *id : {"html ", "html-fragment ", "markdown ", "json ", "record-html ",
                           "record-markdown ", "text ", "csv "})
        QVERIFY2(result.out.contains(id), id);
    QVERIFY(result.out.contains("import"));
}

void TestCli::saysWhenItCannotWrite()
{
    write(u"n"_s, "one\n");
    const Run full = run({u"export"_s, u"n"_s, u"--to"_s, u"text"_s}, {}, u"/dev/full"_s);
    QCOMPARE(full.status, 3);
    QCOMPARE(full.err, "minutes: Standard output cannot be written: No space left on device.\n");
    const Run folder = run({u"export"_s, u"n"_s, u"--to"_s, u"text"_s, u"-o"_s, u"none/n.txt"_s});
    QCOMPARE(folder.status, 3);
    QCOMPARE(folder.err, "minutes: none/n.txt cannot be written: No such file or directory.\n");
}

void TestCli::takesNamesOfAnyBytes()
{
    const auto shell = [this](const QString &line) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"sh"_s, {u"-c"_s, line, QStringLiteral(MINUTES)});
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError() +
               QByteArray::number(process.exitCode());
    };
    const QByteArray checked = shell(uR"sh(n=$(printf 'caf\351'); mkdir "$n" && cd "$n" &&
        echo words > "$n" && "$0" check "$n")sh"_s);
    const QByteArray exported = shell(uR"sh(cd caf* && o=$(printf 'out\377') &&
        "$0" export caf* --to text -o "$o" && cat "$o")sh"_s);
    const QByteArray missed = shell(uR"sh("$0" check "$(printf 'none\377')")sh"_s);
    QCOMPARE(shell(u"rm -r caf*"_s), "0"); // Qt could not
    QVERIFY2(checked.startsWith("caf\xe9:1:1: ") && checked.endsWith("\n0"), checked);
    QVERIFY2(exported.contains("words"), exported);
    QCOMPARE(missed, "minutes: none\xff cannot be read: No such file or directory.\n3");
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
