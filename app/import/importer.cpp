// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer.h"

#include "import/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array table = {
    Importer{"json"_L1, "json"_L1, QT_TRANSLATE_NOOP("Importer", "The record as JSON"),
             recognisesJson, readJson},
};

} // namespace

std::span<const Importer> importers() { return table; }

const Importer *findImporter(QStringView id)
{
    const auto found = std::ranges::find_if(table, [id](const Importer &i) { return id == i.id; });
    return found == table.end() ? nullptr : &*found;
}

QString titleOf(const Importer &importer)
{
    return QCoreApplication::translate("Importer", importer.title);
}

const Importer *guessImporter(const QByteArray &source)
{
    const auto found =
        std::ranges::find_if(table, [&source](const Importer &i) { return i.recognises(source); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace rapporteur
