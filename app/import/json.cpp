// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/json.h"

#include "export/json.h"
#include "import/recordnotes.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "session/onrecord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int latestVersion = 1;

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

std::expected<QJsonObject, QString> parsed(const QByteArray &source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line =
            source.first(std::min<qsizetype>(error.offset, source.size())).count('\n') + 1;
        return std::unexpected(tr("Line %1 is no JSON: %2 at byte %3.")
                                   .arg(line)
                                   .arg(error.errorString())
                                   .arg(error.offset));
    }
    const QJsonObject record = document.object();
    if (record.value("format"_L1) != "rapporteur-session"_L1)
        return std::unexpected(
            tr("This is no record of a session: \"format\" is not \"rapporteur-session\"."));
    if (record.value("version"_L1).toInt() != latestVersion)
        return std::unexpected(
            tr("The record's \"version\" is not %1, which is the one known here.")
                .arg(latestVersion));
    return record;
}

QJsonObject recordOf(const QString &notes)
{
    Buffer buffer;
    buffer.setText(notes);
    const OnRecord record = onRecord(buildSession(buffer), {.allAnnotations = true});
    return QJsonDocument::fromJson(writeJson(record)).object();
}

/// The ids of utterances for which the notes find another partner than the record has.
QSet<QString> misunderstood(const QJsonObject &record, const QJsonObject &notesRecord)
{
    QHash<QString, QJsonValue> understood;
    for (const QJsonValue &utterance : notesRecord.value("utterances"_L1).toArray())
        understood.insert(utterance["id"_L1].toString(), utterance["replyTo"_L1]);
    QSet<QString> ids;
    for (const QJsonValue &utterance : record.value("utterances"_L1).toArray()) {
        const QString id = utterance["id"_L1].toString();
        if (utterance["kind"_L1] == "answer"_L1 && understood.value(id) != utterance["replyTo"_L1])
            ids.insert(id);
    }
    return ids;
}

/// Every place where the record of the notes is not the source.
class Comparison
{
public:
    void compare(const QString &path, const QJsonValue &wanted, const QJsonValue &found)
    {
        if (wanted == found || m_remarks.size() > mostRemarks)
            return;
        if (wanted.isObject() && found.isObject())
            compareMembers(path, wanted.toObject(), found.toObject());
        else if (wanted.isArray() && found.isArray())
            compareElements(path, wanted.toArray(), found.toArray());
        else
            remark(path);
    }

    std::vector<ImportRemark> takeRemarks() { return std::move(m_remarks); }

private:
    static constexpr size_t mostRemarks = 100;

    void remark(const QString &path)
    {
        const QString sentence = m_remarks.size() == mostRemarks
                                     ? tr("There is more that the notation cannot say.")
                                     : tr("The notation cannot say %1 as it is here.").arg(path);
        m_remarks.push_back({0, sentence});
    }

    void compareMembers(const QString &path, const QJsonObject &wanted, const QJsonObject &found)
    {
        QSet<QString> keys;
        for (const QString &key : wanted.keys() + found.keys()) {
            if (key == "$schema"_L1 || keys.contains(key))
                continue;
            keys.insert(key);
            compare(path.isEmpty() ? key : path + u'.' + key, wanted.value(key), found.value(key));
        }
    }

    void compareElements(const QString &path, const QJsonArray &wanted, const QJsonArray &found)
    {
        for (qsizetype i = 0; i < std::max(wanted.size(), found.size()); ++i)
            compare(path + u'[' + QString::number(i) + u']', wanted.at(i), found.at(i));
    }

    std::vector<ImportRemark> m_remarks;
};

} // namespace

bool recognisesJson(const QByteArray &source)
{
    constexpr qsizetype beginning = 1000;
    return source.trimmed().startsWith('{') &&
           source.first(std::min(beginning, source.size())).contains("\"rapporteur-session\"");
}

std::expected<Imported, QString> readJson(const QByteArray &source)
{
    const std::expected<QJsonObject, QString> record = parsed(source);
    if (!record)
        return std::unexpected(record.error());
    QString notes = recordNotes(*record);
    QJsonObject understood = recordOf(notes);
    if (const QSet<QString> ids = misunderstood(*record, understood); !ids.isEmpty()) {
        notes = recordNotes(*record, ids);
        understood = recordOf(notes);
    }
    Comparison comparison;
    comparison.compare({}, *record, understood);
    return Imported{notes, comparison.takeRemarks()};
}

} // namespace rapporteur
