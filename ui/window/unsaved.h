// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/recovery.h"

#include <QObject>

namespace rapporteur {

class MainWindow;

/// What became of notes that no save has: journals that an earlier window left, one of this document's that
/// fails, and another window that writes the same file. Says it in bars of its window.
class Unsaved : public QObject
{
    Q_OBJECT

public:
    explicit Unsaved(MainWindow &window);

    /// Whether another window, perhaps of another process, has unsaved notes of the document's file, or left
    /// some: to be asked after each load.
    void lookForOthers();
    /// Shows `left` in the window in the place of what is there, and says how it differs from its file.
    void recover(const LeftJournal &left);

private:
    void offer(const LeftJournal &left);
    void showProblem();
    void showDifference(const QString &from, const QString &to);

    MainWindow &m_window;
};

/// One line on a journal that was left: its file, and when the last key was typed.
QString describe(const LeftJournal &left);

} // namespace rapporteur
