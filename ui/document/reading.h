// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "notation/builder.h"
#include "session/onrecord.h"

#include <QObject>

#include <functional>
#include <memory>

template <typename T>
class QFutureWatcher;

namespace rapporteur {

class Buffer;
struct Profile;

/// All that the notes of one revision say: what every view but the editor shows. A value that nobody
/// changes; may be older than the text.
struct Reading {
    quint64 revision = 0;
    Notes notes;
    OnRecord record;
    Article article; ///< of `record`
};

/// Reads `buffer` whole, here and now.
std::shared_ptr<const Reading> readingOf(const Buffer &buffer, const Profile &profile);

/// Reads copies of a buffer in another thread, one at a time.
class Reader : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(std::shared_ptr<const Reading>)>;

    explicit Reader(QObject *parent = nullptr);
    /// Waits for a reading that is under way.
    ~Reader() override;

    bool isBusy() const;
    /// Not while busy. Calls `done` in this thread, unless the reader is gone by then.
    void read(const Buffer &buffer, const Profile &profile, Done done);

private:
    QFutureWatcher<std::shared_ptr<const Reading>> *m_watcher;
};

} // namespace rapporteur
