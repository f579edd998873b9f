// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "export/exporter.h"
#include "import/importer.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString line(QLatin1StringView id, QLatin1StringView suffix, QStringView direction,
             const QString &title)
{
    return QString(id).leftJustified(16) + QString(suffix).leftJustified(6) +
           direction.toString().leftJustified(8) + title + u'\n';
}

Status run(const Arguments &arguments)
{
    if (!arguments.files.isEmpty())
        return fail(Status::WrongUsage, tr("`minutes formats` takes no file."));
    QString lines;
    for (const Exporter &exporter : exporters())
        lines += line(exporter.id, exporter.suffix, u"export", titleOf(exporter));
    for (const Importer &importer : importers())
        lines += line(importer.id, importer.suffix, u"import", titleOf(importer));
    return put(lines.toUtf8());
}

} // namespace

const Command formatsCommand{
    "formats"_L1, "", "The formats, a line each: id, suffix, direction, title"_L1, {}, run};

} // namespace rapporteur
