// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/listpane.h"
#include "views/speakersmodel.h"

namespace rapporteur {

class NotesEditor;

/// The numbered speakers. A double click or Enter leads to the speaker's next note below the caret, again
/// to the one after it, around the end; the keyboard stays in the list.
class SpeakersPane : public ListPane
{
    Q_OBJECT

public:
    SpeakersPane(SpeakersModel &model, NotesEditor &editor, QWidget *parent = nullptr);

protected:
    int lineToShow(const QModelIndex &index) const override;
    QModelIndex rowOfLine(int line) const override;

private:
    SpeakersModel &m_model;
    NotesEditor &m_editor;
};

} // namespace rapporteur
