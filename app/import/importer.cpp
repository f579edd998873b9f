// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer.h"

#include "import/json.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array table = {
    Importer{"json"_L1, "json"_L1, "The record as JSON"_L1, recognisesJson, readJson},
};

} // namespace

std::span<const Importer> importers() { return table; }

const Importer *findImporter(QStringView id)
{
    const auto found = std::ranges::find_if(table, [id](const Importer &i) { return id == i.id; });
    return found == table.end() ? nullptr : &*found;
}

const Importer *guessImporter(const QByteArray &source)
{
    const auto found =
        std::ranges::find_if(table, [&source](const Importer &i) { return i.recognises(source); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace rapporteur
