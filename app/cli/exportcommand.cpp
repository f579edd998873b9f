// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "export/exporter.h"
#include "export/preset.h"
#include "notation/builder.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    Option{"to"_L1, "FORMAT"_L1,
           "one of `minutes formats`; without it the one whose suffix PATH has"_L1},
    Option{"output"_L1, "PATH"_L1, "where to; without it standard output"_L1, 'o'},
    Option{"profile"_L1, "NAME"_L1,
           "how the article is worded: summit (without it) or kernel-summit"_L1},
    Option{"preset"_L1, "NAME"_L1, "format and wording that the window keeps under this name"_L1},
    Option{"annotations"_L1, "all"_L1, "those of every kind, not only link, source and quote"_L1},
    Option{"strict"_L1, {}, "nothing when the notes have an error"_L1},
};

/// What the options leave open, a preset says. False, after a complaint, when there is none of its name.
bool takePreset(Arguments &arguments)
{
    if (!arguments.has("preset"_L1))
        return true;
    QStringList names;
    for (const Preset &preset : presets()) {
        if (preset.name != arguments.value("preset"_L1)) {
            names += preset.name;
            continue;
        }
        if (!arguments.has("to"_L1))
            arguments.options[u"to"_s] = preset.format;
        if (!arguments.has("profile"_L1))
            arguments.options[u"profile"_s] = preset.profile;
        return true;
    }
    failWithNearest(tr("There is no preset %1; the export page of the window keeps them."),
                    arguments.value("preset"_L1), names);
    return false;
}

const Exporter *exporterFor(const Arguments &arguments)
{
    if (arguments.has("to"_L1))
        return findRow(exporters(), arguments.value("to"_L1), tr("There is no format %1."));
    const QString suffix = arguments.value("output"_L1).section(u'.', -1);
    const auto found = std::ranges::find_if(
        exporters(), [&suffix](const Exporter &exporter) { return suffix == exporter.suffix; });
    if (found != exporters().end())
        return &*found;
    fail(Status::WrongUsage, tr("Which format? Say --to FORMAT; `minutes formats` lists them."));
    return nullptr;
}

const Profile *profileFor(const Arguments &arguments)
{
    if (!arguments.has("profile"_L1))
        return &profiles().front();
    return findRow(profiles(), arguments.value("profile"_L1), tr("There is no profile %1."));
}

/// Prints the errors of the notes; whether there are any.
bool hasErrors(const Buffer &buffer, const QString &file)
{
    bool found = false;
    for (const Problem &problem : buildNotes(buffer).problems) {
        if (severity(problem.kind) != Severity::Error)
            continue;
        found = true;
        fail(Status::ProblemsFound, printed(problem, file, buffer));
    }
    return found;
}

Status run(const Arguments &given)
{
    Arguments arguments = given;
    if (!hasOneFile(arguments) || !takePreset(arguments))
        return Status::WrongUsage;
    const Exporter *exporter = exporterFor(arguments);
    const Profile *profile = exporter ? profileFor(arguments) : nullptr;
    if (!profile)
        return Status::WrongUsage;
    const bool allAnnotations = arguments.has("annotations"_L1);
    if (allAnnotations && arguments.value("annotations"_L1) != "all"_L1)
        return fail(Status::WrongUsage, tr("--annotations takes one value: all."));
    const QString &file = arguments.files.front();
    auto buffer = readBuffer(file);
    if (!buffer)
        return buffer.error();
    if (arguments.has("strict"_L1) && hasErrors(*buffer, file))
        return Status::ProblemsFound;
    Session session = buildSession(*buffer);
    *buffer = Buffer(); // the session keeps the characters it needs
    const OnRecord record = onRecord(std::move(session), {.allAnnotations = allAnnotations});
    return put(exported(record, *exporter, *profile), arguments.value("output"_L1));
}

} // namespace

const Command exportCommand{"export"_L1, "FILE", "The article or the record in a format"_L1,
                            options, run};

} // namespace rapporteur
