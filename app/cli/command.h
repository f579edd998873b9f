// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "cli/translate.h"
#include "notation/buffer.h"
#include "notation/problem.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <span>

namespace rapporteur {

/// The exit status of `minutes`.
enum class Status { Fine = 0, ProblemsFound = 1, WrongUsage = 2, FileError = 3 };

/// One subcommand: a row of the table in main.cpp.
struct Command {
    QLatin1StringView name;
    const char *files; ///< how the usage writes its files
    QLatin1StringView summary;
    std::span<const Option> options;
    Status (*run)(const Arguments &arguments);
};

extern const Command exportCommand;
extern const Command checkCommand;
extern const Command importCommand;
extern const Command formatCommand;
extern const Command statsCommand;
extern const Command formatsCommand;

/// One sentence on standard error; gives `status` back.
Status fail(Status status, const QString &sentence);

/// Puts `bytes` on standard output (no `path`, or `-`) or at `path`, whole or not at all.
Status put(const QByteArray &bytes, const QString &path = {});

/// The notes at `path` (`-`: standard input), with their People files; complains when they cannot be
/// read.
std::expected<Buffer, Status> readBuffer(const QString &path);

/// Complains, and is false, when there is not one file, or no file.
bool hasOneFile(const Arguments &arguments);
bool hasFiles(const Arguments &arguments);

/// The row of `table` whose id is `id`, or nullptr after a complaint with `sentence` (whose %1 is the id)
/// that proposes the nearest one.
template <typename Row>
const Row *findRow(std::span<const Row> table, const QString &id, const QString &sentence);
Status failWithNearest(const QString &sentence, const QString &word, const QStringList &known);

/// The column of a place in the notes, from 1 and in code points, as editors count.
int columnOf(const Buffer &buffer, Position position);
/// FILE:LINE:COL: SEVERITY: SENTENCE [CODE]; lines and columns count from 1.
QString printed(const Problem &problem, const QString &file, const Buffer &buffer);

template <typename Row>
const Row *findRow(std::span<const Row> table, const QString &id, const QString &sentence)
{
    QStringList known;
    for (const Row &row : table) {
        if (id == row.id)
            return &row;
        known.push_back(row.id);
    }
    failWithNearest(sentence, id, known);
    return nullptr;
}

} // namespace rapporteur
