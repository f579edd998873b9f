// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/listpane.h"
#include "views/recordfilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rapporteur {

class NotesDocument;

/// The record as a table: sorted by any column, narrowed by words and by kind.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPane(NotesDocument &notes, QWidget *parent = nullptr);

    void markLine(int line) { m_table->markLine(line); }

Q_SIGNALS:
    void linesChosen(rapporteur::LineSpan lines);
    void notesWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addTable();
    void addFilters();
    void followReading();
    void fitColumns();
    void fitText();
    void showEmpty();
    void offer();

    NotesDocument &m_notes;
    RecordModel *m_model;
    RecordFilter *m_filter;
    ListPane *m_table;
    QLineEdit *m_words;
    QComboBox *m_kinds;
};

} // namespace rapporteur
