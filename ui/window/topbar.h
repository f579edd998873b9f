// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QToolBar>

class QLabel;

namespace rapporteur {

class NotesDocument;

/// The tool bar: a few actions of the window, the layouts, the clock, and when the text was last saved.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    TopBar(QMainWindow &window, const NotesDocument &notes);

    /// The text is in its file now.
    void setSaved();

private:
    void addCommands(QMainWindow &window, const QStringList &ids);
    void addLayouts(QMainWindow &window);
    void addSpace();
    void tick();
    QString savedText() const;

    const NotesDocument &m_notes;
    QLabel *m_clock;
    QLabel *m_saved;
    QElapsedTimer m_sinceSaved;
    QTimer m_second;
};

} // namespace rapporteur
