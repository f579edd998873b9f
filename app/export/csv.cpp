// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"

#include "export/escape.h"
#include "session/inline.h"
#include "session/kinds.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QByteArray cell(QString text)
{
    constexpr QStringView formulas = u"=+-@\t\r";
    if (!text.isEmpty() && formulas.contains(text.front()))
        text.prepend(u'\'');
    QByteArray bytes;
    appendUtf8(bytes, text);
    if (bytes.contains('"') || bytes.contains(',') || bytes.contains('\n'))
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

QString status(const Decision &decision)
{
    if (decision.outcome != Outcome::Vote)
        return name(decision.outcome);
    QString vote = u"vote %1-%2"_s.arg(decision.votesFor).arg(decision.votesAgainst);
    return decision.abstentions < 0 ? vote : vote + u'-' + QString::number(decision.abstentions);
}

class CsvWriter
{
public:
    explicit CsvWriter(const OnRecord &record)
        : m_record(record)
    {}

    QByteArray write()
    {
        row({u"id"_s, u"type"_s, u"topic"_s, u"text"_s, u"owners"_s, u"due"_s, u"status"_s});
        for (const Entry &entry : m_record->entries) {
            if (const Decision *decision = entry.as<Decision>())
                write(entry, u"decision"_s, {{}, {}, status(*decision)});
            else if (const Action *action = entry.as<Action>())
                write(entry, u"action"_s,
                      {owners(*action), action->due.toString(Qt::ISODate),
                       action->done ? u"done"_s : u"open"_s});
            else if (entry.as<OpenQuestion>())
                write(entry, u"question"_s, {{}, {}, u"open"_s});
        }
        return std::move(m_csv);
    }

private:
    void write(const Entry &entry, const QString &type, const QStringList &rest)
    {
        const QString topic =
            entry.topic < 0
                ? QString()
                : plainText(m_record->topics[size_t(entry.topic)].title, m_record->roster);
        row(QStringList{entry.id(), type, topic, plainText(entry.text, m_record->roster)} + rest);
    }

    QString owners(const Action &action) const
    {
        QStringList names;
        for (const int owner : action.owners)
            names.push_back(m_record->roster[owner].name);
        return names.join(u"; "_s);
    }

    void row(const QStringList &cells)
    {
        QByteArrayList bytes;
        for (const QString &text : cells)
            bytes.push_back(cell(text));
        m_csv += bytes.join(',') + "\r\n";
    }

    const OnRecord &m_record;
    QByteArray m_csv;
};

} // namespace

QByteArray writeCsv(const OnRecord &record) { return CsvWriter(record).write(); }

} // namespace rapporteur
