// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/edit.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// Offsets of the line starts of `text`, and its end as the last one.
std::vector<qsizetype> lineStarts(const QString &text)
{
    std::vector<qsizetype> starts{0};
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        starts.push_back(at + 1);
    starts.push_back(text.size() + 1);
    return starts;
}

qsizetype offsetOf(Position position, const std::vector<qsizetype> &starts)
{
    const auto lines = qsizetype(starts.size()) - 1;
    if (position.line >= lines)
        return starts.back() - 1;
    const qsizetype start = starts[size_t(position.line)];
    const qsizetype end = starts[size_t(position.line) + 1] - 1;
    return std::min(start + position.column, end);
}

} // namespace

QString applied(const QString &text, std::vector<TextEdit> edits)
{
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    const std::vector<qsizetype> starts = lineStarts(text);
    QString result;
    qsizetype at = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype begin = std::max(at, offsetOf(edit.range.begin, starts));
        result += QStringView(text).sliced(at, begin - at);
        result += edit.text;
        at = std::max(begin, offsetOf(edit.range.end, starts));
    }
    return result += QStringView(text).sliced(at);
}

} // namespace rapporteur
