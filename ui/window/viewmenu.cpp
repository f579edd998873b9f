// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/noteseditor.h"
#include "views/reviewpane.h"
#include "window/mainwindow.h"
#include "window/menus.h"
#include "window/panes.h"

#include <QAction>
#include <QStatusBar>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// The list of the review may be out of view: what was found, and the key that mends it, are said.
void walkReview(MainWindow &window, int step)
{
    constexpr int milliseconds = 10'000;
    const auto found = window.panes().review().walk(step);
    QString said = found ? found->sentence : MainWindow::tr("Nothing to review.");
    if (const auto *mend = window.findChild<QAction *>(u"review.mend"_s);
        mend && found && !found->fixes.empty())
        said = MainWindow::tr("%1 %2: %3")
                   .arg(said, mend->shortcut().toString(QKeySequence::NativeText),
                        found->fixes.front().title);
    window.statusBar()->showMessage(said, milliseconds);
}

} // namespace

Menu viewMenu(MainWindow &window)
{
    const auto show = [&window](Layout layout) {
        return [&window, layout] { window.setShownLayout(layout); };
    };
    const auto pane = [&window](const QString &name) {
        return [&window, name] { window.panes().focusPane(name); };
    };
    const auto zoom = [&window](int by) {
        return [&window, by] { window.editor().setZoom(by ? window.editor().zoom() + by : 100); };
    };
    return {MainWindow::tr("&View"),
            {
                {u"view.live"_s,
                 MainWindow::tr("&Live: take notes"),
                 u"media-record"_s,
                 {QKeySequence(u"Ctrl+1"_s)},
                 show(Layout::Live)},
                {u"view.edit"_s,
                 MainWindow::tr("&Edit: annotate and write"),
                 u"document-edit"_s,
                 {QKeySequence(u"Ctrl+2"_s)},
                 show(Layout::Edit)},
                {u"view.export"_s,
                 MainWindow::tr("E&xport: see what leaves"),
                 u"document-export"_s,
                 {QKeySequence(u"Ctrl+3"_s)},
                 show(Layout::Export)},
                {.id = u"view.notes"_s,
                 .title = MainWindow::tr("&Notes"),
                 .keys = {QKeySequence(u"Ctrl+Alt+1"_s)},
                 .run = [&window] { window.editor().setFocus(); },
                 .begins = true},
                {.id = u"view.outline"_s,
                 .title = MainWindow::tr("&Outline"),
                 .keys = {QKeySequence(u"Ctrl+Alt+2"_s)},
                 .run = pane(u"outline"_s)},
                {.id = u"view.speakers"_s,
                 .title = MainWindow::tr("&Speakers"),
                 .keys = {QKeySequence(u"Ctrl+Alt+3"_s)},
                 .run = pane(u"speakers"_s)},
                {.id = u"view.article"_s,
                 .title = MainWindow::tr("&Article"),
                 .keys = {QKeySequence(u"Ctrl+Alt+4"_s)},
                 .run = pane(u"article"_s)},
                {.id = u"view.review"_s,
                 .title = MainWindow::tr("&Review"),
                 .keys = {QKeySequence(u"Ctrl+Alt+5"_s)},
                 .run = pane(u"review"_s)},
                {.id = u"view.record"_s,
                 .title = MainWindow::tr("Re&cord"),
                 .keys = {QKeySequence(u"Ctrl+Alt+6"_s)},
                 .run = pane(u"record"_s)},
                {.id = u"view.statistics"_s,
                 .title = MainWindow::tr("S&tatistics"),
                 .keys = {QKeySequence(u"Ctrl+Alt+7"_s)},
                 .run = pane(u"statistics"_s)},
                {.id = u"review.next"_s,
                 .title = MainWindow::tr("Ne&xt to review"),
                 .icon = u"go-down"_s,
                 .keys = {QKeySequence(u"F8"_s)},
                 .run = [&window] { walkReview(window, 1); },
                 .begins = true},
                {.id = u"review.previous"_s,
                 .title = MainWindow::tr("Pre&vious to review"),
                 .icon = u"go-up"_s,
                 .keys = {QKeySequence(u"Shift+F8"_s)},
                 .run = [&window] { walkReview(window, -1); }},
                {.id = u"review.mend"_s,
                 .title = MainWindow::tr("&Mend what is found here"),
                 .icon = u"tools-wizard"_s,
                 .keys = {QKeySequence(u"Alt+Return"_s)},
                 .run = [&window] { window.panes().review().mendCurrent(); }},
                {.id = u"view.zoomIn"_s,
                 .title = MainWindow::tr("Zoom &in"),
                 .icon = u"zoom-in"_s,
                 .keys = {QKeySequence::ZoomIn, QKeySequence(u"Ctrl+="_s)},
                 .run = zoom(10),
                 .begins = true},
                {u"view.zoomOut"_s,
                 MainWindow::tr("Zoom &out"),
                 u"zoom-out"_s,
                 {QKeySequence::ZoomOut},
                 zoom(-10)},
                {u"view.zoomReset"_s,
                 MainWindow::tr("&Normal size"),
                 u"zoom-original"_s,
                 {QKeySequence(u"Ctrl+0"_s)},
                 zoom(0)},
            }};
}

} // namespace rapporteur
