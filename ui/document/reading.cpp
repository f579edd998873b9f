// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reading.h"

#include "article/composer.h"
#include "notation/buffer.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace rapporteur {

std::shared_ptr<const Reading> readingOf(const Buffer &buffer, const Profile &profile)
{
    Notes notes = buildNotes(buffer);
    OnRecord record = onRecord(notes.session);
    Article article = compose(record, profile);
    return std::make_shared<const Reading>(buffer.revision(), std::move(notes), std::move(record),
                                           std::move(article));
}

Reader::Reader(QObject *parent)
    : QObject(parent)
    , m_watcher(new QFutureWatcher<std::shared_ptr<const Reading>>(this))
{}

Reader::~Reader()
{
    m_watcher->disconnect();
    m_watcher->waitForFinished();
}

bool Reader::isBusy() const { return m_watcher->isRunning(); }

void Reader::read(const Buffer &buffer, const Profile &profile, Done done)
{
    m_watcher->disconnect();
    connect(m_watcher, &QFutureWatcherBase::finished, this,
            [this, done = std::move(done)] { done(m_watcher->result()); });
    m_watcher->setFuture(QtConcurrent::run(readingOf, buffer, std::cref(profile)));
}

} // namespace rapporteur
