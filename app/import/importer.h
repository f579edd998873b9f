// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <expected>
#include <span>
#include <vector>

namespace rapporteur {

/// Something of a source that the notation cannot say, or that was guessed.
struct ImportRemark {
    int line = 0; ///< of the source, from 1; 0 for all of it
    QString sentence;
    bool operator==(const ImportRemark &) const = default;
};

struct Imported {
    QString notes; ///< in the notation; lines ended by '\n'
    std::vector<ImportRemark> remarks;
};

/// One format that notes can be made from.
struct Importer {
    QLatin1StringView id;
    QLatin1StringView suffix;
    const char *title; ///< one line for people, as titleOf() translates it
    /// Whether the beginning of `source` looks like this format.
    bool (*recognises)(const QByteArray &source);
    /// The notes, or one sentence that says why and where `source` is not of this format.
    std::expected<Imported, QString> (*read)(const QByteArray &source);
};

/// The table of all sources: a new one is its own file and a line there (importer.cpp).
std::span<const Importer> importers();
const Importer *findImporter(QStringView id);
/// What people call it, in their language.
QString titleOf(const Importer &importer);
/// The importer that recognises `source`, or nullptr.
const Importer *guessImporter(const QByteArray &source);

} // namespace rapporteur
