// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "notation/builder.h"
#include "storage/filename.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    Option{"json"_L1, {}, "an array of problems, each with its range"_L1},
};

QJsonObject asJson(const Buffer &buffer, Position position)
{
    return {{u"line"_s, position.line + 1}, {u"column"_s, columnOf(buffer, position)}};
}

QJsonObject asJson(const Problem &problem, const QString &file, const Buffer &buffer)
{
    return {{u"file"_s, file},
            {u"begin"_s, asJson(buffer, problem.range.begin)},
            {u"end"_s, asJson(buffer, problem.range.end)},
            {u"severity"_s, QString(name(severity(problem.kind)))},
            {u"code"_s, QString(code(problem.kind))},
            {u"sentence"_s, publicSentence(problem)}};
}

Status run(const Arguments &arguments)
{
    if (!hasFiles(arguments))
        return Status::WrongUsage;
    Status status = Status::Fine;
    QJsonArray array;
    QString lines;
    for (const QString &file : arguments.files) {
        const auto buffer = readBuffer(file);
        if (!buffer) {
            status = buffer.error();
            continue;
        }
        for (const Problem &problem : buildNotes(*buffer).problems) {
            array.push_back(asJson(problem, file, *buffer));
            lines += printed(problem, file, *buffer) + u'\n';
            if (severity(problem.kind) == Severity::Error)
                status = std::max(status, Status::ProblemsFound);
        }
    }
    const bool json = arguments.has("json"_L1);
    return std::max(status, put(json ? QJsonDocument(array).toJson() : nameOfPath(lines)));
}

} // namespace

const Command checkCommand{"check"_L1, "FILE…",
                           "What is odd about notes, a line each as compilers print it"_L1, options,
                           run};

} // namespace rapporteur
