// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "storage/file.h"
#include "storage/filename.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

Status fail(Status status, const QString &sentence)
{
    const QByteArray line = "minutes: " + nameOfPath(sentence) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    return status;
}

Status put(const QByteArray &bytes, const QString &path)
{
    if (!path.isEmpty() && path != "-"_L1) {
        const auto written = writeFile(path, bytes);
        return written ? Status::Fine : fail(Status::FileError, written.error());
    }
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written =
            ::write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(Status::FileError, tr("Standard output cannot be written: %1.")
                                               .arg(QString::fromLocal8Bit(std::strerror(errno))));
        at += written;
    }
    return Status::Fine;
}

std::expected<Buffer, Status> readBuffer(const QString &path)
{
    auto text = readNotes(path);
    if (!text)
        return std::unexpected(fail(Status::FileError, text.error()));
    Buffer buffer(peopleBeside(path));
    buffer.setText(*std::move(text));
    return buffer;
}

bool hasFiles(const Arguments &arguments)
{
    if (arguments.files.isEmpty())
        fail(Status::WrongUsage, tr("A file is missing; - is standard input."));
    return !arguments.files.isEmpty();
}

bool hasOneFile(const Arguments &arguments)
{
    if (arguments.files.size() > 1)
        fail(Status::WrongUsage,
             tr("One file at a time: %1 is one too many.").arg(arguments.files[1]));
    return hasFiles(arguments) && arguments.files.size() == 1;
}

Status failWithNearest(const QString &sentence, const QString &word, const QStringList &known)
{
    const QString near = nearestWord(word, known);
    const QString question = near.isEmpty() ? QString() : u' ' + tr("Did you mean %1?").arg(near);
    return fail(Status::WrongUsage, sentence.arg(word) + question);
}

int columnOf(const Buffer &buffer, Position position)
{
    const QStringView before = buffer.text(position.line).first(position.column);
    return int(std::ranges::count_if(before, [](QChar c) { return !c.isLowSurrogate(); })) + 1;
}

QString printed(const Problem &problem, const QString &file, const Buffer &buffer)
{
    const Position begin = problem.range.begin;
    const QString place = file + u':' + QString::number(begin.line + 1) + u':' +
                          QString::number(columnOf(buffer, begin));
    return place + u": "_s + name(severity(problem.kind)) + u": "_s + publicSentence(problem) +
           u" ["_s + code(problem.kind) + u']';
}

} // namespace rapporteur
