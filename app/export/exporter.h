// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/articlewriter.h"

#include <QLatin1StringView>

#include <span>
#include <variant>

namespace rapporteur {

/// Writers are functions from values to bytes: no file names, no state, no clock, no locale. The same
/// input gives the same bytes; the bytes end with a line end; text is escaped for the format.
using RecordWriter = QByteArray (*)(const OnRecord &);

/// One format that minutes can be exported to.
struct Exporter {
    QLatin1StringView id;        ///< html-fragment
    QLatin1StringView suffix;    ///< of a file name, without the dot
    QLatin1StringView mediaType; ///< text/html
    const char *title;           ///< one line for people, as titleOf() translates it
    std::variant<const ArticleFormat *, RecordWriter> write;
};

/// The table of all formats: a new one is its own file and a line there (exporter.cpp).
std::span<const Exporter> exporters();
/// The exporter called `id`, or nullptr.
const Exporter *findExporter(QStringView id);
/// What people call it, in their language.
QString titleOf(const Exporter &exporter);

/// `record` in a format; composes the article by `profile` where the format needs it.
QByteArray exported(const OnRecord &record, const Exporter &exporter, const Profile &profile);

} // namespace rapporteur
