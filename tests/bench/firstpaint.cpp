// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

// firstpaint bare|rapporteur FILE: opens FILE in a bare QPlainTextEdit or in the program's window, and
// prints when its text was painted first (milliseconds since START, nanoseconds of the monotonic clock
// in the environment) and the memory then (PSS, kB).

#include "editor/noteseditor.h"
#include "settings/appearance.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double sinceStart()
{
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch().count();
    return double(now - qgetenv("START").toLongLong()) / 1e6;
}

qint64 proportionalMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

class PaintWatcher : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            // The event is about to be handled; what comes next finds it painted.
            QTimer::singleShot(0, this, [] {
                std::printf("%.1f %lld\n", sinceStart(), proportionalMemory());
                std::fflush(stdout);
                std::_Exit(0);
            });
        }
        return false;
    }

private:
    bool m_seen = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"rapporteur-firstpaint"_s);
    PaintWatcher watcher;
    const QString path = QFile::decodeName(argv[2]);
    if (qstrcmp(argv[1], "bare") == 0) {
        auto *edit = new QPlainTextEdit;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        edit->setPlainText(QString::fromUtf8(file.readAll()));
        edit->viewport()->installEventFilter(&watcher);
        edit->resize(1280, 800);
        edit->show();
    } else {
        rapporteur::beginLoadingColours();
        const rapporteur::Settings settings = rapporteur::loadSettings();
        rapporteur::applyBrightness(settings);
        auto *window = new rapporteur::MainWindow(settings);
        window->open(path);
        window->editor().viewport()->installEventFilter(&watcher);
        window->show();
    }
    return QApplication::exec();
}
