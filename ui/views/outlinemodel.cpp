// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/outlinemodel.h"

#include "document/reading.h"

#include <QFont>

#include <map>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// The number of entries on the record in each topic that has any, by the topic's line.
std::map<int, int> countsByLine(const Session &record)
{
    std::map<int, int> counts;
    for (const Entry &entry : record.entries) {
        if (entry.topic >= 0)
            ++counts[record.topics[size_t(entry.topic)].line];
    }
    return counts;
}

OutlineRow::Kind kindOf(const Action &action)
{
    return action.done ? OutlineRow::Kind::DoneAction : OutlineRow::Kind::Action;
}

std::vector<OutlineRow> entryRows(const Session &session)
{
    std::vector<OutlineRow> rows;
    for (const Entry &entry : session.entries) {
        OutlineRow row{.text = plainText(entry.text, session.roster),
                       .line = entry.lines.first,
                       .off = entry.off};
        if (entry.as<Decision>()) {
            row.kind = OutlineRow::Kind::Decision;
        } else if (const auto *action = entry.as<Action>()) {
            row.kind = kindOf(*action);
            QStringList owners;
            for (const int owner : action->owners)
                owners.push_back(session.roster[owner].alias);
            row.detail = owners.join(u", "_s);
        } else if (entry.as<OpenQuestion>()) {
            row.kind = OutlineRow::Kind::OpenQuestion;
        } else {
            continue;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString signOf(OutlineRow::Kind kind)
{
    switch (kind) {
    case OutlineRow::Kind::Topic:
        break;
    case OutlineRow::Kind::Decision:
        return u"!\u2002"_s;
    case OutlineRow::Kind::Action:
        return u"\u2610\u2002"_s;
    case OutlineRow::Kind::DoneAction:
        return u"\u2611\u2002"_s;
    case OutlineRow::Kind::OpenQuestion:
        return u"?\u2002"_s;
    }
    return {};
}

/// What a row is told as to those who hear it.
QString spoken(const OutlineRow &row)
{
    switch (row.kind) {
    case OutlineRow::Kind::Topic:
        return row.detail.isEmpty() ? row.text
                                    : OutlineModel::tr("%1, entries: %2").arg(row.text, row.detail);
    case OutlineRow::Kind::Decision:
        return OutlineModel::tr("decision: %1").arg(row.text);
    case OutlineRow::Kind::Action:
        return OutlineModel::tr("action: %1").arg(row.text);
    case OutlineRow::Kind::DoneAction:
        return OutlineModel::tr("action, done: %1").arg(row.text);
    case OutlineRow::Kind::OpenQuestion:
        return OutlineModel::tr("open question: %1").arg(row.text);
    }
    return row.text;
}

} // namespace

std::vector<OutlineRow> outline(const Reading &reading)
{
    const Session &session = reading.notes.session;
    std::vector<OutlineRow> rows = entryRows(session);
    const std::map<int, int> counts = countsByLine(*reading.record);
    for (const Topic &topic : session.topics)
        rows.push_back({.level = topic.level,
                        .text = topic.title.toString(),
                        .detail = counts.contains(topic.line)
                                      ? QString::number(counts.at(topic.line))
                                      : QString(),
                        .line = topic.line,
                        .off = topic.off});
    std::ranges::stable_sort(rows, {}, &OutlineRow::line);
    return rows;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    const OutlineRow &item = row(index);
    const bool isTopic = item.kind == OutlineRow::Kind::Topic;
    switch (role) {
    case Qt::DisplayRole:
        return QString(isTopic ? 3 * (item.level - 1) : 3, u'\u2002') + signOf(item.kind) +
               item.text;
    case Qt::ToolTipRole:
        return item.text;
    case Qt::AccessibleTextRole:
        return spoken(item);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isTopic && item.level == 1);
        font.setItalic(item.off);
        font.setStrikeOut(item.kind == OutlineRow::Kind::DoneAction);
        return font;
    }
    case LineRole:
        return item.line;
    case DetailRole:
        return item.detail;
    default:
        return {};
    }
}

} // namespace rapporteur
