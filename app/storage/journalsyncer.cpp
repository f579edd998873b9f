// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journalsyncer.h"

#include "storage/journalfile.h"

namespace rapporteur {

JournalSyncer::JournalSyncer(std::chrono::milliseconds delay)
    : m_delay(delay)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{}

JournalSyncer::~JournalSyncer() = default;

void JournalSyncer::sync(std::shared_ptr<JournalFile> file)
{
    const std::lock_guard lock(m_mutex);
    m_files.push_back(std::move(file));
    m_asked.notify_one();
}

void JournalSyncer::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_asked.wait(lock, stop, [this] { return !m_files.empty(); })) {
        // Edits of the moments that follow share a sync.
        m_asked.wait_for(lock, stop, m_delay, [] { return false; });
        const auto files = std::exchange(m_files, {});
        lock.unlock();
        for (const auto &file : files)
            file->sync();
        lock.lock();
    }
}

} // namespace rapporteur
