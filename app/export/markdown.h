// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The article in CommonMark, one paragraph a line; the words of the page.
QByteArray writeMarkdown(const Article &article, const OnRecord &record);

} // namespace rapporteur
