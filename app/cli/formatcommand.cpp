// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "notation/format.h"
#include "storage/file.h"
#include "storage/filename.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    Option{"check"_L1, {}, "change nothing; name the files that would change"_L1},
    Option{"stdout"_L1, {}, "to standard output; the files stay as they are"_L1},
};

Status format(const QString &file, const Arguments &arguments)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return fail(Status::FileError, bytes.error());
    auto text = decodeNotes(*bytes);
    if (!text)
        return fail(Status::FileError, file + u": "_s + text.error());
    Buffer buffer(peopleBeside(file));
    buffer.setText(*std::move(text));
    const QByteArray canonical = canonicalText(buffer).toUtf8();
    const bool changes = canonical != *bytes;
    if (arguments.has("check"_L1))
        return changes ? std::max(Status::ProblemsFound, put(nameOfPath(file) + '\n'))
                       : Status::Fine;
    if (arguments.has("stdout"_L1) || file == "-"_L1)
        return put(canonical);
    return changes ? put(canonical, file) : Status::Fine;
}

Status run(const Arguments &arguments)
{
    if (!hasFiles(arguments))
        return Status::WrongUsage;
    Status status = Status::Fine;
    for (const QString &file : arguments.files)
        status = std::max(status, format(file, arguments));
    return status;
}

} // namespace

const Command formatCommand{"fmt"_L1, "FILE…", "Notes in canonical form, in place"_L1, options,
                            run};

} // namespace rapporteur
