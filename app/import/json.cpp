// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/json.h"

#include "export/json.h"
#include "import/recordlosses.h"
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

/// The place of each utterance in its array, by its id.
QHash<QString, qsizetype> placesOf(const QJsonArray &utterances)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < utterances.size(); ++i)
        places.insert(utterances[i]["id"_L1].toString(), i);
    return places;
}

/// The ids of utterances for which the notes find another partner than the record has, and which could
/// name theirs.
QSet<QString> misunderstood(const QJsonObject &record, const QJsonObject &notesRecord)
{
    const QJsonArray wanted = record.value("utterances"_L1).toArray();
    const QJsonArray found = notesRecord.value("utterances"_L1).toArray();
    const auto wantedPlaces = placesOf(wanted);
    const auto foundPlaces = placesOf(found);
    QSet<QString> ids;
    for (qsizetype i = 0; i < std::min(wanted.size(), found.size()); ++i) {
        const QString kind = wanted[i]["kind"_L1].toString();
        const QString partner = wanted[i]["replyTo"_L1].toString();
        const qsizetype place = wantedPlaces.value(partner, -1);
        if (place >= 0 && kind != "agreement"_L1 && kind != "disagreement"_L1 &&
            place != foundPlaces.value(found[i]["replyTo"_L1].toString(), -1))
            ids.insert(wanted[i]["id"_L1].toString());
    }
    return ids;
}

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
    return Imported{notes, recordLosses(source, *record, understood)};
}

} // namespace rapporteur
