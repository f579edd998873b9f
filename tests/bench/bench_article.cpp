// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a key costs the thread of the keys where 500 KB of article follow it: until it is written, and until
// it is painted. Beside it a new setHtml() of the same article.

#include "article/articleview.h"
#include "document/notesdocument.h"
#include "export/exporter.h"
#include "settings/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rapporteur;

namespace {

constexpr qsizetype notesSize = 520'000; // tell half a million characters

/// Notes of `size` characters, half of them worded.
QString notes(qsizetype size)
{
    QString text = u"Title: A long day\n\n@av Ana Vidal\n@bo Bo Okafor\n\n"_s;
    const QString said =
        u"av: the *shrinker* costs %1 percent on the slow path, and \"nobody\" knows why\n"
        "bo? is there a phone in which this was ever measured by anyone at all\n"
        "av: memory is what it is, and small machines are sold to this day\n\n"
        "bo: he has a phone with little of it, and it is slow\n"
        "| Okafor has a phone with `little` memory; it is slow. Of the %1 percent he had\n"
        "| not known before, he said, and he would like to know what they come from in the\n"
        "| first place, because a percent of a phone is more than one of a server.\n\n"_s;
    for (int i = 0; text.size() < size; ++i)
        text += (i % 5 == 0 ? u"# Topic %1\n\n"_s.arg(i) : QString()) + said.arg(i);
    return text;
}

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

void print(const char *what, std::vector<double> all)
{
    std::ranges::sort(all);
    std::printf("%-24s median %.2f ms, 99%% %.2f ms, worst %.2f ms\n", what, all[all.size() / 2],
                all[all.size() * 99 / 100], all.back());
}

qsizetype shownSize(const Reading &reading)
{
    qsizetype size = 0;
    for (const ShownBlock &block : reading.shown)
        size += block.text.size();
    return size;
}

void typeKeys(int line, const char *where)
{
    NotesDocument document;
    document.setText(notes(notesSize));
    QElapsedTimer timer;
    std::vector<double> written;
    std::vector<double> painted;
    QObject::connect(&document, &NotesDocument::readingChanged, [&] { timer.start(); });
    ArticleView view(document);
    QObject::connect(&document, &NotesDocument::readingChanged,
                     [&] { written.push_back(milliseconds(timer)); });
    view.setColours(chosenColours(loadSettings()));
    view.resize(600, 800);
    view.show();
    document.currentReading();
    QTest::qWait(500);
    line = line < 0 ? document.text()->blockCount() + line : line;
    while (!document.block(line).text().startsWith(u"av: the"_s))
        --line;
    QTextCursor cursor(document.block(line));
    cursor.movePosition(QTextCursor::EndOfBlock);
    view.markLine(line);
    QTest::qWait(500);
    written.clear();
    int paragraphs = 0;
    for (int i = 0; i < 100; ++i) {
        cursor.insertText(QString(QChar(u'a' + i % 26)));
        while (document.reading()->revision != document.buffer().revision())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        painted.push_back(milliseconds(timer));
        paragraphs = std::max(paragraphs, view.written());
    }
    std::printf("%s of %lld KB, at most %d paragraphs a key\n", where,
                static_cast<long long>(shownSize(*document.reading()) / 1000), paragraphs);
    print("  until written", written);
    print("  until painted", painted);
}

void setWhole()
{
    NotesDocument document;
    document.setText(notes(notesSize));
    const auto reading = document.currentReading();
    const QByteArray html =
        exported(reading->record, *findExporter(u"html-fragment"), document.profile());
    QTextEdit view;
    view.resize(600, 800);
    view.show();
    QTest::qWait(300);
    std::vector<double> all;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.setHtml(QString::fromUtf8(html));
        view.repaint();
        all.push_back(milliseconds(timer));
    }
    print("a new setHtml", all);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    typeKeys(20, "near the top");
    typeKeys(-20, "near the end");
    setWhole();
}
