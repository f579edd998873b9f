// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys in the editor at 800 x 600, until everything is painted, beside a bare QPlainTextEdit in the same
// run; and `[off]` typed at the top of 10,000 notes.

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "settings/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rapporteur;

namespace {

QString notes(int count)
{
    QFile file(QStringLiteral(RAPPORTEUR_SOURCE_DIR "/resources/examples/rust-2025.minutes"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    const QString topics = text.sliced(text.indexOf(u"\n# "_s) + 1);
    const qsizetype lines = topics.count(u'\n');
    for (qsizetype have = text.count(u'\n'); have < count; have += lines)
        text += topics;
    return text;
}

struct Times {
    double median;
    double late; ///< the 99th percentile
};

Times times(std::vector<double> all)
{
    std::ranges::sort(all);
    return {all[all.size() / 2], all[all.size() * 99 / 100]};
}

/// Milliseconds for each of `keys` typed in the middle, from the key to everything painted.
Times typed(QPlainTextEdit &edit, const QString &keys)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.centerCursor();
    QTest::qWait(300);
    std::vector<double> all;
    for (const QChar key : keys) {
        QElapsedTimer timer;
        timer.start();
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key(key.toUpper().unicode()), key, {}, -1);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        all.push_back(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(1);
    }
    return times(all);
}

void compareKeys(int count)
{
    const QString keys =
        u"the quick brown fox jumps over the lazy dog and on it goes "_s.repeated(10);
    const QString text = notes(count);
    QPlainTextEdit bare;
    bare.setPlainText(text);
    bare.resize(800, 600);
    bare.show();
    NotesDocument document;
    document.setText(text);
    NotesEditor editor(document);
    editor.setColours(chosenColours(loadSettings()));
    editor.setBaseFont(bare.font());
    editor.resize(800, 600);
    editor.show();
    const Times floor = typed(bare, keys);
    const Times ours = typed(editor, keys);
    std::printf("%6d lines: a key %.3f ms (99%% %.2f), bare %.3f ms (99%% %.2f), ratio %.2f\n",
                count, ours.median, ours.late, floor.median, floor.late,
                ours.median / floor.median);
}

void typeOff(int count)
{
    NotesDocument document;
    document.setText(notes(count));
    NotesEditor editor(document);
    editor.setColours(chosenColours(loadSettings()));
    editor.resize(800, 600);
    editor.show();
    QTest::qWait(300);
    QTextCursor cursor(document.text()->findBlockByNumber(20));
    cursor.insertText(u"\n[off"_s);
    editor.setTextCursor(cursor);
    QTest::qWait(300);
    QElapsedTimer timer;
    timer.start();
    QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_BracketRight, u']', {}, -1);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const double painted = double(timer.nsecsElapsed()) / 1e6;
    while (document.reading()->revision != document.buffer().revision())
        QTest::qWait(1);
    QCoreApplication::processEvents();
    std::printf("%6d lines: [off] at the top: shaded after %.1f ms, idle after %.1f ms\n", count,
                painted, double(timer.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    for (const int count : {5'000, 100'000})
        compareKeys(count);
    typeOff(10'000);
}
