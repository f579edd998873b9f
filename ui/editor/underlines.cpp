// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/underlines.h"

#include "editor/editorcolours.h"

#include <algorithm>
#include <limits>

namespace rapporteur {

void Underlines::assign(const std::vector<Problem> &problems)
{
    m_marks.clear();
    for (const Problem &problem : problems) {
        const Severity grade = severity(problem.kind);
        if (grade == Severity::Information)
            continue;
        const auto [begin, end] = problem.range;
        const int stop = end.line > begin.line ? std::numeric_limits<int>::max() : end.column;
        m_marks.push_back({begin.line, begin.column, std::max(stop, begin.column + 1), grade});
    }
    std::ranges::sort(m_marks);
}

void Underlines::follow(const LineChange &change)
{
    const int behind = change.first + change.removed;
    std::erase_if(
        m_marks, [&](const Mark &mark) { return mark.line >= change.first && mark.line < behind; });
    for (Mark &mark : m_marks) {
        if (mark.line >= behind)
            mark.line += change.inserted - change.removed;
    }
}

void Underlines::addTo(QList<QTextLayout::FormatRange> &formats, int line, int length,
                       const EditorColours &colours) const
{
    auto mark = std::ranges::lower_bound(m_marks, line, {}, &Mark::line);
    for (; mark != m_marks.end() && mark->line == line; ++mark) {
        const int end = std::min(mark->end, length);
        if (mark->begin >= end)
            continue;
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(mark->severity == Severity::Error ? colours.error
                                                                   : colours.warning);
        formats.push_back({mark->begin, end - mark->begin, format});
    }
}

std::vector<int> Underlines::lines() const
{
    std::vector<int> lines;
    for (const Mark &mark : m_marks) {
        if (lines.empty() || lines.back() != mark.line)
            lines.push_back(mark.line);
    }
    return lines;
}

} // namespace rapporteur
