// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/cheatstrip.h"
#include "window/mainwindow.h"
#include "window/menus.h"

#include <QMessageBox>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

void showAbout(MainWindow &window)
{
    QMessageBox::about(
        &window, MainWindow::tr("About Rapporteur"),
        MainWindow::tr(
            "<h3>Rapporteur %1</h3><p>Minutes of a session: notes typed live, the article "
            "written below them.</p><p>Free software under the GNU General Public License, "
            "version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace

Menu helpMenu(MainWindow &window)
{
    return {MainWindow::tr("&Help"),
            {
                {.id = u"help.keys"_s,
                 .title = MainWindow::tr("How notes are &typed"),
                 .icon = u"help-contents"_s,
                 .keys = {QKeySequence(u"F1"_s)},
                 .run = [&window] { window.findChild<CheatStrip *>()->toggle(); }},
                {.id = u"help.about"_s,
                 .title = MainWindow::tr("&About Rapporteur"),
                 .icon = u"help-about"_s,
                 .run = [&window] { showAbout(window); },
                 .begins = true},
            }};
}

} // namespace rapporteur
