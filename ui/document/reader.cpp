// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reader.h"

#include <QtConcurrentRun>

namespace rapporteur {

namespace {

void follow(Buffer &buffer, Reader::Change change)
{
    if (auto *whole = std::get_if<Reader::Whole>(&change)) {
        buffer.setPeople(std::move(whole->people));
        buffer.setText(std::move(whole->text));
    } else {
        auto &part = std::get<Reader::Replacement>(change);
        buffer.replace(part.first, part.removed, std::move(part.lines));
    }
}

} // namespace

Reader::Reader(QObject *parent)
    : QObject(parent)
    , m_buffer(std::make_shared<Buffer>())
{}

Reader::~Reader()
{
    m_watcher.disconnect();
    m_watcher.waitForFinished();
}

void Reader::read(const Profile &profile, quint64 revision, Done done)
{
    m_watcher.disconnect();
    connect(&m_watcher, &QFutureWatcherBase::finished, this,
            [this, done = std::move(done)] { done(m_watcher.future().takeResult()); });
    m_watcher.setFuture(QtConcurrent::run(
        [buffer = m_buffer, changes = std::exchange(m_changes, {}), &profile, revision]() mutable {
            for (Change &change : changes)
                follow(*buffer, std::move(change));
            return readingOf(*buffer, profile, revision);
        }));
}

} // namespace rapporteur
