// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recordmodel.h"

#include "document/reading.h"
#include "session/kinds.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array titles = {
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "statement"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "question"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "answer"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "agreement"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "disagreement"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "decision"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "action"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "open question"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "narration"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "direction"),
    QT_TRANSLATE_NOOP("rapporteur::RecordModel", "reaction"),
};
static_assert(titles.size() == size_t(RecordKind::Count_));

/// Fills what differs between the kinds of entries.
struct RowWriter {
    const Roster &roster;
    RecordRow &row;

    void operator()(const Narration &) { row.kind = RecordKind::Narration; }
    void operator()(const Direction &) { row.kind = RecordKind::Direction; }
    void operator()(const Reaction &) { row.kind = RecordKind::Reaction; }
    void operator()(const OpenQuestion &)
    {
        row.kind = RecordKind::OpenQuestion;
        row.cells[RecordRow::State] = RecordModel::tr("open");
    }
    void operator()(const Utterance &utterance)
    {
        static_assert(int(RecordKind::Disagreement) == int(UtteranceKind::Disagreement));
        row.kind = RecordKind(utterance.kind);
        addWho(utterance.speakers);
    }
    void operator()(const Decision &decision)
    {
        row.kind = RecordKind::Decision;
        row.cells[RecordRow::State] = QString(name(decision.outcome));
    }
    void operator()(const Action &action)
    {
        row.kind = RecordKind::Action;
        addWho(action.owners);
        row.cells[RecordRow::State] =
            action.done ? RecordModel::tr("done") : RecordModel::tr("open");
        if (action.due.isValid())
            row.cells[RecordRow::State] +=
                RecordModel::tr(", by %1").arg(action.due.toString(Qt::ISODate));
    }

    void addWho(const Speakers &speakers)
    {
        QStringList shortForms;
        QStringList names;
        for (const int speaker : speakers) {
            shortForms.push_back(roster[speaker].shortForm);
            names.push_back(roster[speaker].name);
        }
        row.cells[RecordRow::Who] = shortForms.join(u", "_s);
        row.who = names.join(u", "_s);
    }
};

} // namespace

QString title(RecordKind kind) { return RecordModel::tr(titles[size_t(kind)]); }

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
        std::visit(RowWriter{record.roster, row}, entry.what);
        row.cells[RecordRow::Kind] = title(row.kind);
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
        return item.cells[index.column()];
    case Qt::ToolTipRole:
        return index.column() == RecordRow::Who ? item.who : item.cells[index.column()];
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
