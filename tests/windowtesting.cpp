// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowtesting.h"

#include <QSettings>

namespace rapporteur::testing {

OwnSettings::OwnSettings()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

std::unique_ptr<MainWindow> shownWindow(const Settings &settings,
                                        std::shared_ptr<JournalSyncer> syncer)
{
    auto window = std::make_unique<MainWindow>(settings, std::move(syncer));
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->show();
    window->activateWindow();
    return window;
}

} // namespace rapporteur::testing
