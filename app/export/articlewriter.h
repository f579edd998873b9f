// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "article/profile.h"
#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// How an article is written in a format, part by part: `begin` and `end` what stands around its body,
/// from an article without one; `body` the blocks of one part, `between` what stands between two.
struct ArticleFormat {
    void (*begin)(QByteArray &bytes, const Article &head, const OnRecord &record);
    void (*body)(QByteArray &bytes, const Article &part);
    void (*end)(QByteArray &bytes, const Article &head);
    const char *between = "";
};

/// The article of `record`, written while it is composed: a long one in shares at the same time, with
/// the same bytes as one after the other.
QByteArray writeArticle(const ArticleFormat &format, const OnRecord &record,
                        const Profile &profile);

} // namespace rapporteur
