// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rapporteur {

struct Exporter;
struct Reading;

/// What is exported as what.
struct ExportJob {
    QString format;  ///< id of an exporter
    QString profile; ///< id of a profile
    QString target;  ///< a file; empty: not chosen yet
    bool operator==(const ExportJob &) const = default;
};

/// The exporter of the job; the first one when it names none that there is.
const Exporter &exporterOf(const ExportJob &job);
/// Whether the format is the article, told in sentences, and not the record.
bool isArticle(const Exporter &exporter);
/// The bytes, as `minutes export` writes them.
QByteArray bytesOf(const ExportJob &job, const Reading &reading);
/// Beside the notes at `notes`, named as they are; a bare name for notes without a file.
QString suggestedTarget(const ExportJob &job, const QString &notes);

/// How the notes at `notes` were exported last; without a target when they never were.
ExportJob lastExport(const QString &notes);
void keepLastExport(const QString &notes, const ExportJob &job);

} // namespace rapporteur
