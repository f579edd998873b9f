// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/edit.h"

#include <QRegularExpression>
#include <QString>

#include <vector>

class QTextDocument;

namespace rapporteur {

/// What to look for.
struct Pattern {
    QString text;
    bool matchCase = false;
    bool wholeWords = false;
    bool regular = false; ///< a Perl-compatible regular expression; `^` and `$` are a line's ends
    bool operator==(const Pattern &) const = default;
};

/// As a regular expression; one that is not valid says why by errorString().
QRegularExpression expression(const Pattern &pattern);

struct Matches {
    std::vector<Range> ranges; ///< in the order of the text
    bool areAll = true;        ///< false: the expression took so long that looking was given up
};

/// Where `expression` stands in `document`, line by line. Empty matches count nowhere. Takes a second at most,
/// and what one line takes.
Matches matches(const QTextDocument &document, const QRegularExpression &expression);

/// The edits that put `replacement` in the place of each of `ranges`. In that of a regular expression `\1` to
/// `\9` are what its groups matched, and `\\` is a backslash.
std::vector<TextEdit> replacements(const QTextDocument &document, const std::vector<Range> &ranges,
                                   const Pattern &pattern, const QString &replacement);

} // namespace rapporteur
