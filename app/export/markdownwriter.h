// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"

#include <QByteArray>

#include <span>

namespace rapporteur {

/// Where runs stand.
struct MarkdownPlace {
    bool beginsParagraph = false;      ///< nothing stands before them
    QByteArrayView lineBreak = "\\\n"; ///< with what stands at the left of the next line
    /// Empty, or for each run Markdown to write in place of its words; a null one changes nothing.
    std::span<const QByteArray> written = {};
};

/// Appends `runs` as CommonMark inside a paragraph; verbatim words stand between straight quotation
/// marks.
void appendMarkdownRuns(QByteArray &markdown, std::span<const Run> runs,
                        const MarkdownPlace &place = {});

} // namespace rapporteur
