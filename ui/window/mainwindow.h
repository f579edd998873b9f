// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"
#include "text/range.h"

#include <QMainWindow>

class QLabel;
class QSplitter;

namespace rapporteur {

class Bars;
class NotesDocument;
class NotesEditor;

/// What stands around the text. The text is always the same widget.
enum class Layout : quint8 { Live, Edit, Export };

/// One document in one window.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Settings &settings);
    ~MainWindow() override;

    NotesDocument &notes() const { return *m_notes; }
    NotesEditor &editor() const { return *m_editor; }
    Bars &bars() const { return *m_bars; }
    const Settings &settings() const { return m_settings; }
    void setSettings(const Settings &settings);

    rapporteur::Layout shownLayout() const { return m_layout; }
    void setShownLayout(rapporteur::Layout layout);

    /// Opens `path` here if nothing was typed yet, else in a window of its own. A file that cannot be
    /// read is said in a bar.
    void open(const QString &path);
    /// An empty window.
    void openNew();
    void chooseAndOpen();
    /// To its file, or to one that the user chooses; false when the text was not saved.
    bool save();
    bool saveAs();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addMenus();
    void addPanes();
    bool saveTo(const QString &path);
    bool mayClose();
    void showTitle();
    void showSettings();
    bool isUntouched() const;

    Settings m_settings;
    NotesDocument *m_notes;
    NotesEditor *m_editor;
    Bars *m_bars;
    QSplitter *m_split;
    rapporteur::Layout m_layout = rapporteur::Layout::Edit;
};

} // namespace rapporteur
