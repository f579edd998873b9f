// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/articleprinter.h"
#include "document/notesdocument.h"
#include "settings/recentfiles.h"
#include "storage/filename.h"
#include "window/bars.h"
#include "window/mainwindow.h"
#include "window/menus.h"
#include "window/picker.h"

#include <QApplication>
#include <QFileInfo>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

void pickRecent(MainWindow &window)
{
    std::vector<Choice> choices;
    for (const QString &path : recentFiles()) {
        const QFileInfo file(path);
        choices.push_back({.text = shownPath(file.fileName()),
                           .detail = shownPath(file.path()),
                           .run = [&window, path] { window.open(path); }});
    }
    window.picker().ask(MainWindow::tr("Open a recent file"), std::move(choices));
}

} // namespace

Menu fileMenu(MainWindow &window)
{
    const auto print = [&window](auto how) {
        return [&window, how] {
            const auto reading = window.notes().currentReading();
            const QString title = reading->article.title;
            if (how(reading->shown, title.isEmpty() ? window.notes().name() : title, &window))
                window.bars().close(u"print"_s);
            else
                window.bars().show(
                    u"print"_s, KMessageWidget::Error,
                    MainWindow::tr("The article could not be printed: the printer or "
                                   "the file does not take it."));
        };
    };
    return {MainWindow::tr("&File"),
            {
                {u"file.new"_s,
                 MainWindow::tr("&New session"),
                 u"document-new"_s,
                 {QKeySequence::New},
                 [&window] { window.openNew(); }},
                {u"file.open"_s,
                 MainWindow::tr("&Open…"),
                 u"document-open"_s,
                 {QKeySequence::Open},
                 [&window] { window.chooseAndOpen(); }},
                {.id = u"file.openRecent"_s,
                 .title = MainWindow::tr("Open &recent…"),
                 .icon = u"document-open-recent"_s,
                 .run = [&window] { pickRecent(window); }},
                {.id = u"file.save"_s,
                 .title = MainWindow::tr("&Save"),
                 .icon = u"document-save"_s,
                 .keys = {QKeySequence::Save},
                 .run = [&window] { window.save(); },
                 .begins = true},
                {u"file.saveAs"_s,
                 MainWindow::tr("Save &as…"),
                 u"document-save-as"_s,
                 {QKeySequence(u"Ctrl+Shift+S"_s)},
                 [&window] { window.saveAs(); }},
                {.id = u"file.export"_s,
                 .title = MainWindow::tr("&Export…"),
                 .icon = u"document-export"_s,
                 .run = [&window] { window.setShownLayout(Layout::Export); },
                 .begins = true},
                {.id = u"file.exportAgain"_s,
                 .title = MainWindow::tr("Export a&gain"),
                 .keys = {QKeySequence(u"Ctrl+Shift+E"_s)},
                 .run = [&window] { window.exportAgain(); }},
                {.id = u"file.copyArticle"_s,
                 .title = MainWindow::tr("Copy the ar&ticle"),
                 .icon = u"edit-copy"_s,
                 .run = [&window] { window.copyArticle(); }},
                {.id = u"file.printPreview"_s,
                 .title = MainWindow::tr("Print pre&view…"),
                 .icon = u"document-print-preview"_s,
                 .run = print(previewPrint),
                 .begins = true},
                {u"file.print"_s,
                 MainWindow::tr("&Print the article…"),
                 u"document-print"_s,
                 {QKeySequence::Print},
                 print(askAndPrint)},
                {.id = u"file.close"_s,
                 .title = MainWindow::tr("&Close"),
                 .icon = u"window-close"_s,
                 .keys = {QKeySequence::Close},
                 .run = [&window] { window.close(); },
                 .begins = true},
                {u"file.quit"_s,
                 MainWindow::tr("&Quit"),
                 u"application-exit"_s,
                 {QKeySequence(u"Ctrl+Q"_s)},
                 [] { QApplication::closeAllWindows(); }},
            }};
}

} // namespace rapporteur
