// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/rowsmodel.h"

#include <QColor>

namespace rapporteur {

class SpeakerNumbers;
struct EditorColours;
struct Reading;

/// A speaker as the list beside the notes has it.
struct SpeakerRow {
    int number = 0; ///< by which keys call the speaker; 0 for one who is not on the roster
    QString alias;
    QString name;
    QString description; ///< for a tool tip
    QColor colour;
    int utterances = 0;          ///< on the record
    int line = -1;               ///< that declares the speaker
    std::vector<int> notes = {}; ///< the lines of this speaker's utterances, off the record too
    bool operator==(const SpeakerRow &) const = default;
};

std::vector<SpeakerRow> speakers(const Reading &reading, const SpeakerNumbers &numbers,
                                 const EditorColours &colours);

class SpeakersModel : public RowsModel<SpeakerRow>
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace rapporteur
