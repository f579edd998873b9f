// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <QByteArray>

namespace rapporteur {

/// Everything of a page up to its heading, `title`, with what the page is about as schema.org data:
/// the event, the people, the words quoted.
void beginHtmlPage(QByteArray &html, const QString &title, const OnRecord &record);
void endHtmlPage(QByteArray &html);

} // namespace rapporteur
