// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/names.h"
#include "article/note.h"
#include "article/sentencewriter.h"

namespace rapporteur {

/// What the parts of the composer share while they make one article, or a part of one.
struct Composition {
    Composition(const Session &told, const Profile &profile, Article &made, Strings &store,
                Names &named)
        : session(told)
        , article(made)
        , strings(store)
        , names(named)
        , writer(made, names, store, profile)
        , note(told, store)
    {}
    Q_DISABLE_COPY_MOVE(Composition)

    const Session &session;
    Article &article;
    Strings &strings;
    Names &names;
    SentenceWriter writer;
    Note note; ///< the entry in hand
};

} // namespace rapporteur
