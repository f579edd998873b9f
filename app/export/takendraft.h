// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "session/onrecord.h"

#include <QString>

#include <optional>

namespace rapporteur {

/// What an article drafts from a note, as the prose of the notes that would say the same: speakers are
/// mentions, words as spoken stand between quotation marks.
struct TakenDraft {
    QString markdown; ///< lines parted by '\n', paragraphs by an empty one
    /// The first line of the last note that it tells. Prose below that note words all notes of its
    /// paragraph that no prose above words, and so tells them all.
    int line = -1;
};

/// The draft that `article`, composed from `record`, has of the note that begins at `line` of the notes and
/// of those above it that prose below it would word. Nothing where that is told by prose, or not at all.
std::optional<TakenDraft> takenDraft(const Article &article, const OnRecord &record, int line);

} // namespace rapporteur
