// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/recovery.h"

#include <QObject>

namespace rapporteur {

class MainWindow;

/// Journals of a window: those that an earlier one left, its own when it fails, and that of another window with
/// the same file. Says it in bars.
class Unsaved : public QObject
{
    Q_OBJECT

public:
    explicit Unsaved(MainWindow &window);

    /// Whether another window, perhaps of another process, has unsaved notes of the document's file, or left
    /// some: to be asked after each load.
    void lookForOthers();
    /// What the window shows is recovered, and how it differs from its file.
    void sayRecovered(const LeftJournal &left);

private:
    void offer(const LeftJournal &left);
    void putAside(LeftJournal left);
    void sayWriters();
    void showProblem();

    MainWindow &m_window;
};

/// One line on a journal that was left: its file, and when the last key was typed.
QString describe(const LeftJournal &left);

} // namespace rapporteur
