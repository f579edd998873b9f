// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/recovery.h"

#include "storage/file.h"
#include "storage/filename.h"
#include "storage/journalfile.h"
#include "storage/journalformat.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

/// No journal of ours is longer: that is notes of a hundred megabytes.
constexpr qint64 longestJournal = qint64(1) << 30;
/// Of a head: two names and a few numbers.
constexpr qint64 longestHead = 1 << 16;

/// The files in `folder` whose names end in `suffix`. QDir would stop at a name that is not UTF-8.
QStringList filesIn(const QString &folder, QByteArrayView suffix)
{
    QStringList files;
    std::error_code error;
    namespace fs = std::filesystem;
    for (fs::directory_iterator it(nameOfPath(folder).toStdString(), error), end;
         !error && it != end; it.increment(error)) {
        const auto name = QByteArray::fromStdString(it->path().native());
        if (name.endsWith(suffix) && it->symlink_status(error).type() == fs::file_type::regular)
            files += pathOfName(name);
    }
    files.sort();
    return files;
}

Descriptor openJournal(const QString &fileName, const SystemCalls &calls)
{
    // Not through links, and without waiting for the other end of a pipe.
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    return {calls.open(nameOfPath(fileName).constData(), flags, 0), calls};
}

qint64 milliseconds(const timespec &time) { return time.tv_sec * 1000 + time.tv_nsec / 1'000'000; }

/// Whether `descriptor` is still what the name stands for: its writer may just have put another there.
bool isCurrent(int descriptor, const QString &fileName)
{
    struct stat open;
    struct stat named;
    return ::fstat(descriptor, &open) == 0 &&
           ::stat(nameOfPath(fileName).constData(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

/// When the file at `path` was last written; nothing where it is not to be found.
std::optional<QDateTime> timeOf(const QString &path)
{
    struct stat status;
    if (::stat(nameOfPath(path).constData(), &status) != 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds(status.st_mtim));
}

OnDisk compareWithDisk(const LeftJournal &journal)
{
    if (journal.base.path.isEmpty())
        return OnDisk::NoFile;
    if (isGone(journal.base.path))
        return OnDisk::Missing;
    const auto bytes = readFile(journal.base.path);
    if (!bytes)
        return OnDisk::Unreadable;
    if (decodeAnyNotes(*bytes).text == journal.text)
        return OnDisk::SameText;
    return fileHash(*bytes) == journal.base.hash ? OnDisk::AsBefore : OnDisk::Changed;
}

std::expected<LeftJournal, QString> readLeft(const QString &fileName, JournalFile &file)
{
    const auto bytes = readAll(file.number(), longestJournal);
    if (!bytes)
        return std::unexpected(systemReason(bytes.error()));
    auto contents = readJournal(*bytes);
    if (!contents)
        return std::unexpected(tr("it is damaged from its beginning"));
    LeftJournal left{.fileName = fileName,
                     .base = std::move(contents->head.base),
                     .text = std::move(contents->text),
                     .edits = contents->edits,
                     .unread = contents->unread};
    struct stat status;
    if (::fstat(file.number(), &status) == 0)
        left.when = QDateTime::fromMSecsSinceEpoch(milliseconds(status.st_mtim));
    left.onDisk = compareWithDisk(left);
    left.fileIsNewer = !left.base.path.isEmpty() && timeOf(left.base.path) > left.when;
    return left;
}

bool saysJournal(int descriptor)
{
    char beginning[64];
    const ssize_t count = ::pread(descriptor, beginning, sizeof beginning, 0);
    return isJournal(QByteArrayView(beginning, std::max<ssize_t>(count, 0)));
}

bool isWorthNothing(const LeftJournal &left)
{
    const bool hasNoFile = left.onDisk == OnDisk::Missing || left.onDisk == OnDisk::Unreadable;
    return left.unread == 0 &&
           (left.onDisk == OnDisk::SameText ||
            (left.text == left.base.text && !(hasNoFile && !left.text.isEmpty())));
}

/// Takes a journal that nobody writes, or nothing.
std::shared_ptr<JournalFile> takeJournal(const QString &fileName, const SystemCalls &calls)
{
    Descriptor descriptor = openJournal(fileName, calls);
    const int number = descriptor.number();
    if (!descriptor.isOpen() || !saysJournal(number) ||
        calls.flock(number, LOCK_EX | LOCK_NB) != 0 || !isCurrent(number, fileName))
        return {};
    return std::make_shared<JournalFile>(std::move(descriptor), calls);
}

/// Until when a journal that was put aside is kept, by its name.
QString asideSuffix(const QDateTime &until)
{
    return u'.' + QString::number(until.toSecsSinceEpoch()) + ".aside"_L1;
}

void removeOldAsides(const QString &folder, const SystemCalls &calls)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const QString &fileName : filesIn(folder, ".aside")) {
        if (fileName.section(u'.', -2, -2).toLongLong() < now)
            calls.unlink(nameOfPath(fileName).constData());
    }
}

/// What a journal that was being written anew left beside itself: the journal is still there.
void removeHalfWritten(const QString &folder, const SystemCalls &calls)
{
    for (const QString &fileName : filesIn(folder, ".journal.new")) {
        const Descriptor descriptor = openJournal(fileName, calls);
        if (descriptor.isOpen() && calls.flock(descriptor.number(), LOCK_EX | LOCK_NB) == 0 &&
            isCurrent(descriptor.number(), fileName))
            calls.unlink(nameOfPath(fileName).constData());
    }
}

bool isAlive(const Writer &writer)
{
    return writer.host != QSysInfo::machineHostName() || ::kill(pid_t(writer.process), 0) == 0 ||
           errno == EPERM;
}

} // namespace

Findings findJournals(const QString &folder, const SystemCalls &calls)
{
    Findings found;
    removeHalfWritten(folder, calls);
    removeOldAsides(folder, calls);
    for (const QString &fileName : filesIn(folder, ".journal")) {
        const auto file = takeJournal(fileName, calls);
        if (!file)
            continue;
        auto left = readLeft(fileName, *file);
        if (!left) {
            found.problems +=
                tr("Unsaved notes in %1 cannot be read: %2.").arg(fileName, left.error());
            continue;
        }
        left->held = file;
        if (isWorthNothing(*left))
            discardJournal(*left, calls);
        else
            found.left.push_back(std::move(*left));
    }
    std::ranges::stable_sort(found.left, std::greater{}, &LeftJournal::when);
    return found;
}

std::vector<Writer> otherWriters(const QString &path, const QString &own, const QString &folder)
{
    std::vector<Writer> writers;
    for (const QString &fileName : filesIn(folder, ".journal")) {
        const Descriptor descriptor = openJournal(fileName, systemCalls());
        if (fileName == own || !descriptor.isOpen() ||
            ::flock(descriptor.number(), LOCK_SH | LOCK_NB) == 0)
            continue;
        const auto head = readAll(descriptor.number(), longestHead).transform(readJournalHead);
        if (!head || !*head || !isSameFile((*head)->base.path, path))
            continue;
        const Writer writer{(*head)->process, (*head)->host};
        if (isAlive(writer))
            writers.push_back(writer);
    }
    return writers;
}

bool discardJournal(LeftJournal &journal, const SystemCalls &calls)
{
    if (calls.unlink(nameOfPath(journal.fileName).constData()) != 0 && errno != ENOENT)
        return false;
    journal.held.reset();
    return true;
}

bool putAside(LeftJournal &journal, const SystemCalls &calls)
{
    constexpr int days = 7;
    const QString aside =
        journal.fileName + asideSuffix(QDateTime::currentDateTime().addDays(days));
    if (calls.rename(nameOfPath(journal.fileName).constData(), nameOfPath(aside).constData()) != 0)
        return false;
    journal.fileName = aside;
    return true;
}

bool bringBack(LeftJournal &journal, const SystemCalls &calls)
{
    const QString name = journal.fileName.section(u'.', 0, -3);
    if (calls.rename(nameOfPath(journal.fileName).constData(), nameOfPath(name).constData()) != 0)
        return false;
    journal.fileName = name;
    return true;
}

} // namespace rapporteur
