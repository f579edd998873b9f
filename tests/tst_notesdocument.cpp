// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "storage/journalsyncer.h"
#include "storage/recovery.h"
#include "testing.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <malloc.h>

#ifdef __SANITIZE_ADDRESS__
// GCC's library has it and no header for it.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace Qt::StringLiterals;

namespace rapporteur {

class TestNotesDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesFollowRandomEditsAndTheirUndoing();
    void editsAreOneUndoStep();
    void theViewsFollowTheText();
    void whatIsTypedIsInTheJournal();
    void whatIsSavedNeedsNoJournal();
    void eightHoursOfKeysStaySmall();
    void aFileComesBackAsItWas();
    void aFileWithOtherLineEndsIsUnmodified();
    void aFileThatCannotBeReadLeavesTheTextAlone();
    void aFileThatSomebodyChangedIsTakenByLines();
    void aFileThatBothChangedIsMerged();
};

namespace {

/// The buffer that the text would have if it were read at once.
bool isWhatTheTextSays(const NotesDocument &notes)
{
    Buffer whole;
    whole.setText(notes.toString() + u'\n');
    if (whole.size() != notes.buffer().size() || whole.size() != notes.text()->blockCount())
        return false;
    for (int i = 0; i < whole.size(); ++i) {
        if (whole.text(i) != notes.buffer().text(i) || whole.line(i) != notes.buffer().line(i))
            return false;
    }
    return whole.roster() == notes.buffer().roster();
}

void editSomewhere(NotesDocument &notes, QRandomGenerator &random)
{
    static const QStringList pieces = {u"mo: well"_s,      u"\n"_s, u"[off]\n"_s,
                                       u"@zz Zoe Zed\n"_s, u"x"_s,  u"\n\n| prose\n"_s,
                                       u"```\n"_s,         u" "_s,  u"# T\nzz? a\nb+ c"_s};
    const int size = notes.text()->characterCount();
    QTextCursor cursor(notes.text());
    cursor.setPosition(int(random.bounded(size)));
    const int far = std::min(size - 1, cursor.position() + int(random.bounded(40)));
    if (random.bounded(3) == 0)
        cursor.setPosition(far, QTextCursor::KeepAnchor);
    if (random.bounded(4) == 0)
        cursor.removeSelectedText();
    else
        cursor.insertText(pieces[random.bounded(pieces.size())]);
}

} // namespace

void TestNotesDocument::linesFollowRandomEditsAndTheirUndoing()
{
    QRandomGenerator random(7);
    NotesDocument notes;
    notes.setText(QString::fromUtf8(
        testing::fileBytes(testing::sourcePath("resources/examples/slab-shrinker.minutes"))));
    QVERIFY(isWhatTheTextSays(notes));
    for (int i = 0; i < 600; ++i) {
        editSomewhere(notes, random);
        if (i % 7 == 0)
            notes.text()->undo();
        if (i % 13 == 0)
            notes.text()->redo();
        QVERIFY2(isWhatTheTextSays(notes), qPrintable(u"after edit %1"_s.arg(i)));
    }
    while (notes.text()->isUndoAvailable())
        notes.text()->undo();
    QVERIFY(isWhatTheTextSays(notes));
}

void TestNotesDocument::editsAreOneUndoStep()
{
    NotesDocument notes;
    notes.setText(u"one\ntwo\nthree"_s);
    notes.apply({{{{0, 0}, {0, 3}}, u"1"_s}, {{{2, 0}, {2, 0}}, u"2.5\n"_s}});
    QCOMPARE(notes.toString(), u"1\ntwo\n2.5\nthree"_s);
    QVERIFY(isWhatTheTextSays(notes));
    notes.text()->undo();
    QCOMPARE(notes.toString(), u"one\ntwo\nthree"_s);
    QVERIFY(isWhatTheTextSays(notes));
}

void TestNotesDocument::theViewsFollowTheText()
{
    NotesDocument notes;
    QSignalSpy spy(&notes, &NotesDocument::readingChanged);
    notes.setText(u"@mo Miguel Ojeda\n\nmo: this works\n"_s);
    QTRY_COMPARE(notes.reading()->revision, notes.buffer().revision());
    QCOMPARE(notes.reading()->record->entries.size(), 1U);
    QTextCursor(notes.text()).insertText(u"Title: x\n"_s);
    QCOMPARE(notes.currentReading()->record->header.title, u"x"_s);
    QVERIFY(spy.size() >= 2);
}

/// A document that goes without a word is one that was killed.
void TestNotesDocument::whatIsTypedIsInTheJournal()
{
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    const QString path = folder.filePath(u"a.minutes"_s);
    QRandomGenerator random(11);
    JournalSyncer syncer;
    for (int round = 0; round < 6; ++round) {
        QString typed;
        {
            NotesDocument notes(&syncer);
            if (round % 2 == 0) {
                notes.setText(u"@mo Miguel Ojeda\n\nmo: words\n"_s);
                QVERIFY(notes.save(path));
            }
            for (int i = 0; i < 60; ++i) {
                editSomewhere(notes, random);
                if (i % 9 == 0)
                    notes.text()->undo();
                if (i % 20 == 0) {
                    QTextCursor all(notes.text());
                    all.select(QTextCursor::Document);
                    all.insertText(u"all\nnew"_s);
                }
            }
            typed = notes.toString();
            QCOMPARE(notes.journalProblem(), QString());
        }
        // Until the syncer is done with it the journal is somebody's.
        Findings found;
        QTRY_COMPARE((found = findJournals()).left.size(), 1U);
        QCOMPARE(found.left.front().text, typed);
        QCOMPARE(found.left.front().base.path, round % 2 == 0 ? path : QString());
        NotesDocument again(&syncer);
        again.recover(found.left.front());
        found = {};
        QCOMPARE(again.toString(), typed);
        QVERIFY(again.isModified());
        again.forgetUnsaved();
        QVERIFY(findJournals().left.empty());
    }
}

void TestNotesDocument::whatIsSavedNeedsNoJournal()
{
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    JournalSyncer syncer;
    {
        NotesDocument notes(&syncer);
        QTextCursor(notes.text()).insertText(u"words"_s);
        QVERIFY(notes.save(folder.filePath(u"a.minutes"_s)));
    }
    QVERIFY(findJournals().left.empty());
}

namespace {

/// What this process has allocated and not given back, in bytes: what is resident would count what the sanitizer
/// keeps of the freed, too.
qint64 allocatedMemory()
{
#ifdef __SANITIZE_ADDRESS__
    return qint64(__sanitizer_get_current_allocated_bytes());
#else
    const struct mallinfo2 heap = ::mallinfo2();
    return qint64(heap.uordblks + heap.hblkhd);
#endif
}

} // namespace

/// Five keys a second, one in ten taken back, a line a minute's fifth, a save each half hour: how memory and the
/// journal grow from the first hour on.
void TestNotesDocument::eightHoursOfKeysStaySmall()
{
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    constexpr int keysAnHour = 3600 * 5;
    constexpr qint64 megabyte = 1 << 20;
    JournalSyncer syncer;
    NotesDocument notes(&syncer);
    QTextCursor cursor(notes.text());
    qint64 memory = 0;
    qint64 largest = 0;
    for (int key = 1; key <= 8 * keysAnHour; ++key) {
        if (key % 10 == 9)
            cursor.deletePreviousChar();
        else
            cursor.insertText(key % 60 == 0 ? u"\nmo: "_s : QString(QChar(u'a' + key % 26)));
        if (key % 500 == 0) {
            QCoreApplication::processEvents();
            largest = std::max(largest, QFileInfo(notes.journalName()).size());
        }
        if (key % (keysAnHour / 2) == 0)
            QVERIFY(notes.save(folder.filePath(u"a.minutes"_s)));
        if (key == keysAnHour)
            memory = allocatedMemory();
    }
    notes.currentReading();
    const qint64 growth = allocatedMemory() - memory;
    qInfo("in seven hours %.1f MB of memory more for %.2f MB of notes; journal at most %.2f MB",
          double(growth) / megabyte, double(notes.text()->characterCount()) / megabyte,
          double(largest) / megabyte);
    QVERIFY(growth < 32 * megabyte);
    QVERIFY(largest < 4 * megabyte);
    QVERIFY(notes.journalProblem().isEmpty());
    notes.forgetUnsaved();
}

void TestNotesDocument::aFileComesBackAsItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.minutes"_s);
    const QString text = u"Title: \u00e4\u00a0\U0001f600\n\nno line end at the end"_s;
    NotesDocument notes;
    notes.setText(text);
    QVERIFY(notes.save(path));
    QVERIFY(!notes.isModified());
    NotesDocument again;
    QVERIFY(again.load(path));
    QCOMPARE(again.toString(), text);
    QCOMPARE(again.name(), u"a.minutes"_s);
}

void TestNotesDocument::aFileWithOtherLineEndsIsUnmodified()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.minutes"_s);
    QVERIFY(writeFile(path, "one\u2029two\ufdd0three\u2028four\n"));
    NotesDocument notes;
    const auto notices = notes.load(path);
    QVERIFY(notices && notices->size() == 1);
    QCOMPARE(notes.toString(), u"one\ntwo\nthree\u2028four\n"_s);
    QVERIFY(!notes.isModified());
    QVERIFY(notes.isFileText());
    QVERIFY(isWhatTheTextSays(notes));
    QVERIFY(notes.fileNow() == FileNow::AsKnown);
}

void TestNotesDocument::aFileThatCannotBeReadLeavesTheTextAlone()
{
    NotesDocument notes;
    notes.setText(u"kept"_s);
    const auto done = notes.load(u"/nowhere/at/all.minutes"_s);
    QVERIFY(!done);
    QVERIFY(done.error().contains(u"/nowhere/at/all.minutes"_s));
    QCOMPARE(notes.toString(), u"kept"_s);
}

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void TestNotesDocument::aFileThatSomebodyChangedIsTakenByLines()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.minutes"_s);
    const QByteArrayList versions = {"one\ntwo\nthree\n",
                                     "zero\none\ntwo\n3\n",
                                     "one\ntwo\nthree\nfour",
                                     "two",
                                     "",
                                     "one\n\ntwo\n\n",
                                     "x\n",
                                     "one\ntwo\nthree\n"};
    write(path, versions.front());
    NotesDocument notes;
    QVERIFY(notes.load(path));
    QTextCursor caret(notes.text());
    caret.setPosition(5); // in the second line
    for (const QByteArray &version : versions) {
        write(path, version);
        const QString before = notes.toString();
        QCOMPARE(notes.fileNow() == FileNow::Changed, version != before.toUtf8());
        QVERIFY(notes.reload());
        QCOMPARE(notes.toString(), QString::fromUtf8(version));
        QVERIFY(isWhatTheTextSays(notes));
        QVERIFY(!notes.isModified());
        QVERIFY(notes.fileNow() == FileNow::AsKnown);
        if (version == versions[1])
            QCOMPARE(notes.placeOf(caret.position()), (Position{2, 1}));
    }
    notes.text()->undo();
    QCOMPARE(notes.toString(), u"x\n"_s);
}

void TestNotesDocument::aFileThatBothChangedIsMerged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.minutes"_s);
    write(path, "one\ntwo\nthree\nfour\nfive\n");
    NotesDocument notes;
    QVERIFY(notes.load(path));
    notes.apply({{{{0, 0}, {0, 3}}, u"mine"_s}});
    write(path, "one\ntwo\nthree\nfour\ntheirs\n");
    QCOMPARE(notes.mergeFile().value_or(-1), 0);
    QCOMPARE(notes.toString(), u"mine\ntwo\nthree\nfour\ntheirs\n"_s);
    QVERIFY(notes.isModified());
    QVERIFY(notes.fileNow() == FileNow::AsKnown);
    QVERIFY(notes.save(path));
    QCOMPARE(testing::fileBytes(path), "mine\ntwo\nthree\nfour\ntheirs\n");
}

} // namespace rapporteur

QTEST_MAIN(rapporteur::TestNotesDocument)
#include "tst_notesdocument.moc"
