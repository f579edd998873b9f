// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "notation/capture.h"
#include "testing.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestTypedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesItsNotes_data();
    void becomesItsNotes();
};

namespace {

/// An editor in Live, as far as notes are typed into it from the top.
class Typist
{
public:
    void type(const QString &keys, TimeStamp stamp)
    {
        for (const QChar key : keys)
            press(key, stamp);
    }

    void enter(TimeStamp stamp)
    {
        ++m_keys;
        const Buffer buffer = bufferOf(m_text);
        apply(endNote(buffer, m_caret, stamp).value_or(typed(u'\n')));
    }

    void call(const QString &who, TimeStamp begun)
    {
        ++m_keys;
        const Buffer buffer = bufferOf(m_text);
        if (const auto change = startNote(buffer, m_caret.line, who, {}, begun))
            apply(*change);
        m_called = true;
    }

    void goOn(TimeStamp begun) { call(sameWho(bufferOf(m_text), m_caret.line), begun); }

    QString text() const { return m_text; }
    int keys() const { return m_keys; }
    bool isOnEmptyLine() const { return m_caret.column == 0; }

private:
    void press(QChar key, TimeStamp stamp)
    {
        if (std::exchange(m_committed, false) && key == u' ')
            return; // the blank came by itself
        ++m_keys;
        const Buffer buffer = bufferOf(m_text);
        const auto commit = std::exchange(m_called, false)
                                ? changeMark(buffer, m_caret, key)
                                : commitMark(buffer, m_caret, key, stamp);
        m_committed = commit && key != u' ';
        apply(commit ? commit->change : typed(key));
    }

    Change typed(QChar key) const
    {
        const Position after = key == u'\n' ? Position{m_caret.line + 1, 0}
                                            : Position{m_caret.line, m_caret.column + 1};
        return {{{{m_caret, m_caret}, key}}, after};
    }

    void apply(const Change &change)
    {
        m_text = applied(m_text, change.edits);
        m_caret = change.caret;
    }

    QString m_text;
    Position m_caret;
    bool m_committed = false;
    bool m_called = false;
    int m_keys = 0;
};

/// Types the notes in `text` again and counts the keys beyond their words.
class Replay
{
public:
    Replay(const QString &text, bool calls)
        : m_text(text)
        , m_notes(bufferOf(text))
        , m_calls(calls)
    {}

    void play()
    {
        for (int i = 0; i + 1 < m_notes.size(); ++i) {
            const Line &line = m_notes.line(i);
            if (line.kind == LineKind::Utterance)
                utterance(i, line);
            else
                other(i, line);
        }
        if (!typist.isOnEmptyLine())
            typist.enter({});
    }

    Typist typist;
    int beyondWords = 0;
    int entries = 0;

private:
    QString words(int i, Stretch stretch) const { return stretch.of(m_notes.text(i)).toString(); }

    void utterance(int i, const Line &line)
    {
        ++entries;
        const int before = typist.keys();
        const QString mark = words(i, {line.who.end, line.markAt.end}).trimmed();
        if (!isCalled(i)) {
            typist.type(words(i, {line.who.begin, line.text.begin}), line.time);
        } else if (mark.size() > 1) {
            // On a line of its own; the colon behind whom comes by itself.
            typist.type(line.whom.isEmpty() ? mark : mark.chopped(1), line.time);
            typist.call(words(i, line.who), line.time);
        } else {
            m_calls ? typist.call(words(i, line.who), line.time) : typist.goOn(line.time);
            typist.type(mark == u":" ? u""_s : mark, line.time);
        }
        beyondWords += typist.keys() - before;
        typist.type(words(i, line.text), line.time);
        const Line &next = m_notes.line(i + 1);
        const bool calledNext = next.kind == LineKind::Utterance && isCalled(i + 1) &&
                                (next.verb.isEmpty() && next.whom.isEmpty());
        if (!calledNext)
            enter({}, next.kind != LineKind::Blank);
    }

    /// By Alt and a digit, or, with aliases, who just spoke by Shift and Enter.
    bool isCalled(int i) const
    {
        return m_calls || (m_notes.line(i - 1).kind == LineKind::Utterance &&
                           words(i - 1, m_notes.line(i - 1).who) == words(i, m_notes.line(i).who));
    }

    void other(int i, const Line &line)
    {
        QString keys = m_notes.text(i).toString();
        const bool entry = !line.timeAt.isEmpty() || line.kind == LineKind::Reaction;
        if (!line.timeAt.isEmpty())
            keys.remove(line.timeAt.begin, line.timeAt.end + 1 - line.timeAt.begin);
        const bool goesOn =
            i > 0 && line.kind == LineKind::Prose && m_notes.line(i - 1).kind == LineKind::Prose;
        if (goesOn)
            keys = words(i, line.text);
        entries += entry;
        beyondWords += entry && line.kind != LineKind::Reaction ? 2 : 0; // the mark and its blank
        typist.type(keys, line.time);
        if (line.kind == LineKind::Prose && m_notes.line(i + 1).kind != LineKind::Prose)
            typist.enter({});
        enter({}, entry && m_notes.line(i + 1).kind != LineKind::Blank);
    }

    void enter(TimeStamp stamp, bool entry)
    {
        typist.enter(stamp);
        beyondWords += entry;
    }

    QString m_text;
    Buffer m_notes;
    bool m_calls;
};

} // namespace

void TestTypedSession::becomesItsNotes_data()
{
    QTest::addColumn<bool>("calls");
    QTest::addColumn<int>("most");
    QTest::newRow("with aliases and marks") << false << 172;
    QTest::newRow("with Alt and a digit") << true << 82;
}

/// A whole session typed live gives its notes; what that costs is counted.
void TestTypedSession::becomesItsNotes()
{
    QFETCH(bool, calls);
    QFETCH(int, most);
    const QString text =
        QString::fromUtf8(fileBytes(sourcePath("resources/examples/rust-2025.minutes")));
    Replay replay(text, calls);
    replay.play();
    QCOMPARE(replay.typist.text(), text);
    qInfo("%d keys beyond the words of %d notes", replay.beyondWords, replay.entries);
    QVERIFY(replay.beyondWords <= most);
}

QTEST_APPLESS_MAIN(TestTypedSession)
#include "tst_typedsession.moc"
