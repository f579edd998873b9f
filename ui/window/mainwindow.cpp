// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "settings/appearance.h"
#include "window/bars.h"
#include "window/command.h"
#include "window/menus.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1280, 800);

} // namespace

MainWindow::MainWindow(const Settings &settings)
    : m_settings(settings)
    , m_notes(new NotesDocument(this))
    , m_editor(new NotesEditor(*m_notes))
    , m_bars(new Bars)
    , m_split(new QSplitter(Qt::Horizontal))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(firstSize);
    addPanes();
    addMenus();
    showSettings();
    showTitle();
    connect(m_notes, &NotesDocument::pathChanged, this, &MainWindow::showTitle);
    connect(m_notes->text(), &QTextDocument::modificationChanged, this,
            &QWidget::setWindowModified);
    m_editor->setFocus();
}

MainWindow::~MainWindow()
{
    // The editor lets go of the document, which is ours as well and would go first.
    delete m_split;
}

void MainWindow::addPanes()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bars);
    column->addWidget(m_editor);
    m_split->addWidget(middle);
    m_split->setChildrenCollapsible(false);
    setCentralWidget(m_split);
}

void MainWindow::addMenus()
{
    for (const auto &menu : menus(*this))
        addMenu(*this, menu);
}

void MainWindow::setShownLayout(rapporteur::Layout layout)
{
    m_layout = layout;
    m_editor->setShowsProblems(layout != rapporteur::Layout::Live);
}

void MainWindow::setSettings(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    showSettings();
}

void MainWindow::showSettings()
{
    const EditorColours colours = chosenColours(m_settings);
    m_editor->setColours(colours);
    m_editor->setBaseFont(m_settings.notesFont);
    m_notes->setProfile(*findProfile(m_settings.profile));
}

void MainWindow::showTitle()
{
    setWindowFilePath(m_notes->path());
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
        auto *window = new MainWindow(m_settings);
        window->show();
        window->open(path);
        return;
    }
    if (const auto done = m_notes->load(path); !done)
        m_bars->show(u"load"_s, KMessageWidget::Error, done.error());
}

void MainWindow::openNew()
{
    auto *window = new MainWindow(m_settings);
    window->show();
}

void MainWindow::chooseAndOpen()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Open"), QFileInfo(m_notes->path()).path(),
                                      tr("Notes (*.minutes);;All files (*)"));
    for (const QString &path : paths)
        open(path);
}

bool MainWindow::save() { return m_notes->path().isEmpty() ? saveAs() : saveTo(m_notes->path()); }

bool MainWindow::saveAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as"), m_notes->path(),
                                                      tr("Notes (*.minutes);;All files (*)"));
    return !path.isEmpty() && saveTo(path);
}

bool MainWindow::saveTo(const QString &path)
{
    if (const auto done = m_notes->save(path); !done) {
        m_bars->show(u"save"_s, KMessageWidget::Error, done.error());
        return false;
    }
    m_bars->close(u"save"_s);
    return true;
}

bool MainWindow::mayClose()
{
    if (!m_notes->isModified() || isUntouched())
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Close"), tr("%1 has changes that are not saved.").arg(m_notes->name()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::closeEvent(QCloseEvent *event) { event->setAccepted(mayClose()); }

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
            open(url.toLocalFile());
    }
    event->acceptProposedAction();
}

} // namespace rapporteur
