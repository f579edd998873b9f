// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/notesdocument.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

class QAction;

namespace rapporteur {

class MainWindow;

/// What others do to the file of a window's notes. Notes without changes of their own follow it when no key comes;
/// for the others a bar says what became of it, and asks.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(MainWindow &window);

    /// Looks at the file now. False when a save would replace what somebody wrote; a bar then says so.
    bool look();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    using Act = std::function<std::expected<void, QString>()>;

    void watchFile();
    void watchAgain();
    void lookSoon();
    void lookWhenQuiet();
    void say(FileNow file);
    QAction *action(const QString &title, const Act &act);
    QList<QAction *> waysToMerge();
    QList<QAction *> waysToSave();

    MainWindow &m_window;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< a file is written in several steps
    QTimer m_poll;  ///< while nothing tells of the file, such as one that is gone
    QElapsedTimer m_lastKey;
    FileNow m_said = FileNow::AsKnown; ///< in the bar
};

} // namespace rapporteur
