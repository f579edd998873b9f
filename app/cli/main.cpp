// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "storage/filename.h"

#include <algorithm>
#include <array>
#include <csignal>

using namespace rapporteur;
using namespace Qt::StringLiterals;

namespace {

const std::array commands = {&exportCommand, &checkCommand, &importCommand,
                             &formatCommand, &statsCommand, &formatsCommand};

constexpr char preface[] = R"(minutes turns the notes of a session into an article and records.

Usage: minutes SUBCOMMAND [OPTION…] [FILE…]     a FILE may be - for standard input

)";

constexpr char epilogue[] = R"(
minutes SUBCOMMAND --help tells its options, minutes --version the version.
Exit status: 0 fine; 1 problems found; 2 wrong usage; 3 a file cannot be read or written.
The notation is described in minutes-notes(5).
)";

QString help()
{
    QString text = tr(preface);
    for (const Command *command : commands)
        text +=
            u"  "_s + QString(command->name).leftJustified(9) + tr(command->summary.data()) + u'\n';
    return text + tr(epilogue);
}

QString helpOf(const Command &command)
{
    QString usage = u"Usage: minutes "_s + command.name +
                    (command.options.empty() ? u" "_s : u" [OPTION…] "_s) +
                    QString::fromUtf8(command.files);
    QString text = usage.trimmed() + u"\n\n"_s + tr(command.summary.data()) + u".\n"_s;
    if (!command.options.empty())
        text += u'\n';
    for (const Option &option : command.options) {
        QString words = "--"_L1 + option.name;
        if (option.letter)
            words.prepend(u'-' + QString(QLatin1Char(option.letter)) + u", "_s);
        if (!option.value.isEmpty())
            words += u' ' + option.value;
        text += u"  "_s + words.leftJustified(22) + tr(option.help.data()) + u'\n';
    }
    return text;
}

Status runCommand(const Command &command, const QStringList &words)
{
    if (words.contains("--help"_L1) || words.contains("-h"_L1))
        return put(helpOf(command).toUtf8());
    const auto arguments = readArguments(words, command.options);
    return arguments ? command.run(*arguments) : fail(Status::WrongUsage, arguments.error());
}

Status run(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1)
        return put(help().toUtf8());
    if (first == "--version"_L1)
        return put("minutes " RAPPORTEUR_VERSION "\n");
    if (first.isEmpty())
        return fail(Status::WrongUsage, tr("Which subcommand? minutes --help lists them."));
    QStringList names;
    for (const Command *command : commands) {
        if (first == command->name)
            return runCommand(*command, words.sliced(1));
        names.push_back(command->name);
    }
    return failWithNearest(tr("There is no subcommand %1."), first, names);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error of writing
    return int(run(pathsOfArguments(argc, argv)));
}
