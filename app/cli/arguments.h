// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QStringList>

#include <expected>
#include <span>

namespace rapporteur {

/// An option of a subcommand: `--name`, perhaps `-letter`, perhaps with a value.
struct Option {
    QLatin1StringView name;
    QLatin1StringView value; ///< what the help calls the value; empty for an option without one
    QLatin1StringView help;
    char letter = '\0';
};

/// A command line, taken apart.
struct Arguments {
    QStringList files;
    QHash<QString, QString> options; ///< by name

    bool has(QLatin1StringView option) const { return options.contains(option); }
    QString value(QLatin1StringView option) const { return options.value(option); }
};

/// `words` behind a subcommand by its `options`; `--name=value`, `-o value`, and `--` before files that
/// begin with a hyphen are understood. The error is one sentence that names the word.
std::expected<Arguments, QString> readArguments(const QStringList &words,
                                                std::span<const Option> options);

/// The one of `known` that `word` is most likely a slip of, or nothing.
QString nearestWord(QStringView word, const QStringList &known);

} // namespace rapporteur
