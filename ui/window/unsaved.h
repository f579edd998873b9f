// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/recovery.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace rapporteur {

class MainWindow;

/// What stands between the notes of a window and their file: journals that an earlier window left, one of this
/// document's that fails, another window that writes the same file, and a file that somebody else changed.
/// Says it in bars of its window.
class Unsaved : public QObject
{
    Q_OBJECT

public:
    explicit Unsaved(MainWindow &window);

    /// Whether another window, perhaps of another process, has unsaved notes of the document's file, or left
    /// some: to be asked after each load.
    void lookForOthers();
    /// Looks whether somebody changed the file: notes without changes of their own follow it, the others are
    /// asked about. False when a save now would replace what somebody wrote.
    bool lookAtFile();
    /// Shows `left` in the window in the place of what is there, and says how it differs from its file.
    void recover(const LeftJournal &left);

private:
    void offer(const LeftJournal &left);
    void showProblem();
    void watchFile();
    void offerFile();
    void showDifference(const QString &from, const QString &to);

    MainWindow &m_window;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< a file is written in several steps
};

/// One line on a journal that was left: its file, and when the last key was typed.
QString describe(const LeftJournal &left);

} // namespace rapporteur
