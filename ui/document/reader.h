// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reading.h"
#include "notation/buffer.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace rapporteur {

/// Reads the notes in another thread, one reading at a time. It has a buffer of its own there, which is
/// told each change, so that a reading costs the thread of the keys nothing that grows with the notes.
class Reader : public QObject
{
    Q_OBJECT

public:
    /// Replaces lines, as Buffer::replace() does.
    struct Replacement {
        int first = 0;
        int removed = 0;
        std::vector<QString> lines;
    };
    /// Replaces everything.
    struct Whole {
        QString text;
        PeopleReader people;
    };
    using Change = std::variant<Whole, Replacement>;
    using Done = std::function<void(std::shared_ptr<const Reading>)>;

    explicit Reader(QObject *parent = nullptr);
    /// Waits for a reading that is under way.
    ~Reader() override;

    /// What happened to the notes; read with the next reading.
    void tell(Change change) { m_changes.push_back(std::move(change)); }
    bool isBusy() const { return m_watcher.isRunning(); }
    /// Reads the notes as they are told; `revision` is that of their text. Not while busy. Calls `done`
    /// in this thread, unless the reader is gone by then.
    void read(const Profile &profile, quint64 revision, Done done);

private:
    QFutureWatcher<std::shared_ptr<const Reading>> m_watcher;
    std::vector<Change> m_changes;
    std::shared_ptr<Buffer> m_buffer; ///< of the other thread while busy
};

} // namespace rapporteur
