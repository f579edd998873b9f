// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recordmodel.h"

#include "document/reading.h"
#include "session/kinds.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString names(const Roster &roster, const Speakers &speakers)
{
    QStringList names;
    for (const int speaker : speakers)
        names.push_back(roster[speaker].name);
    return names.join(u", "_s);
}

/// Fills what differs between the kinds of entries.
struct CellWriter {
    const Roster &roster;
    QStringList &cells;

    void operator()(const Narration &) { cells[RecordRow::Kind] = RecordModel::tr("narration"); }
    void operator()(const Direction &) { cells[RecordRow::Kind] = RecordModel::tr("direction"); }
    void operator()(const Reaction &) { cells[RecordRow::Kind] = RecordModel::tr("reaction"); }
    void operator()(const OpenQuestion &)
    {
        cells[RecordRow::Kind] = RecordModel::tr("open question");
        cells[RecordRow::State] = RecordModel::tr("open");
    }
    void operator()(const Utterance &utterance)
    {
        cells[RecordRow::Kind] = QString(name(utterance.kind));
        cells[RecordRow::Who] = names(roster, utterance.speakers);
    }
    void operator()(const Decision &decision)
    {
        cells[RecordRow::Kind] = RecordModel::tr("decision");
        cells[RecordRow::State] = QString(name(decision.outcome));
    }
    void operator()(const Action &action)
    {
        cells[RecordRow::Kind] = RecordModel::tr("action");
        cells[RecordRow::Who] = names(roster, action.owners);
        cells[RecordRow::State] = action.done ? RecordModel::tr("done") : RecordModel::tr("open");
        if (action.due.isValid())
            cells[RecordRow::State] +=
                RecordModel::tr(", by %1").arg(action.due.toString(Qt::ISODate));
    }
};

} // namespace

std::vector<RecordRow> recordRows(const Reading &reading)
{
    const Session &record = *reading.record;
    std::vector<RecordRow> rows;
    rows.reserve(record.entries.size());
    for (const Entry &entry : record.entries) {
        RecordRow row{.cells = QStringList(RecordRow::ColumnCount),
                      .number = entry.number,
                      .line = entry.lines.first};
        row.cells[RecordRow::Id] = entry.id();
        row.cells[RecordRow::Time] = entry.time.toString();
        row.cells[RecordRow::Text] = plainText(entry.text, record.roster);
        if (entry.time)
            row.time = entry.time.sinceFirstMidnight();
        std::visit(CellWriter{record.roster, row.cells}, entry.what);
        rows.push_back(std::move(row));
    }
    return rows;
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RecordRow::ColumnCount;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    const RecordRow &item = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return item.cells[index.column()];
    case SortRole:
        if (index.column() == RecordRow::Id)
            return item.line;
        if (index.column() == RecordRow::Time)
            return item.time;
        return item.cells[index.column()];
    case LineRole:
        return item.line;
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Id"),  tr("Time"), tr("Kind"),
                                tr("Who"), tr("Text"), tr("State")};
    return titles[section];
}

} // namespace rapporteur
