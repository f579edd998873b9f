// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/noteseditor.h"
#include "window/mainwindow.h"
#include "window/menus.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

Menu editMenu(MainWindow &window)
{
    NotesEditor *editor = &window.editor();
    return {MainWindow::tr("&Edit"),
            {
                {u"edit.undo"_s,
                 MainWindow::tr("&Undo"),
                 u"edit-undo"_s,
                 {QKeySequence::Undo},
                 [editor] { editor->undo(); }},
                {u"edit.redo"_s,
                 MainWindow::tr("&Redo"),
                 u"edit-redo"_s,
                 {QKeySequence::Redo},
                 [editor] { editor->redo(); }},
                {.id = u"edit.cut"_s,
                 .title = MainWindow::tr("Cu&t"),
                 .icon = u"edit-cut"_s,
                 .keys = {QKeySequence::Cut},
                 .run = [editor] { editor->cut(); },
                 .begins = true},
                {u"edit.copy"_s,
                 MainWindow::tr("&Copy"),
                 u"edit-copy"_s,
                 {QKeySequence::Copy},
                 [editor] { editor->copy(); }},
                {u"edit.paste"_s,
                 MainWindow::tr("&Paste"),
                 u"edit-paste"_s,
                 {QKeySequence::Paste},
                 [editor] { editor->paste(); }},
                {u"edit.selectAll"_s,
                 MainWindow::tr("Select &all"),
                 u"edit-select-all"_s,
                 {QKeySequence::SelectAll},
                 [editor] { editor->selectAll(); }},
            }};
}

} // namespace rapporteur
