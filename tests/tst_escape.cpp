// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/escape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

namespace {

template <typename Append, typename... More>
QByteArray appended(Append append, const QString &text, More... more)
{
    QByteArray bytes = "before ";
    append(bytes, text, more...);
    return bytes.sliced(7);
}

const QString replaced = u"\ufffd"_s;

} // namespace

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatNoTextHolds_data();
    void replacesWhatNoTextHolds();
    void writesUtf8AsQtDoes();
    void escapesHtml_data();
    void escapesHtml();
    void escapesAtEveryPlace();
    void jsonReadsBackAndEndsNoScript_data();
    void jsonReadsBackAndEndsNoScript();
    void escapesMarkdown_data();
    void escapesMarkdown();
    void fencesCode_data();
    void fencesCode();
    void linksOnlyWhatIsSafe_data();
    void linksOnlyWhatIsSafe();
};

void TestEscape::replacesWhatNoTextHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("NUL", QString(QChar(0)), replaced);
    row("an escape sequence", u"\u001b[31m"_s, replaced + u"[31m"_s);
    row("a C1 control", u"a\u0085b"_s, u"a\ufffdb"_s);
    row("DEL", u"\u007f"_s, replaced);
    row("a carriage return", u"a\rb"_s, u"a\ufffdb"_s);
    row("tab and line feed stay", u"a\tb\nc"_s, u"a\tb\nc"_s);
    row("an override of direction", u"a\u202eb\u202cc"_s, u"a\ufffdb\ufffdc"_s);
    row("isolates", u"\u2066a\u2069"_s, u"\ufffda\ufffd"_s);
    row("marks of direction stay", u"a\u200fb\u200e"_s, u"a\u200fb\u200e"_s);
    row("a lone high surrogate", u"a"_s + QChar(0xd83d), u"a"_s + replaced);
    row("a lone low surrogate", QChar(0xde00) + u"a"_s, replaced + u"a"_s);
    row("two high surrogates", QString(QChar(0xd83d)) + QChar(0xd83d) + QChar(0xde00),
        replaced + u"\U0001f600"_s);
    row("noncharacters", u"\ufffe\uffff\ufdd0"_s, replaced + replaced + replaced);
    row("a noncharacter of another plane", QString::fromUcs4(U"\U0001ffff"), replaced);
}

void TestEscape::replacesWhatNoTextHolds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromUtf8(appended(appendUtf8, text)), expected);
    QCOMPARE(QString::fromUtf8(appended(appendHtml, text)), expected);
    QCOMPARE(QString::fromUtf8(appended(appendMarkdown, text, false)),
             QString(expected).replace(u"["_s, u"\\["_s).replace(u'\t', u' ').replace(u'\n', u' '));
}

void TestEscape::writesUtf8AsQtDoes()
{
    QString text;
    for (char32_t c = 0xa0; c < 0x11'0000; c += c < 0x3000 ? 1 : 251) {
        const bool turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        if (!QChar::isSurrogate(c) && !QChar::isNonCharacter(c) && !turns)
            text += QString::fromUcs4(&c, 1);
    }
    QCOMPARE(appended(appendUtf8, text), text.toUtf8());
    const QString ascii = u"The quick brown fox, 1 MB of it. "_s.repeated(30'000);
    QCOMPARE(appended(appendUtf8, ascii + text + ascii), (ascii + text + ascii).toUtf8());
}

void TestEscape::escapesHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("tags") << u"<script>alert(1)</script>"_s
                          << "&lt;script&gt;alert(1)&lt;/script&gt;"_ba;
    QTest::newRow("the end of an attribute") << u"\" onload=\"x"_s << "&quot; onload=&quot;x"_ba;
    QTest::newRow("what looks escaped")
        << u"&lt; &amp; &#60;"_s << "&amp;lt; &amp;amp; &amp;#60;"_ba;
    QTest::newRow("ends of comments and sections") << u"--> ]]>"_s << "--&gt; ]]&gt;"_ba;
    QTest::newRow("only special characters") << u"<<<<"_s << "&lt;&lt;&lt;&lt;"_ba;
    QTest::newRow("nothing") << QString() << ""_ba;
}

void TestEscape::escapesHtml()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(appended(appendHtml, text), expected);
}

/// Plain characters are written many at a time.
void TestEscape::escapesAtEveryPlace()
{
    for (int before = 0; before < 40; ++before) {
        for (int after = 0; after < 20; ++after) {
            const QString left(before, u'a');
            const QString right(after, u'~');
            QCOMPARE(appended(appendHtml, left + u'<' + right),
                     left.toLatin1() + "&lt;" + right.toLatin1());
            QCOMPARE(appended(appendUtf8, left + u'\u00e9' + right),
                     (left + u'\u00e9' + right).toUtf8());
            QCOMPARE(appended(appendUtf8, left + u'\u001f' + right),
                     (left + replaced + right).toUtf8());
        }
    }
}

void TestEscape::jsonReadsBackAndEndsNoScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes and backslashes") << u"\"a\\b\""_s;
    QTest::newRow("a script's end") << u"</script><!-- <script>"_s;
    QTest::newRow("controls") << u"\u0001\b\f\r\n\t\u007f\u0085"_s;
    QTest::newRow("bidi controls") << u"\u202ea\u2069"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029"_s;
    QTest::newRow("a picture") << u"\U0001f600 \u4e2d"_s;
    QTest::newRow("NUL") << QString(QChar(0));
}

void TestEscape::jsonReadsBackAndEndsNoScript()
{
    QFETCH(QString, text);
    const QByteArray json = appended(appendJsonString, text);
    QVERIFY(!json.contains('<'));
    QVERIFY(!json.contains("\u202e"));
    QCOMPARE(QJsonDocument::fromJson('[' + json + ']').array().first().toString(), text);
}

void TestEscape::escapesMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("begins");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &text, bool begins, const char *expected) {
        QTest::newRow(name) << text << begins << QByteArray(expected);
    };
    row("emphasis", u"*a* **b**"_s, false, "\\*a\\* \\*\\*b\\*\\*");
    row("an underscore inside a word stays", u"snake_case _a_"_s, false, "snake_case \\_a\\_");
    row("a link", u"[a](b)"_s, false, "\\[a\\](b)");
    row("a tag", u"<b> a < b <= c <1"_s, false, "\\<b> a < b <= c <1");
    row("a character's name", u"&amp; a & b &#38;"_s, false, "\\&amp; a & b \\&#38;");
    row("a heading", u"# a"_s, true, "\\# a");
    row("no heading inside a line", u"# a"_s, false, "# a");
    row("a list", u"- a"_s, true, "\\- a");
    row("a sum", u"+1"_s, true, "\\+1");
    row("a numbered list", u"12. a"_s, true, "12\\. a");
    row("a number is none", u"12.5 a"_s, true, "12.5 a");
    row("a quote", u"> a"_s, true, "\\> a");
    row("a rule", u"---"_s, true, "\\---");
    row("blanks before a mark", u"  - a"_s, true, "\\- a");
    row("line feeds", u"a\n- b\n\n# c"_s, false, "a - b  # c");
    row("strikethrough", u"~~a~~"_s, false, "\\~\\~a\\~\\~");
}

void TestEscape::escapesMarkdown()
{
    QFETCH(QString, text);
    QFETCH(bool, begins);
    QFETCH(QByteArray, expected);
    QCOMPARE(appended(appendMarkdown, text, begins), expected);
}

void TestEscape::fencesCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << u"a*b"_s << "`a*b`"_ba;
    QTest::newRow("a tick inside") << u"a`b"_s << "``a`b``"_ba;
    QTest::newRow("a tick at the end") << u"a`"_s << "`` a` ``"_ba;
    QTest::newRow("blanks at both ends") << u" a "_s << "`  a  `"_ba;
    QTest::newRow("a blank at one end") << u" a"_s << "` a`"_ba;
}

void TestEscape::fencesCode()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(appended(appendMarkdownCode, text), expected);
}

void TestEscape::linksOnlyWhatIsSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &address, const char *expected) {
        QTest::newRow(name) << address << QByteArray(expected);
    };
    row("a page", u"https://example.org/a?b=1&c=2#d"_s, "https://example.org/a?b=1&c=2#d");
    row("a mail address", u"mailto:av@example.org"_s, "mailto:av@example.org");
    row("a file beside the page", u"photo 1.jpg"_s, "photo%201.jpg");
    row("marks of HTML", u"https://example.org/\"<>`"_s, "https://example.org/%22%3C%3E%60");
    row("letters", u"https://example.org/\u00e9"_s, "https://example.org/%C3%A9");
    row("a script", u"javascript:alert(1)"_s, "");
    row("a script in capitals", u"JavaScript:alert(1)"_s, "");
    row("a script behind blanks", u" \tjavascript:alert(1)"_s, "");
    row("a script with a control inside", u"java\u0000script:alert(1)"_s, "");
    row("data", u"data:text/html,<script>"_s, "");
    row("a file of the reader", u"file:///etc/passwd"_s, "");
    row("a page without a host", u"https:///a"_s, "");
    row("nothing", u""_s, "");
}

void TestEscape::linksOnlyWhatIsSafe()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, expected);
    QCOMPARE(linkAddress(address), expected);
}

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
