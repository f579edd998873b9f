// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/noteseditor.h"
#include "window/mainwindow.h"
#include "window/menus.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

Menu viewMenu(MainWindow &window)
{
    const auto show = [&window](Layout layout) {
        return [&window, layout] { window.setShownLayout(layout); };
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
