// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "import/importer.h"
#include "storage/file.h"

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    Option{"from"_L1, "FORMAT"_L1, "one of `minutes formats`; without it it is guessed"_L1},
    Option{"output"_L1, "PATH"_L1, "where to; without it standard output"_L1, 'o'},
};

const Importer *importerFor(const Arguments &arguments, const QByteArray &source)
{
    if (arguments.has("from"_L1))
        return findRow(importers(), arguments.value("from"_L1),
                       tr("There is no format %1 to import."));
    const Importer *guessed = guessImporter(source);
    if (!guessed)
        fail(Status::WrongUsage,
             tr("%1 looks like none of the formats that can be imported; say --from FORMAT.")
                 .arg(arguments.files.front()));
    return guessed;
}

Status run(const Arguments &arguments)
{
    if (!hasOneFile(arguments))
        return Status::WrongUsage;
    const QString &file = arguments.files.front();
    const auto source = readFile(file);
    if (!source)
        return fail(Status::FileError, source.error());
    const Importer *importer = importerFor(arguments, *source);
    if (!importer)
        return Status::WrongUsage;
    const auto imported = importer->read(*source);
    if (!imported)
        return fail(Status::FileError, file + u": "_s + imported.error());
    for (const ImportRemark &remark : imported->remarks) {
        const QString line = remark.line > 0 ? QString::number(remark.line) + u": "_s : u" "_s;
        fail(Status::Fine, file + u':' + line + remark.sentence);
    }
    return put(imported->notes.toUtf8(), arguments.value("output"_L1));
}

} // namespace

const Command importCommand{"import"_L1, "FILE", "Notes from another format"_L1, options, run};

} // namespace rapporteur
