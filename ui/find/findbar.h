// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "find/matches.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rapporteur {

class NotesEditor;

/// Find and replace, below the notes. All that is found in view is marked; the count is of the whole text.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(NotesEditor &editor, QWidget *parent = nullptr);

    /// Shows the bar for what is selected, with the line of the replacement or without.
    void ask(bool replace);
    void findNext() { go(+1); }
    void findPrevious() { go(-1); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Pattern pattern() const;
    QWidget *findRow();
    QWidget *optionsRow();
    QWidget *replaceRow();
    QCheckBox *option(const QString &title, const QString &id);
    void look();
    void showCount();
    void markFound();
    void go(int step);
    void replaceOne();
    void replaceAll();
    int current() const;
    bool isUpToDate() const;

    NotesEditor &m_editor;
    QTimer m_pause; ///< between the last key and the next look
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_regular;
    QLabel *m_count;
    QWidget *m_replaceRow;
    std::vector<Range> m_found;
    bool m_foundAll = true;
    quint64 m_revision = 0; ///< of the text in which `m_found` was found
};

} // namespace rapporteur
