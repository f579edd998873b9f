// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "find/findbar.h"
#include "window/mainwindow.h"
#include "window/menus.h"
#include "window/picker.h"

#include <QAction>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

std::vector<Command> textCommands(NotesEditor *editor)
{
    return {
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
    };
}

std::vector<Command> findCommands(FindBar *find)
{
    return {
        {.id = u"edit.find"_s,
         .title = MainWindow::tr("&Find…"),
         .icon = u"edit-find"_s,
         .keys = {QKeySequence::Find},
         .run = [find] { find->ask(false); },
         .begins = true},
        {u"edit.findNext"_s,
         MainWindow::tr("Find &next"),
         u"go-down-search"_s,
         {QKeySequence(u"F3"_s)},
         [find] { find->findNext(); }},
        {u"edit.findPrevious"_s,
         MainWindow::tr("Find pre&vious"),
         u"go-up-search"_s,
         {QKeySequence(u"Shift+F3"_s)},
         [find] { find->findPrevious(); }},
        {u"edit.replace"_s,
         MainWindow::tr("R&eplace…"),
         u"edit-find-replace"_s,
         {QKeySequence(u"Ctrl+H"_s)},
         [find] { find->ask(true); }},
    };
}

void goToLine(MainWindow &window)
{
    const int lines = window.notes().buffer().size();
    const QString title = MainWindow::tr("Go to line (1 to %1)").arg(lines);
    window.picker().ask(title, {}, [&window, lines](const QString &typed) {
        bool isNumber = false;
        const int line = typed.toInt(&isNumber);
        if (isNumber)
            window.editor().showLines({std::clamp(line, 1, lines) - 1, 1});
    });
}

void goToTopic(MainWindow &window)
{
    std::vector<Choice> choices;
    const auto &session = window.notes().currentReading()->notes.session;
    for (const Topic &topic : session.topics)
        choices.push_back(
            {.text = QString(u' ').repeated(4 * (topic.level - 1)) + topic.title.toString(),
             .detail = QString::number(topic.line + 1),
             .run = [&window, line = topic.line] { window.editor().showLines({line, 1}); }});
    window.picker().ask(MainWindow::tr("Go to topic"), std::move(choices));
}

/// Every action of the window by its name.
void pickCommand(MainWindow &window)
{
    std::vector<Choice> choices;
    for (QAction *action : window.actions()) {
        if (!action->isEnabled() || action->objectName() == u"edit.command"_s)
            continue;
        choices.push_back({.text = action->iconText(),
                           .detail = action->shortcut().toString(QKeySequence::NativeText),
                           .run = [action] { action->trigger(); }});
    }
    window.picker().ask(MainWindow::tr("Command"), std::move(choices));
}

std::vector<Command> goCommands(MainWindow &window)
{
    return {
        {.id = u"edit.line"_s,
         .title = MainWindow::tr("Go to &line…"),
         .icon = u"go-jump"_s,
         .keys = {QKeySequence(u"Alt+G"_s)},
         .run = [&window] { goToLine(window); },
         .begins = true},
        {.id = u"edit.topic"_s,
         .title = MainWindow::tr("Go to t&opic…"),
         .keys = {QKeySequence(u"Ctrl+Shift+P"_s)},
         .run = [&window] { goToTopic(window); }},
        {.id = u"edit.command"_s,
         .title = MainWindow::tr("Co&mmand…"),
         .keys = {QKeySequence(u"Ctrl+Alt+I"_s)},
         .run = [&window] { pickCommand(window); }},
        {.id = u"edit.settings"_s,
         .title = MainWindow::tr("&Settings…"),
         .icon = u"configure"_s,
         .run = [&window] { window.askForSettings(); },
         .begins = true},
    };
}

} // namespace

Menu editMenu(MainWindow &window)
{
    Menu menu{MainWindow::tr("&Edit"), textCommands(&window.editor())};
    for (auto &commands : {findCommands(&window.find()), goCommands(window)})
        menu.commands.insert(menu.commands.end(), commands.begin(), commands.end());
    return menu;
}

} // namespace rapporteur
