// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exportjob.h"

#include "document/reading.h"
#include "export/exporter.h"
#include "storage/filename.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

ExportJob load(const QSettings &store)
{
    return {store.value(u"format"_s).toString(), store.value(u"profile"_s).toString(),
            store.value(u"target"_s).toString()};
}

void save(QSettings &store, const ExportJob &job)
{
    store.setValue(u"format"_s, job.format);
    store.setValue(u"profile"_s, job.profile);
    store.setValue(u"target"_s, job.target);
}

/// A path has slashes, which are groups to QSettings.
QString groupOf(const QString &notes)
{
    const QByteArray hash =
        QCryptographicHash::hash(nameOfPath(absolutePath(notes)), QCryptographicHash::Sha1);
    return u"exports/"_s + QString::fromLatin1(hash.toHex());
}

} // namespace

const Exporter &exporterOf(const ExportJob &job)
{
    const Exporter *exporter = findExporter(job.format);
    return exporter ? *exporter : exporters().front();
}

bool isArticle(const Exporter &exporter)
{
    return std::holds_alternative<const ArticleFormat *>(exporter.write);
}

QByteArray bytesOf(const ExportJob &job, const Reading &reading)
{
    const Profile *profile = findProfile(job.profile);
    return exported(reading.record, exporterOf(job), profile ? *profile : profiles().front());
}

QString suggestedTarget(const ExportJob &job, const QString &notes)
{
    const QFileInfo file(notes);
    const QString name = notes.isEmpty() ? u"minutes"_s : file.completeBaseName();
    const QString suffix(exporterOf(job).suffix);
    return notes.isEmpty() ? name + u'.' + suffix : file.path() + u'/' + name + u'.' + suffix;
}

ExportJob lastExport(const QString &notes)
{
    QSettings store;
    store.beginGroup(groupOf(notes));
    return load(store);
}

void keepLastExport(const QString &notes, const ExportJob &job)
{
    if (notes.isEmpty())
        return;
    QSettings store;
    store.beginGroup(groupOf(notes));
    save(store, job);
}

} // namespace rapporteur
