// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/listpane.h"
#include "views/recordmodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;

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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void followReading();

    NotesDocument &m_notes;
    RecordModel *m_model;
    QSortFilterProxyModel *m_words;
    QSortFilterProxyModel *m_kinds;
    ListPane *m_table;
};

} // namespace rapporteur
