// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace rapporteur::testing {

/// Settings of its own, and none of the user's, for as long as it lives.
class OwnSettings
{
public:
    OwnSettings();
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// A window that is shown and active, and goes with its pointer.
std::unique_ptr<MainWindow> shownWindow(const Settings &settings = loadSettings(),
                                        std::shared_ptr<JournalSyncer> syncer = {});

} // namespace rapporteur::testing
