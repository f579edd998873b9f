// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowtesting.h"

namespace rapporteur {

class JournalSyncer;

namespace testing {

/// A file open in a window with a journal, in folders of their own.
class FileWindow
{
public:
    FileWindow();
    ~FileWindow();

    MainWindow &open(const QByteArray &bytes, const Settings &settings = loadSettings());
    /// As if it were killed.
    void end() { window.reset(); }
    bool hasBar(const QString &id) const;
    /// Of the bar; empty: there is none.
    QString sentence(const QString &id) const;
    /// Fails the running test when the bar has no such action.
    void choose(const QString &id, const QString &action);
    void type(const QString &text);
    QString text() const;

    QTemporaryDir folder;
    QString path;
    std::shared_ptr<JournalSyncer> syncer;
    std::unique_ptr<MainWindow> window;
};

} // namespace testing
} // namespace rapporteur
