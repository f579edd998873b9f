// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/filename.h"

#include "storage/utf8.h"

#include <cstdlib>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {

namespace {

constexpr char16_t firstEscape = 0xdc80;
constexpr char16_t lastEscape = 0xdcff;

} // namespace

QString pathOfName(const QByteArray &name)
{
    QString path;
    for (QByteArrayView rest = name; !rest.isEmpty();) {
        const qsizetype valid = validUtf8(rest);
        path += QString::fromUtf8(rest.first(valid));
        rest = rest.sliced(valid);
        if (!rest.isEmpty()) {
            path += QChar(char16_t(0xdc00 + uchar(rest.front())));
            rest = rest.sliced(1);
        }
    }
    return path;
}

QByteArray nameOfPath(const QString &path)
{
    QByteArray name;
    qsizetype from = 0;
    for (qsizetype at = 0; at < path.size(); ++at) {
        const char16_t unit = path[at].unicode();
        if (unit < firstEscape || unit > lastEscape || (at > 0 && path[at - 1].isHighSurrogate()))
            continue;
        name += QStringView(path).sliced(from, at - from).toUtf8();
        name += char(unit & 0xff);
        from = at + 1;
    }
    return name + QStringView(path).sliced(from).toUtf8();
}

QStringList pathsOfArguments(int count, const char *const *arguments)
{
    QStringList paths;
    for (int i = 1; i < count; ++i)
        paths += pathOfName(arguments[i]);
    return paths;
}

QString shownPath(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(nameOfPath(text));
}

QString absolutePath(const QString &path)
{
    if (path.startsWith(u'/'))
        return path;
    const std::unique_ptr<char, decltype(&::free)> folder(::getcwd(nullptr, 0), &::free);
    return folder ? pathOfName(folder.get()) + u'/' + path : path;
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat a;
    struct stat b;
    return one == other || (::stat(nameOfPath(one).constData(), &a) == 0 &&
                            ::stat(nameOfPath(other).constData(), &b) == 0 &&
                            a.st_dev == b.st_dev && a.st_ino == b.st_ino);
}

} // namespace rapporteur
