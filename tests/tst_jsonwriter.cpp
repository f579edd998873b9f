// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysStandInTheOrderInWhichTheyCome();
    void whatHasNoValueIsLeftOut();
    void emptyValuesCanBeWritten();
    void textComesBack_data();
    void textComesBack();
    void everyUnitOfTheBasicPlaneIsSound();
};

void TestJsonWriter::keysStandInTheOrderInWhichTheyCome()
{
    QByteArray json;
    JsonWriter writer(json);
    writer.beginObject();
    writer.text("z"_L1, u"last first");
    writer.number("a"_L1, -9'007'199'254'740'993);
    writer.beginArray("list"_L1);
    writer.beginObject();
    writer.flag("yes"_L1, true);
    writer.endObject();
    writer.beginObject();
    writer.flag("no"_L1, false);
    writer.endObject();
    writer.endArray();
    writer.beginArray("rows"_L1);
    writer.element({u"Kernel"_s, u"Slab"_s});
    writer.element({});
    writer.endArray();
    writer.texts("names"_L1, {u"av"_s, u"bo"_s});
    writer.endObject();
    QCOMPARE(json, R"({
  "z": "last first",
  "a": -9007199254740993,
  "list": [
    {
      "yes": true
    },
    {
      "no": false
    }
  ],
  "rows": [
    ["Kernel", "Slab"],
    []
  ],
  "names": ["av", "bo"]
})");
}

void TestJsonWriter::whatHasNoValueIsLeftOut()
{
    QByteArray json;
    JsonWriter writer(json);
    writer.beginObject();
    writer.text("text"_L1, {});
    writer.texts("texts"_L1, {});
    writer.endObject();
    QCOMPARE(json, "{}");
}

void TestJsonWriter::emptyValuesCanBeWritten()
{
    QByteArray json;
    JsonWriter writer(json);
    writer.beginObject();
    writer.anyText("text"_L1, {});
    writer.anyTexts("texts"_L1, {});
    writer.endObject();
    QCOMPARE(json, "{\n  \"text\": \"\",\n  \"texts\": []\n}");
}

void TestJsonWriter::textComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain words") << u"words"_s << "words"_ba;
    QTest::newRow("quotation marks and backslashes") << u"\"a\\b\""_s << R"(\"a\\b\")"_ba;
    QTest::newRow("a line break") << u"a\nb"_s << R"(a\nb)"_ba;
    QTest::newRow("a tab and a return") << u"\t\r"_s << R"(\u0009\u000d)"_ba;
    QTest::newRow("NUL") << QString(1, QChar()) << R"(\u0000)"_ba;
    QTest::newRow("other controls")
        << u"\u0001\u001f\u007f\u0085"_s << R"(\u0001\u001f\u007f\u0085)"_ba;
    QTest::newRow("line separators") << u"\u2028\u2029"_s << R"(\u2028\u2029)"_ba;
    QTest::newRow("bidi controls are seen") << u"\u202e\u2066"_s << R"(\u202e\u2066)"_ba;
    QTest::newRow("what would end a script element") << u"</script>"_s << R"(\u003c/script>)"_ba;
    QTest::newRow("letters beyond ASCII") << u"Žofie"_s << "Žofie"_ba;
    QTest::newRow("beyond the basic plane") << u"\U0001F600"_s << "\xF0\x9F\x98\x80"_ba;
    QTest::newRow("a byte order mark") << u"\uFEFFa"_s << R"(\ufeffa)"_ba;
}

void TestJsonWriter::textComesBack()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    QByteArray json;
    JsonWriter writer(json);
    writer.beginObject();
    writer.anyText("k"_L1, text);
    writer.endObject();
    QCOMPARE(json, "{\n  \"k\": \"" + written + "\"\n}");
    QCOMPARE(QJsonDocument::fromJson(json).object().value("k"_L1).toString(), text);
}

void TestJsonWriter::everyUnitOfTheBasicPlaneIsSound()
{
    QString all;
    for (char32_t c = 0; c <= 0xFFFF; ++c)
        all += QChar(char16_t(c)) + u" "_s; // so that no two surrogates are a pair
    QByteArray json;
    JsonWriter writer(json);
    writer.beginObject();
    writer.anyText("k"_L1, all);
    writer.endObject();
    QVERIFY(QUtf8StringView(json).isValidUtf8());
    QString expected = all;
    for (QChar &c : expected) {
        if (c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(json, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(read.object().value("k"_L1).toString(), expected);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
