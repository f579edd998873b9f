// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/descriptor.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <expected>

namespace rapporteur {

/// A journal's open file, which this program alone writes: a lock on it says so to others as long as
/// this lives.
class JournalFile
{
public:
    explicit JournalFile(Descriptor descriptor, const SystemCalls &calls = systemCalls())
        : m_descriptor(std::move(descriptor))
        , m_calls(calls)
    {}

    int number() const { return m_descriptor.number(); }
    bool append(QByteArrayView bytes) { return writeAll(number(), bytes, m_calls); }

    /// Whether nobody has asked for a sync since the last one.
    bool askForSync() { return !m_asked.exchange(true); }
    /// From any thread.
    void sync();
    /// Of a sync that failed: what was written may be lost when the power is cut.
    int syncError() const { return m_syncError; }
    void noteSyncError(int error) { m_syncError = error; }

private:
    Descriptor m_descriptor;
    const SystemCalls &m_calls;
    std::atomic<bool> m_asked = false;
    std::atomic<int> m_syncError = 0;
};

} // namespace rapporteur
