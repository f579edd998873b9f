// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;

namespace rapporteur {

class NotesEditor;

/// Where the caret is and what is left to do: speaker, note, review, words.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const NotesEditor &editor, QWidget *parent = nullptr);

private:
    QLabel *label(const QString &accessibleName);
    void showCaret();
    void showReading();
    void showJournal();

    const NotesEditor &m_editor;
    QLabel *m_where;
    QLabel *m_review;
    QLabel *m_words;
    QLabel *m_journal;
};

} // namespace rapporteur
