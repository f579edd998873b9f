// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/speakersmodel.h"

#include "document/reading.h"
#include "editor/editorcolours.h"
#include "notation/speakernumbers.h"

#include <QFont>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString describe(const Speaker &speaker)
{
    QStringList parts{speaker.name};
    for (const QString &part : {speaker.affiliation, speaker.pronounText, speaker.description}) {
        if (!part.isEmpty())
            parts.push_back(part);
    }
    return (parts + speaker.roles).join(u"; "_s);
}

} // namespace

std::vector<SpeakerRow> speakers(const Reading &reading, const SpeakerNumbers &numbers,
                                 const EditorColours &colours)
{
    const Session &session = reading.notes.session;
    std::vector<SpeakerRow> rows;
    for (int i = 0; i < session.roster.size(); ++i) {
        const Speaker &speaker = session.roster[i];
        rows.push_back({.number = speaker.known ? numbers.number(speaker.alias) : 0,
                        .alias = speaker.alias,
                        .name = speaker.name,
                        .description = describe(speaker),
                        .colour = speaker.known ? colours.speaker(i) : colours.error,
                        .line = speaker.line});
    }
    for (const Entry &entry : session.entries) {
        const auto *utterance = entry.as<Utterance>();
        if (!utterance)
            continue;
        for (const int speaker : utterance->speakers) {
            SpeakerRow &row = rows[size_t(speaker)];
            row.notes.push_back(entry.lines.first);
            row.utterances += entry.off ? 0 : 1;
        }
    }
    return rows;
}

QVariant SpeakersModel::data(const QModelIndex &index, int role) const
{
    const SpeakerRow &item = row(index);
    switch (role) {
    case Qt::DisplayRole: {
        if (item.number == 0)
            return u"?\u2002%1"_s.arg(item.name);
        const QString number = QString::number(item.number);
        return u"%1\u2002%2\u2002%3"_s.arg(number, item.alias, item.name);
    }
    case Qt::ToolTipRole:
        return item.number > 0 ? item.description
                               : tr("%1 is not on the roster.").arg(item.description);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, utterances: %3").arg(item.alias, item.description).arg(item.utterances);
    case Qt::ForegroundRole:
        return item.colour;
    case LineRole:
        return item.line;
    case DetailRole:
        return item.utterances > 0 ? QString::number(item.utterances) : QString();
    default:
        return {};
    }
}

} // namespace rapporteur
