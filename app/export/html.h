// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// The article as a page of its own, which reads and prints well in light and dark.
QByteArray writeHtml(const Article &article, const OnRecord &record);

} // namespace rapporteur
