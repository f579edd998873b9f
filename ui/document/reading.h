// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "article/shownarticle.h"
#include "document/telling.h"
#include "document/vocabulary.h"
#include "notation/builder.h"
#include "session/onrecord.h"

#include <memory>

namespace rapporteur {

class Buffer;
struct Profile;

/// All that the notes of one revision say: what every view but the editor shows. A value that nobody
/// changes; may be older than the text.
struct Reading {
    quint64 revision = 0;
    Notes notes;
    OnRecord record;
    Article article;               ///< of `record`
    std::vector<ShownBlock> shown; ///< the article as its view shows it
    std::vector<Told> telling;     ///< one for each line of the notes
    std::vector<KnownWord> vocabulary;
};

/// Reads `buffer` whole; `revision` is that of the text it has.
std::shared_ptr<const Reading> readingOf(const Buffer &buffer, const Profile &profile,
                                         quint64 revision);

} // namespace rapporteur
