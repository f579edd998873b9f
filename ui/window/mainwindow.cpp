// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "article/articleview.h"
#include "document/notesdocument.h"
#include "editor/completer.h"
#include "editor/livecapture.h"
#include "editor/noteseditor.h"
#include "editor/problemhelp.h"
#include "export/exporter.h"
#include "export/exportpage.h"
#include "find/findbar.h"
#include "settings/appearance.h"
#include "settings/recentfiles.h"
#include "settings/settingsdialog.h"
#include "storage/file.h"
#include "storage/filename.h"
#include "window/autosave.h"
#include "window/bars.h"
#include "window/cheatstrip.h"
#include "window/command.h"
#include "window/differencedialog.h"
#include "window/filewatch.h"
#include "window/menus.h"
#include "window/panes.h"
#include "window/picker.h"
#include "window/savedialog.h"
#include "window/startpage.h"
#include "window/statusline.h"
#include "window/topbar.h"
#include "window/unsaved.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1280, 760);
const QList<int> firstWidths = {210, 620, 450};

QString actionOf(Layout layout)
{
    switch (layout) {
    case Layout::Live:
        return u"view.live"_s;
    case Layout::Edit:
        return u"view.edit"_s;
    case Layout::Export:
        return u"view.export"_s;
    }
    return {};
}

} // namespace

MainWindow::MainWindow(const Settings &settings, std::shared_ptr<JournalSyncer> syncer)
    : m_settings(settings)
    , m_syncer(std::move(syncer))
    , m_notes(new NotesDocument(m_syncer.get()))
    , m_editor(new NotesEditor(*m_notes))
    , m_capture(new LiveCapture(*m_editor))
    , m_bars(new Bars)
    , m_find(new FindBar(*m_editor))
    , m_panes(new Panes(*m_editor, *m_capture, this))
    , m_picker(new Picker(this))
    , m_pages(new QStackedWidget)
    , m_start(new StartPage)
    , m_split(new QSplitter(Qt::Horizontal))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(firstSize.boundedTo(screen()->availableSize()));
    new Completer(*m_editor);
    new ProblemHelp(*m_editor);
    addPanes();
    addMenus();
    m_topBar = new TopBar(*this, *m_notes);
    addToolBar(m_topBar);
    setStatusBar(new StatusLine(*m_editor));
    m_watch = new FileWatch(*this);
    m_unsaved = new Unsaved(*this);
    new AutoSave(*this);
    connectStartPage();
    connect(m_panes, &Panes::commandWanted, this,
            [this](const QString &id) { findChild<QAction *>(id)->trigger(); });
    showSettings();
    showTitle();
    restoreState();
    connect(m_notes, &NotesDocument::pathChanged, this, &MainWindow::showTitle);
    connect(m_notes->text(), &QTextDocument::modificationChanged, this,
            &QWidget::setWindowModified);
}

MainWindow::~MainWindow()
{
    // The editor lets go of the document, which is ours as well and would go first.
    delete takeCentralWidget();
    delete m_notes;
}

void MainWindow::addPanes()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_editor);
    column->addWidget(m_find);
    column->addWidget(new CheatStrip);
    m_split->addWidget(m_panes->left());
    m_split->addWidget(middle);
    m_split->addWidget(m_panes->right());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 3);
    m_split->setStretchFactor(2, 2);
    m_split->setSizes(firstWidths);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_split);
    auto *all = new QWidget;
    auto *rows = new QVBoxLayout(all);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bars);
    rows->addWidget(m_pages);
    setCentralWidget(all);
}

void MainWindow::connectStartPage()
{
    connect(m_start, &StartPage::newSessionWanted, this, &MainWindow::openNew);
    connect(m_start, &StartPage::chooserWanted, this, &MainWindow::chooseAndOpen);
    connect(m_start, &StartPage::exampleWanted, this, &MainWindow::openExample);
    connect(m_start, &StartPage::fileWanted, this, &MainWindow::open);
    connect(m_start, &StartPage::recoveryWanted, this, &MainWindow::recover);
    connect(m_start, &StartPage::differencesWanted, this,
            [this](const LeftJournal &left) { showDifference(*this, left.base.text, left.text); });
}

ExportPage &MainWindow::exportPage()
{
    if (m_export)
        return *m_export;
    m_export = new ExportPage(*m_notes);
    m_export->setColours(chosenColours(m_settings));
    m_pages->addWidget(m_export);
    connect(m_export, &ExportPage::exportWanted, this, &MainWindow::exportNotes);
    connect(m_export, &ExportPage::copied, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 4000); });
    connect(m_export, &ExportPage::notesWanted, this,
            [this] { setShownLayout(rapporteur::Layout::Edit); });
    connect(m_export, &ExportPage::linesChosen, this, [this](LineSpan lines) {
        setShownLayout(rapporteur::Layout::Edit);
        m_editor->showLines(lines);
    });
    connect(m_export, &ExportPage::presetNameWanted, this, [this] {
        m_picker->ask(tr("Name of the preset"), {},
                      [this](const QString &name) { m_export->addPreset(name); });
    });
    return *m_export;
}

void MainWindow::exportNotes(ExportJob job)
{
    if (job.target.isEmpty()) {
        const QString suffix(exporterOf(job).suffix);
        job.target =
            QFileDialog::getSaveFileName(this, tr("Export"), suggestedTarget(job, m_notes->path()),
                                         tr("%1 (*.%2)").arg(titleOf(exporterOf(job)), suffix));
    }
    if (job.target.isEmpty())
        return;
    const auto done = writeFile(job.target, bytesOf(job, *m_notes->currentReading()));
    if (!done) {
        m_bars->show(u"export"_s, KMessageWidget::Error, done.error());
        return;
    }
    keepLastExport(m_notes->path(), job);
    m_bars->show(u"export"_s, KMessageWidget::Positive, tr("Exported to %1").arg(job.target));
}

void MainWindow::exportAgain()
{
    const ExportJob last = m_notes->path().isEmpty() ? ExportJob() : lastExport(m_notes->path());
    exportNotes(last.target.isEmpty() ? exportPage().job() : last);
}

void MainWindow::copyArticle() { exportPage().copy(); }

void MainWindow::showNotes()
{
    m_pages->setCurrentWidget(m_split);
    m_editor->setFocus();
}

void MainWindow::restoreState()
{
    const QSettings store;
    restoreGeometry(store.value(u"window/geometry"_s).toByteArray());
    m_split->restoreState(store.value(u"window/panes"_s).toByteArray());
    m_panes->right()->setCurrentIndex(store.value(u"window/view"_s).toInt());
    m_editor->setZoom(store.value(u"notes/zoom"_s, 100).toInt());
    const int layout = store.value(u"window/layout"_s, int(rapporteur::Layout::Edit)).toInt();
    setShownLayout(layout == int(rapporteur::Layout::Live) ? rapporteur::Layout::Live
                                                           : rapporteur::Layout::Edit);
}

void MainWindow::keepState() const
{
    QSettings store;
    store.setValue(u"window/geometry"_s, saveGeometry());
    store.setValue(u"window/panes"_s, m_split->saveState());
    store.setValue(u"window/view"_s, m_panes->right()->currentIndex());
    store.setValue(u"window/layout"_s, int(m_layout));
    store.setValue(u"notes/zoom"_s, m_editor->zoom());
    if (!m_notes->path().isEmpty())
        keepCaret(m_notes->path(), m_editor->textCursor().position());
}

void MainWindow::addMenus()
{
    for (const auto &menu : menus(*this))
        addMenu(*this, menu);
    m_panes->article().addAction(findChild<QAction *>(u"note.take"_s));
}

void MainWindow::setShownLayout(rapporteur::Layout layout)
{
    m_layout = layout;
    const bool live = layout == rapporteur::Layout::Live;
    m_editor->setShowsProblems(!live);
    m_capture->setLive(live);
    m_panes->setLive(live);
    findChild<QAction *>(actionOf(layout))->setChecked(true);
    if (m_pages->currentWidget() == m_start)
        return;
    if (layout == rapporteur::Layout::Export)
        m_pages->setCurrentWidget(&exportPage());
    else
        showNotes();
}

void MainWindow::setSettings(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    showSettings();
}

void MainWindow::askForSettings()
{
    const auto showEverywhere = [](const Settings &settings) {
        applyBrightness(settings);
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                window->setSettings(settings);
        }
    };
    SettingsDialog dialog(m_settings, this);
    connect(&dialog, &SettingsDialog::settingsChanged, this, showEverywhere);
    if (dialog.exec() == QDialog::Accepted)
        saveSettings(m_settings);
}

void MainWindow::showSettings()
{
    const EditorColours colours = chosenColours(m_settings);
    m_editor->setColours(colours);
    m_panes->setColours(colours);
    if (m_export)
        m_export->setColours(colours);
    m_editor->setBaseFont(m_settings.notesFont);
    if (!m_settings.stampNotes)
        m_capture->setClock([] { return TimeStamp(); });
    else
        m_capture->setClock(wallClock);
    m_notes->setProfile(*findProfile(m_settings.profile));
}

void MainWindow::showTitle()
{
    setWindowFilePath(shownPath(m_notes->path()));
    setWindowTitle(tr("%1[*]").arg(m_notes->name()));
    setWindowModified(m_notes->isModified());
}

bool MainWindow::isUntouched() const
{
    return m_notes->path().isEmpty() && m_notes->text()->isEmpty();
}

void MainWindow::open(const QString &path)
{
    if (!isUntouched()) {
        openWindow()->open(path);
        return;
    }
    showNotes();
    const auto notices = m_notes->load(path);
    if (!notices) {
        m_bars->show(u"load"_s, KMessageWidget::Error, notices.error(), waysToBegin(path));
        return;
    }
    showNotices(u"load"_s, *notices);
    if (m_syncer)
        m_unsaved->lookForOthers();
    m_editor->setCaret(m_notes->placeOf(lastCaret(path)));
    m_editor->centerCursor();
    addRecentFile(path);
}

void MainWindow::openNew()
{
    if (isUntouched()) {
        setShownLayout(rapporteur::Layout::Live);
        showNotes();
        return;
    }
    openWindow()->openNew();
}

MainWindow *MainWindow::openWindow()
{
    auto *window = new MainWindow(m_settings, m_syncer);
    window->show();
    return window;
}

MainWindow *MainWindow::recover(const LeftJournal &left)
{
    if (m_notes->isModified())
        return openWindow()->recover(left);
    m_notes->recover(left);
    setShownLayout(rapporteur::Layout::Edit);
    showNotes();
    m_unsaved->sayRecovered(left);
    return this;
}

void MainWindow::showNotices(const QString &id, const QStringList &notices)
{
    if (notices.isEmpty())
        m_bars->close(id);
    else
        m_bars->show(id, KMessageWidget::Warning, notices.join(u' '));
}

void MainWindow::openExample()
{
    QFile file(u":/rapporteur/examples/rust-2025.minutes"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_notes->setText(QString::fromUtf8(file.readAll()));
    setShownLayout(rapporteur::Layout::Edit);
    showNotes();
}

/// A name that no file has yet may be that of the session which is about to begin.
QList<QAction *> MainWindow::waysToBegin(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    auto *begin = new QAction(tr("Begin a session there"));
    connect(begin, &QAction::triggered, this, [this, path] {
        if (QFileInfo::exists(path) || !m_notes->path().isEmpty())
            return open(path);
        if (saveTo(path))
            setShownLayout(rapporteur::Layout::Live);
        m_editor->setFocus();
    });
    return {begin};
}

void MainWindow::chooseAndOpen()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Open"), QFileInfo(m_notes->path()).path(),
                                      tr("Notes (*.minutes);;All files (*)"));
    for (const QString &path : paths)
        open(path);
}

bool MainWindow::save()
{
    if (m_notes->path().isEmpty())
        return saveAs();
    return m_watch->look() && saveTo(m_notes->path());
}

void MainWindow::saveByItself()
{
    if (m_notes->path().isEmpty() || !m_watch->look() || !m_notes->isModified() ||
        m_notes->fileNow() != FileNow::AsKnown)
        return;
    // The copy stays that of the last save which somebody asked for.
    const auto notices = m_notes->save(m_notes->path());
    if (!notices) {
        showNotSaved(notices.error());
        return;
    }
    m_bars->close(u"save"_s);
    m_topBar->setSaved();
}

bool MainWindow::saveAs()
{
    const QString path =
        askWhereToSave(this, m_notes->path(), m_notes->currentReading()->article.title);
    return !path.isEmpty() && saveTo(path);
}

bool MainWindow::saveTo(const QString &path)
{
    const auto notices = m_notes->save(path, {.backup = m_settings.keepsBackup});
    if (!notices) {
        showNotSaved(notices.error());
        return false;
    }
    showNotices(u"save"_s, *notices);
    m_bars->close(u"file"_s);
    m_topBar->setSaved();
    addRecentFile(path);
    return true;
}

void MainWindow::showNotSaved(const QString &reason)
{
    auto *again = new QAction(tr("Try again"));
    connect(again, &QAction::triggered, this, &MainWindow::save);
    auto *elsewhere = new QAction(tr("Save as…"));
    connect(elsewhere, &QAction::triggered, this, &MainWindow::saveAs);
    const bool isKept = !m_notes->journalName().isEmpty() && m_notes->journalProblem().isEmpty();
    m_bars->show(u"save"_s, KMessageWidget::Error,
                 isKept ? tr("%1 What you typed is kept in the journal.").arg(reason) : reason,
                 {again, elsewhere});
}

bool MainWindow::mayClose()
{
    m_watch->look(); // of a file that just went this is the only text
    if (!m_notes->isModified() || isUntouched())
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Close"), tr("%1 has changes that are not saved.").arg(m_notes->name()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayClose());
    if (!event->isAccepted())
        return;
    keepState();
    m_notes->forgetUnsaved();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange)
        showSettings();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            open(pathOfName(
                QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1())));
    }
    event->acceptProposedAction();
}

} // namespace rapporteur
