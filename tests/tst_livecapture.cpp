// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes notes as a scribe does: by key events, into an empty window.

#include "document/notesdocument.h"
#include "editor/livecapture.h"
#include "editor/noteseditor.h"
#include "notation/builder.h"
#include "testing.h"
#include "windowtesting.h"

#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestLiveCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void anAliasAndItsMarkCommit();
    void aBlankBehindAMarkIsSwallowed();
    void backspaceTakesACommitBack();
    void undoLeavesTheCaretWhereItWas();
    void theStampIsTheFirstKeyNotEnter();
    void anInputMethodTypesNotesAsKeysDo();
    void enterNeverCompletesAndSpaceNeverCommits();
    void tabTakesWhatTheGhostSays();
    void whatIsOffTheRecordIsNotOffered();
    void theOtherSpeakerIsOneTabAway();
    void theSameSpeakerGoesOnWithOneChord();
    void digitsCallSpeakers();
    void theDigitRowCountsWhateverItsLetters();
    void nothingCommitsOutsideLive();
    void aWholeSessionIsTakenLive_data();
    void aWholeSessionIsTakenLive();

private:
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void at(int seconds);
    QString text() const { return m_notes->toString(); }

    testing::OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
    NotesDocument *m_notes = nullptr;
    NotesEditor *m_editor = nullptr;
    LiveCapture *m_capture = nullptr;
    TimeStamp m_now;
};

void TestLiveCapture::init()
{
    m_window = testing::shownWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openNew();
    m_notes = &m_window->notes();
    m_editor = &m_window->editor();
    m_capture = &m_window->capture();
    m_capture->setClock([this] { return m_now; });
    m_now = {};
}

/// The wall clock, so many seconds after midnight.
void TestLiveCapture::at(int seconds)
{
    m_now = {.form = TimeStamp::Form::Clock,
             .precision = TimeStamp::Precision::Seconds,
             .milliseconds = seconds * 1000};
}

void TestLiveCapture::type(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\n')
            press(Qt::Key_Return);
        else if (c.unicode() < 0x80)
            QTest::sendKeyEvent(QTest::Click, m_editor, QTest::asciiToKey(char(c.toLatin1())),
                                QString(c), {}, -1);
        else {
            QInputMethodEvent event;
            event.setCommitString(QString(c));
            QCoreApplication::sendEvent(m_editor, &event);
        }
    }
}

void TestLiveCapture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_editor, key, modifiers);
}

void TestLiveCapture::anAliasAndItsMarkCommit()
{
    type(u"@mo Miguel Ojeda\n@ab Arnd Bergmann\n\n"_s);
    at(50410);
    type(u"mo:it works\nab>mo:does it\nab- never\nab? why\n"_s);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n@ab Arnd Bergmann\n\n14:00:10 mo: it works\n"
                     "14:00:10 ab>mo: does it\n14:00:10 ab- never\n14:00:10 ab? why\n"_s);
}

void TestLiveCapture::aBlankBehindAMarkIsSwallowed()
{
    at(50410);
    type(u"@mo Miguel Ojeda\n\nmo: said\nmo?"_s);
    QTest::keyClick(m_editor, Qt::Key_Space, Qt::ShiftModifier); // held for the mark still
    type(u"why"_s);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n\n14:00:10 mo: said\n14:00:10 mo? why"_s);
}

void TestLiveCapture::undoLeavesTheCaretWhereItWas()
{
    at(50410);
    type(u"@mo Miguel Ojeda\n\nmo: said\nhe went on\n"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n\n14:00:10 mo: said\nhe went on"_s);
    QCOMPARE(m_editor->caret(), (Position{3, 10}));
    m_editor->setCaret({2, 17});
    m_editor->notes().apply({{{{0, 4}, {0, 10}}, u"M."_s}}, m_editor->caret());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->caret(), (Position{2, 17}));
    m_editor->notes().apply({{{{3, 0}, {3, 2}}, u"she"_s}});
    m_editor->setCaret({0, 0});
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->caret().line, 3);
}

void TestLiveCapture::backspaceTakesACommitBack()
{
    at(50410);
    type(u"@mo Miguel Ojeda\n\nmo:"_s);
    QCOMPARE(m_editor->textCursor().block().text(), u"14:00:10 mo: "_s);
    press(Qt::Key_Backspace);
    QCOMPARE(m_editor->textCursor().block().text(), u"mo:"_s);
    type(u"/x"_s);
    QCOMPARE(m_editor->textCursor().block().text(), u"mo:/x"_s);
}

void TestLiveCapture::anInputMethodTypesNotesAsKeysDo()
{
    const auto input = [this](const QString &preedit, const QString &committed) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(committed);
        QCoreApplication::sendEvent(m_editor, &event);
    };
    type(u"@mo Miguel Ojeda\n\n"_s);
    at(50400);
    input(u"h"_s, {});
    at(50407);
    input(u"hui yi"_s, {});
    input({}, u"\u4f1a\u8bae\u5f00\u59cb"_s);
    press(Qt::Key_Return);
    QCOMPARE(text().section(u'\n', 2), u"14:00:00 \u4f1a\u8bae\u5f00\u59cb\n"_s);
    at(50410);
    for (const QChar c : u"mo:"_s)
        input({}, c);
    QCOMPARE(m_editor->textCursor().block().text(), u"14:00:10 mo: "_s);
    input({}, u" "_s);
    input({}, u"\u597d"_s);
    QCOMPARE(m_editor->textCursor().block().text(), u"14:00:10 mo: \u597d"_s);
}

void TestLiveCapture::theStampIsTheFirstKeyNotEnter()
{
    type(u"@mo Miguel Ojeda\n\n"_s);
    at(50400);
    type(u"a remark of the scribe's"_s);
    at(50500);
    type(u"\n"_s);
    QVERIFY2(text().contains(u"14:00:00 a remark"_s), qPrintable(text()));
}

void TestLiveCapture::enterNeverCompletesAndSpaceNeverCommits()
{
    type(u"@mo Miguel Ojeda\n\nmo mo mo"_s);
    QCOMPARE(m_editor->textCursor().block().text(), u"mo mo mo"_s);
    type(u"\nx"_s);
    QCOMPARE(m_notes->text()->blockCount(), 4);
}

void TestLiveCapture::tabTakesWhatTheGhostSays()
{
    type(u"@mo Miguel Ojeda\n\nmo:maintainers and maintainers\n"_s);
    m_notes->currentReading();
    type(u"mo:the maint"_s);
    QCOMPARE(m_editor->ghost(), u"ainers"_s);
    type(u"\n"_s);
    QVERIFY2(text().endsWith(u"mo: the maint\n"_s), "Enter takes nothing");
    type(u"mo:the maint"_s);
    press(Qt::Key_Tab);
    type(u" of @m"_s);
    press(Qt::Key_Tab);
    QVERIFY2(text().endsWith(u"mo: the maintainers of @mo"_s), qPrintable(text()));
}

void TestLiveCapture::whatIsOffTheRecordIsNotOffered()
{
    type(u"@mo Miguel Ojeda\n\nmo:zugzwang and zugzwang\n~ off\nmo:open words, open words\n"_s);
    m_notes->currentReading();
    type(u"mo:zugz"_s);
    QCOMPARE(m_editor->ghost(), QString());
    type(u"\nmo:wor"_s);
    QCOMPARE(m_editor->ghost(), u"ds"_s);
}

void TestLiveCapture::theOtherSpeakerIsOneTabAway()
{
    type(u"@mo Miguel Ojeda\n@ab Arnd Bergmann\n\nmo:one\nab:two\n"_s);
    press(Qt::Key_Tab);
    type(u"three\n"_s);
    press(Qt::Key_Tab);
    type(u"four"_s);
    QVERIFY2(text().endsWith(u"mo: one\nab: two\nmo: three\nab: four"_s), qPrintable(text()));
}

void TestLiveCapture::theSameSpeakerGoesOnWithOneChord()
{
    type(u"@mo Miguel Ojeda\n\nmo:one"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(u"two"_s);
    QVERIFY2(text().endsWith(u"mo: one\nmo: two"_s), qPrintable(text()));
}

void TestLiveCapture::digitsCallSpeakers()
{
    type(u"@mo Miguel Ojeda\n@ab Arnd Bergmann\n\n"_s);
    press(Qt::Key_2, Qt::AltModifier);
    type(u"one"_s);
    press(Qt::Key_1, Qt::AltModifier);
    type(u"two\n>"_s);
    press(Qt::Key_2, Qt::AltModifier);
    type(u"three"_s);
    QVERIFY2(text().endsWith(u"ab: one\nmo: two\nab> three"_s), qPrintable(text()));
    press(Qt::Key_1, Qt::AltModifier);
    type(u"? four"_s);
    QVERIFY2(text().endsWith(u"ab> three\nmo? four"_s), qPrintable(text()));
    press(Qt::Key_2, Qt::AltModifier);
    type(u"-"_s);
    press(Qt::Key_Backspace);
    type(u"5 degrees"_s);
    QVERIFY2(text().endsWith(u"mo? four\nab: -5 degrees"_s), qPrintable(text()));
    press(Qt::Key_9, Qt::AltModifier);
    QVERIFY2(text().endsWith(u"-5 degrees"_s), "nobody has that number");
}

void TestLiveCapture::theDigitRowCountsWhateverItsLetters()
{
    type(u"@mo Miguel Ojeda\n@ab Arnd Bergmann\n\n"_s);
    // The key 2 of a French keyboard gives é; its code on X11 and Wayland is 11.
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Eacute, Qt::AltModifier, 11, 0, 0, u"é"_s);
    QCoreApplication::sendEvent(m_editor, &event);
    type(u"one"_s);
    QVERIFY2(text().endsWith(u"ab: one"_s), qPrintable(text()));
}

void TestLiveCapture::nothingCommitsOutsideLive()
{
    m_capture->setLive(false);
    at(50410);
    type(u"@mo Miguel Ojeda\n\nmo:it works\n"_s);
    QCOMPARE(text(), u"@mo Miguel Ojeda\n\nmo:it works\n"_s);
}

namespace {

bool hasTime(const Line &line) { return bool(line.time); }

/// A line as a scribe types it: without its time, and without what Enter put there.
QString asTyped(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    QString words = buffer.text(i).toString();
    if (hasTime(line))
        words.remove(line.timeAt.begin, line.timeAt.end - line.timeAt.begin + 1);
    // The blank behind a colon or a question mark follows by itself.
    if (const QString mark = line.markAt.of(buffer.text(i)).toString();
        line.kind == LineKind::Utterance && (mark == u":"_s || mark == u"?"_s))
        words.remove(words.size() - line.text.of(buffer.text(i)).size() - 1, 1);
    const bool goesOn = line.kind == LineKind::Prose && buffer.line(i - 1).kind == LineKind::Prose;
    return goesOn ? words.sliced(2) : words;
}

/// What begins a note and ends the one above it.
enum class Chord { None, Same, Number, NumberBehindMark };

/// The mark that is typed right behind a speaker's number, nothing for a colon; none when the notes have
/// more than a mark there.
std::optional<QString> markBehindNumber(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    if (line.kind == LineKind::Action)
        return QString();
    if (!line.verb.isEmpty() || !line.whom.isEmpty())
        return {};
    const QString mark = line.markAt.of(buffer.text(i)).trimmed().toString();
    return mark == u":"_s ? QString() : mark;
}

/// What is typed before the number, on a line of its own: who is addressed, or a verb.
QString markBeforeNumber(const Buffer &buffer, int i)
{
    const Line &line = buffer.line(i);
    const QStringView words = buffer.text(i);
    return line.verb.isEmpty() ? u">%1:"_s.arg(line.whom.of(words))
                               : u"(%1):"_s.arg(line.verb.of(words));
}

} // namespace

void TestLiveCapture::aWholeSessionIsTakenLive_data()
{
    QTest::addColumn<bool>("digits");
    QTest::addColumn<int>("most");
    QTest::addRow("with aliases") << false << 190;
    QTest::addRow("with Alt and digits") << true << 81;
}

/// Plays the example line by line, without its times, and counts the keys beyond the words of its notes.
/// The empty lines between paragraphs are no keys of a note.
void TestLiveCapture::aWholeSessionIsTakenLive()
{
    QFETCH(const bool, digits);
    const QString example = QString::fromUtf8(
        testing::fileBytes(testing::sourcePath("resources/examples/rust-2025.minutes")));
    Buffer buffer;
    buffer.setText(example);
    const auto isUtterance = [&](int i) {
        return i < buffer.size() && buffer.line(i).kind == LineKind::Utterance;
    };
    const auto isAction = [&](int i) {
        return i < buffer.size() && buffer.line(i).kind == LineKind::Action;
    };
    const auto who = [&](int i) { return buffer.line(i).who.of(buffer.text(i)).toString(); };
    // Which chord begins line i, if one does.
    const auto chordOf = [&](int i) {
        if (digits && isAction(i))
            return Chord::Number;
        if (!isUtterance(i))
            return Chord::None;
        if (digits)
            return markBehindNumber(buffer, i) ? Chord::Number : Chord::NumberBehindMark;
        const bool goesOn = isUtterance(i - 1) && who(i - 1) == who(i) &&
                            buffer.line(i).verb.isEmpty() &&
                            buffer.line(i).mark == UtteranceKind::Statement;
        return goesOn ? Chord::Same : Chord::None;
    };
    int keys = 0;
    int noted = 0;
    for (int i = 0; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        m_now = {};
        if (hasTime(line)) {
            at(line.time.milliseconds / 1000);
            ++noted;
        }
        const QString words = line.text.of(buffer.text(i)).toString();
        const Chord chord = chordOf(i);
        if (noted == 1)
            QTRY_COMPARE(m_notes->reading()->revision, m_notes->buffer().revision());
        if (chord == Chord::Same) {
            press(Qt::Key_Return, Qt::ShiftModifier);
            type(words);
            ++keys;
        } else if (chord != Chord::None) {
            const int number = m_capture->numbers().number(who(i));
            const QString mark = chord == Chord::Number ? QString() : markBeforeNumber(buffer, i);
            const QString behind =
                chord == Chord::Number ? *markBehindNumber(buffer, i) : QString();
            type(mark);
            press(Qt::Key(Qt::Key_0 + number % 10), Qt::AltModifier);
            type(behind + words);
            keys += int(mark.size()) + 1 + int(behind.size());
            if (isAction(i)) {
                press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
                ++keys;
            }
        } else {
            const QString text = asTyped(buffer, i);
            type(text);
            if (hasTime(line))
                keys += int(text.size() - words.size());
        }
        // The next note's chord ends this one as well.
        const Chord next = chordOf(i + 1);
        const bool ended =
            line.kind != LineKind::Blank && (next == Chord::Same || next == Chord::Number);
        if (i + 1 == buffer.size() || ended)
            continue;
        press(Qt::Key_Return);
        keys += hasTime(line) && buffer.line(i + 1).kind != LineKind::Blank;
        if (line.kind == LineKind::Prose && buffer.line(i + 1).kind != LineKind::Prose)
            press(Qt::Key_Return); // ends the block
    }
    qInfo("%d keys beyond the words of %d notes", keys, noted);
    QCOMPARE(text().trimmed().split(u'\n'), example.trimmed().split(u'\n'));
    QVERIFY(buildSession(m_notes->buffer()) == buildSession(buffer));
    QFETCH(const int, most);
    QCOMPARE_LE(keys, most);
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestLiveCapture)
#include "tst_livecapture.moc"
