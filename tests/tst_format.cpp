// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/format.h"
#include "plantednotes.h"
#include "testing.h"

#include <QDir>
#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheCanonicalForm_data();
    void writesTheCanonicalForm();
    void keepsTheModelOfSamples_data();
    void keepsTheModelOfSamples();
    void keepsTheModelOfRandomNotes();
};

namespace {

Buffer bufferOf(const QString &text)
{
    Buffer buffer;
    buffer.setText(text);
    return buffer;
}

/// What is wrong with the canonical form of `text`, or nothing.
QString faultOf(const QString &text)
{
    const Buffer buffer = bufferOf(text);
    const QString canonical = canonicalText(buffer);
    const Buffer again = bufferOf(canonical);
    if (canonicalText(again) != canonical)
        return u"not idempotent:\n"_s + canonical + u"becomes\n"_s + canonicalText(again);
    if (again.size() != buffer.size())
        return u"the number of lines changes"_s;
    for (int i = 0; i < buffer.size(); ++i) {
        if (buffer.line(i).kind != again.line(i).kind)
            return u"line %1 changes its kind: %2 becomes %3"_s.arg(i + 1).arg(buffer.text(i),
                                                                               again.text(i));
    }
    return buildSession(buffer) == buildSession(again) ? QString()
                                                       : u"the session changes:\n"_s + canonical;
}

} // namespace

void TestFormat::writesTheCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, const QString &text, const QString &expected) {
        QTest::newRow(title) << text << expected;
    };
    row("marks in place of word forms",
        u"Topic:  one\nresolved: two\nAction: three\nIssue: four\n"_s,
        u"# one\n! two\n* three\n? four\n"_s);
    row("one blank after a mark", u"@av   Ana Vidal;she ;\nav:   one\n14:07   av>   two\n"_s,
        u"@av Ana Vidal; she\nav: one\n14:07 av> two\n"_s);
    row("aliases in the roster's case", u"@Av Ana Vidal\nAV: one\naV>AV? two\n"_s,
        u"@Av Ana Vidal\nAv: one\nAv>Av? two\n"_s);
    row("times with two digits, behind the mark of a decision", u"9:07 ! one\n!  9:08 two\n"_s,
        u"! 09:07 one\n! 09:08 two\n"_s);
    row("annotations indented by two",
        u"one\n~ [ ]  check @x 2026-01-02: two\n~ [X] todo: three\n"_s,
        u"one\n  ~ [ ] check @x 2026-01-02: two\n  ~ [x] todo: three\n"_s);
    row("header keys as the notation writes them", u"TITLE:  t\nmood: calm\n"_s,
        u"Title: t\nmood: calm\n"_s);
    row("continuations with dots", u"one\n   two\n"_s, u"one\n... two\n"_s);
    row("no blanks at the end", u"one  \n\t\n| two\t\n"_s, u"one\n\n| two\n"_s);
    row("what is odd stays", u"!one\n[OFF]\n 14:07 two\n"_s, u"!one\n[OFF]\n 14:07 two\n"_s);
    row("lines in a fence stay", u"```\n  a:  b\n```\n"_s, u"```\n  a:  b\n```\n"_s);
    row("an end of the last line", u"one"_s, u"one\n"_s);
}

void TestFormat::writesTheCanonicalForm()
{
    QFETCH(QString, text);
    QTEST(canonicalText(bufferOf(text)), "expected");
    QCOMPARE(faultOf(text), QString());
}

void TestFormat::keepsTheModelOfSamples_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"resources/examples", "tests/samples"}) {
        for (const QFileInfo &file : QDir(sourcePath(folder)).entryInfoList({u"*.minutes"_s}))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

void TestFormat::keepsTheModelOfSamples()
{
    QFETCH(QString, path);
    QCOMPARE(faultOf(QString::fromUtf8(fileBytes(path))), QString());
}

void TestFormat::keepsTheModelOfRandomNotes()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const QString fault = faultOf(plantedNotes(seed).notes);
        QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(fault)));
    }
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
