// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/speakerspane.h"

#include "editor/noteseditor.h"

namespace rapporteur {

SpeakersPane::SpeakersPane(SpeakersModel &model, NotesEditor &editor, QWidget *parent)
    : ListPane(model, tr("Speakers"),
               {tr("Nobody is on the roster yet. @av Ana Vidal on a line of its own adds one."),
                tr("Add a speaker")},
               parent)
    , m_model(model)
    , m_editor(editor)
{
    // A click looks somebody up; it would be the first half of a double click that leads away.
    disconnect(this, &QAbstractItemView::clicked, nullptr, nullptr);
}

int SpeakersPane::lineToShow(const QModelIndex &index) const
{
    const SpeakerRow &row = m_model.row(index);
    if (row.notes.empty())
        return row.line;
    const auto next = std::ranges::upper_bound(row.notes, m_editor.caret().line);
    return next == row.notes.end() ? row.notes.front() : *next;
}

QModelIndex SpeakersPane::rowOfLine(int line) const
{
    int nearest = -1;
    int found = -1;
    for (int i = 0; i < m_model.rowCount({}); ++i) {
        const std::vector<int> &notes = m_model.rows()[size_t(i)].notes;
        const auto below = std::ranges::upper_bound(notes, line);
        if (below == notes.begin() || *std::prev(below) <= nearest)
            continue;
        nearest = *std::prev(below);
        found = i;
    }
    return found < 0 ? QModelIndex() : m_model.index(found, 0);
}

} // namespace rapporteur
