// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/linechange.h"
#include "notation/problem.h"

#include <QTextLayout>

#include <vector>

namespace rapporteur {

struct EditorColours;

/// Where problems are underlined. Follows the text until the next reading; a line that changes loses its
/// underlines, since what they said may be mended.
class Underlines
{
public:
    /// Information is not underlined: it is no fault of the line.
    void assign(const std::vector<Problem> &problems);
    void follow(const LineChange &change);
    void clear() { m_marks.clear(); }

    /// Adds those of line `line` to its formats.
    void addTo(QList<QTextLayout::FormatRange> &formats, int line, int length,
               const EditorColours &colours) const;
    /// The lines that have any, ascending.
    std::vector<int> lines() const;

    bool operator==(const Underlines &) const = default;

private:
    struct Mark {
        int line = 0;
        int begin = 0;
        int end = 0; ///< at least one behind `begin`
        Severity severity = Severity::Warning;
        auto operator<=>(const Mark &) const = default;
    };
    std::vector<Mark> m_marks; // ascending
};

} // namespace rapporteur
