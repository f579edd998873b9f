// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/exportjob.h"
#include "settings/settings.h"
#include "text/range.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace rapporteur {

class Bars;
class ExportPage;
class FileWatch;
class FindBar;
class JournalSyncer;
class TopBar;
class LiveCapture;
class NotesDocument;
class NotesEditor;
class Panes;
class Picker;
class StartPage;
class Unsaved;
struct LeftJournal;

/// What stands around the text. The text is always the same widget.
enum class Layout : quint8 { Live, Edit, Export };

/// One document in one window.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Windows share a syncer of their journals; without one nothing is journalled.
    explicit MainWindow(const Settings &settings, std::shared_ptr<JournalSyncer> syncer = {});
    ~MainWindow() override;

    NotesDocument &notes() const { return *m_notes; }
    NotesEditor &editor() const { return *m_editor; }
    LiveCapture &capture() const { return *m_capture; }
    Bars &bars() const { return *m_bars; }
    FindBar &find() const { return *m_find; }
    Panes &panes() const { return *m_panes; }
    Picker &picker() const { return *m_picker; }
    /// Made when it is first wanted.
    ExportPage &exportPage();
    const Settings &settings() const { return m_settings; }
    void setSettings(const Settings &settings);
    /// In all windows.
    void askForSettings();

    rapporteur::Layout shownLayout() const { return m_layout; }
    void setShownLayout(rapporteur::Layout layout);

    /// Opens `path` here if nothing was typed yet, else in a window of its own. A file that cannot be
    /// read is said in a bar.
    void open(const QString &path);
    /// Shows what a journal left, here or, where something unsaved stands here, in a window of its own; a journal
    /// of its own covers it. Gives the window.
    MainWindow *recover(const LeftJournal &left);
    /// An empty session, here if nothing was typed yet.
    void openNew();
    /// The example, as notes without a file.
    void openExample();
    void chooseAndOpen();
    /// To its file, or to one that the user chooses; false when the text was not saved.
    bool save();
    bool saveAs();
    /// To the file that the notes have, when they differ and nobody changed, removed or locked it meanwhile.
    void saveByItself();
    /// Whatever may be there.
    bool saveTo(const QString &path);
    /// Writes `job`, to its target or to one that the user chooses.
    void exportNotes(ExportJob job);
    /// As the last time, without a question if there was one.
    void exportAgain();
    void copyArticle();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addMenus();
    void addPanes();
    void connectStartPage();
    void showNotes();
    void restoreState();
    void keepState() const;
    MainWindow *openWindow();
    void showNotices(const QString &id, const QStringList &notices);
    QList<QAction *> waysToBegin(const QString &path);
    void showNotSaved(const QString &reason);
    bool mayClose();
    void showTitle();
    void showSettings();
    bool isUntouched() const;

    Settings m_settings;
    std::shared_ptr<JournalSyncer> m_syncer; ///< before the document that uses it
    NotesDocument *m_notes;
    NotesEditor *m_editor;
    LiveCapture *m_capture;
    Bars *m_bars;
    FindBar *m_find;
    Panes *m_panes;
    Picker *m_picker;
    QStackedWidget *m_pages;
    StartPage *m_start;
    QSplitter *m_split;
    ExportPage *m_export = nullptr; ///< once it was wanted
    TopBar *m_topBar = nullptr;
    FileWatch *m_watch = nullptr;
    Unsaved *m_unsaved = nullptr;
    rapporteur::Layout m_layout = rapporteur::Layout::Edit;
};

} // namespace rapporteur
