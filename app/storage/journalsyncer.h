// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/systemcalls.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace rapporteur {

class JournalFile;

/// A thread that syncs journals to their disk, each at most `delay` after its first unsynced edit.
/// One serves all windows; what is asked for is done before the destructor returns.
class JournalSyncer
{
public:
    explicit JournalSyncer(std::chrono::milliseconds delay = std::chrono::milliseconds(500));
    ~JournalSyncer();
    JournalSyncer(JournalSyncer &&) = delete;

    /// From any thread; returns at once.
    void sync(std::shared_ptr<JournalFile> file);

private:
    void run(const std::stop_token &stop);

    std::chrono::milliseconds m_delay;
    std::mutex m_mutex;
    std::condition_variable_any m_asked;
    std::vector<std::shared_ptr<JournalFile>> m_files;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace rapporteur
