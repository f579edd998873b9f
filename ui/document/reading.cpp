// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/reading.h"

#include "article/composer.h"
#include "notation/buffer.h"

namespace rapporteur {

std::shared_ptr<const Reading> readingOf(const Buffer &buffer, const Profile &profile,
                                         quint64 revision)
{
    auto reading = std::make_shared<Reading>();
    reading->revision = revision;
    reading->notes = buildNotes(buffer);
    reading->record = onRecord(reading->notes.session);
    reading->article = compose(reading->record, profile);
    reading->shown = shownArticle(reading->article, reading->record);
    reading->telling =
        tellingOf(reading->notes.session, *reading->record, reading->article, buffer.size());
    reading->vocabulary = vocabularyOf(reading->notes.session);
    return reading;
}

} // namespace rapporteur
