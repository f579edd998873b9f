// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journal.h"

#include "storage/filename.h"
#include "storage/journalfile.h"
#include "storage/journalformat.h"
#include "storage/journalsyncer.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// A journal may grow to twice what it began with and this; some thousands of keys.
constexpr qint64 room = 1 << 20;
/// How far its edits may be apart in all, in UTF-16 code units: a second of replay.
constexpr qint64 mostDistance = 2'000'000'000;

/// 0, or the error that makes `folder` no private folder of ours.
int makePrivateFolder(const QByteArray &folder)
{
    for (qsizetype slash = 0; slash >= 0;) {
        slash = folder.indexOf('/', slash + 1);
        const QByteArray part = slash < 0 ? folder : folder.first(slash);
        if (::mkdir(part.constData(), 0700) != 0 && errno != EEXIST && errno != EISDIR)
            return errno;
    }
    struct stat status;
    if (::stat(folder.constData(), &status) != 0)
        return errno;
    if ((status.st_mode & 0077) != 0 && ::chmod(folder.constData(), 0700) != 0)
        return errno;
    return 0;
}

} // namespace

void JournalFile::sync()
{
    m_asked = false; // before: what is written from here on asks again
    struct stat status;
    if (m_calls.fdatasync(number()) != 0)
        noteSyncError(errno);
    else if (::fstat(number(), &status) == 0 && status.st_nlink == 0)
        noteSyncError(ENOENT); // somebody removed it
}

QString journalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) +
           "/rapporteur/journals"_L1;
}

Journal::Journal(JournalSyncer *syncer, QString folder, const SystemCalls &calls)
    : m_syncer(syncer)
    , m_folder(std::move(folder))
    , m_calls(calls)
    , m_writer(std::make_unique<JournalWriter>())
{}

Journal::~Journal() = default;

bool Journal::begin(JournalBase base, const QString &text)
{
    m_base = std::move(base);
    if (!m_base.path.isEmpty()) // recovery may run in another folder
        m_base.path = absolutePath(m_base.path);
    return restart(text);
}

bool Journal::record(qsizetype position, qsizetype removed, QStringView inserted)
{
    if (m_error != 0 || !m_file)
        return false;
    if (position < 0 || removed < 0 || position > m_length || removed > m_length - position) {
        m_error = EINVAL;
        return false;
    }
    const QByteArray &bytes = m_writer->edit(position, removed, inserted);
    if (!m_file->append(bytes)) {
        m_error = errno;
        return false;
    }
    m_size += bytes.size();
    m_length += inserted.size() - removed;
    m_distance += std::abs(position - m_lastEnd);
    m_lastEnd = position + inserted.size();
    if (m_syncer && m_file->askForSync())
        m_syncer->sync(m_file);
    return true;
}

bool Journal::wantsText() const
{
    return m_error != 0 || (m_file && (m_file->syncError() != 0 || m_size > m_mostSize ||
                                       m_distance > mostDistance));
}

bool Journal::renew(const QString &text)
{
    const bool holdsAll = m_error == 0 && m_file;
    const JournalWriter writer = *m_writer;
    const bool isDone = restart(text);
    if (m_error != 0 && holdsAll) {
        // The old journal stands: it goes on, and is let grow.
        *m_writer = writer;
        m_error = 0;
        m_mostSize = m_size + room;
        m_distance = 0;
    }
    return isDone;
}

bool Journal::restart(const QString &text)
{
    const JournalHead head{.id = QRandomGenerator::system()->generate64(),
                           .process = ::getpid(),
                           .host = QSysInfo::machineHostName(),
                           .base = m_base};
    if (m_fileName.isEmpty())
        m_fileName = m_folder + u'/' + QString::number(head.id, 16) + ".journal"_L1;
    m_error = writeAnew(m_writer->start(head, text));
    if (m_error == 0)
        m_length = text.size();
    return m_error == 0 && m_file->syncError() == 0;
}

/// 0, or why the old journal, if any, is still the one.
int Journal::writeAnew(const QByteArray &bytes)
{
    if (const int error = makePrivateFolder(nameOfPath(m_folder)); error != 0)
        return error;
    const QByteArray name = nameOfPath(m_fileName);
    const QByteArray beside = name + ".new";
    Descriptor descriptor(
        m_calls.open(beside.constData(), O_WRONLY | O_APPEND | O_CREAT | O_TRUNC | O_CLOEXEC, 0600),
        m_calls);
    if (!descriptor.isOpen())
        return errno;
    // The lock comes before the name by which others find the journal.
    if (m_calls.flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0 ||
        !writeAll(descriptor.number(), bytes, m_calls) || m_calls.fsync(descriptor.number()) != 0 ||
        m_calls.rename(beside.constData(), name.constData()) != 0) {
        const int error = errno;
        m_calls.unlink(beside.constData());
        return error;
    }
    m_file = std::make_shared<JournalFile>(std::move(descriptor), m_calls);
    m_size = bytes.size();
    m_mostSize = 2 * m_size + room;
    m_distance = 0;
    if (!syncFolder(folderOf(name), m_calls))
        m_file->noteSyncError(errno);
    return 0;
}

bool Journal::end()
{
    const bool removed = m_fileName.isEmpty() ||
                         m_calls.unlink(nameOfPath(m_fileName).constData()) == 0 || errno == ENOENT;
    m_error = removed ? 0 : errno;
    if (removed) {
        m_file.reset();
        m_fileName.clear();
    }
    return removed;
}

QString Journal::problem() const
{
    const int error = m_error != 0 || !m_file ? m_error : m_file->syncError();
    if (error == 0)
        return {};
    return QCoreApplication::translate(
               "Storage",
               "What you type is not kept safe until you save: %1 cannot be written: %2.")
        .arg(m_folder, systemReason(error));
}

} // namespace rapporteur
