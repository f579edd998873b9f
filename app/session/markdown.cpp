// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/markdown.h"

#include "session/references.h"

#include <algorithm>

namespace rapporteur {

void Markdown::addPiece(const MarkdownPiece &piece)
{
    IndexRange &range = parts.back().pieces;
    MarkdownPiece *last = range.isEmpty() ? nullptr : &pieces.back();
    if (last && piece.kind == Run::Kind::Text && last->kind == piece.kind &&
        last->style == piece.style && last->target == piece.target) {
        last->end = piece.end;
        return;
    }
    pieces.push_back(piece);
    ++range.count;
}

int Markdown::addTarget(const QString &written)
{
    QString target = safeTarget(written);
    if (target.isEmpty())
        return -1;
    targets.push_back(std::move(target));
    return int(targets.size()) - 1;
}

int Markdown::sourceOf(int place) const
{
    const auto after = std::ranges::upper_bound(origins, place, {}, &Origin::words);
    if (after == origins.begin())
        return 0;
    const Origin &origin = *std::prev(after);
    const QStringView since = QStringView(words).sliced(origin.words, place - origin.words);
    return source.sourceOf(origin.byte + since.toUtf8().size());
}

} // namespace rapporteur
