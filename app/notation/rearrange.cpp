// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/rearrange.h"

#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/notelines.h"

#include <algorithm>

namespace rapporteur {

namespace {

bool isBlank(const Buffer &buffer, int line) { return buffer.line(line).kind == LineKind::Blank; }

/// The lines between blank lines around `line`, which is none.
LineSpan paragraphAt(const Buffer &buffer, int line)
{
    int first = line;
    while (first > 0 && !isBlank(buffer, first - 1))
        --first;
    int end = line + 1;
    while (end < buffer.size() && !isBlank(buffer, end))
        ++end;
    return {first, end - first};
}

/// The paragraph below `upper`, or above when `step` is -1; empty when there is none.
LineSpan neighbour(const Buffer &buffer, LineSpan paragraph, int step)
{
    int line = step > 0 ? paragraph.end() : paragraph.first - 1;
    while (line >= 0 && line < buffer.size() && isBlank(buffer, line))
        line += step;
    return line >= 0 && line < buffer.size() ? paragraphAt(buffer, line) : LineSpan();
}

bool holdsHeader(const Buffer &buffer, LineSpan lines)
{
    for (int i = lines.first; i < lines.end(); ++i) {
        if (buffer.line(i).kind == LineKind::Header)
            return true;
    }
    return false;
}

/// Which lines begin something that is off the record.
std::vector<bool> offLines(const Session &session, int size)
{
    std::vector<bool> off(size_t(size), false);
    for (const Entry &entry : session.entries)
        off[size_t(entry.lines.first)] = entry.off;
    for (const Prose &prose : session.prose)
        off[size_t(prose.lines.first)] = prose.off;
    for (const Topic &topic : session.topics)
        off[size_t(topic.line)] = topic.off;
    return off;
}

/// `upper` and `lower` with what stands between them, changed about.
struct Swap {
    LineSpan upper;
    LineSpan lower;

    LineSpan all() const { return {upper.first, lower.end() - upper.first}; }
    LineSpan between() const { return {upper.end(), lower.first - upper.end()}; }

    /// Where line `i` stands after it.
    int moved(int i) const
    {
        if (i < upper.first || i >= lower.end())
            return i;
        if (i < upper.end())
            return i + lower.count + between().count;
        return i < lower.first ? i + lower.count - upper.count : i - upper.count - between().count;
    }
};

std::vector<QString> swapped(const Buffer &buffer, const Swap &swap)
{
    std::vector<QString> lines(size_t(swap.all().count));
    for (int i = swap.upper.first; i < swap.lower.end(); ++i)
        lines[size_t(swap.moved(i) - swap.upper.first)] = buffer.text(i).toString();
    return lines;
}

bool staysOnItsSide(const Buffer &buffer, const Swap &swap)
{
    const Session before = buildSession(buffer);
    if (!before.hasOff)
        return true;
    Buffer changed = buffer;
    changed.replace(swap.upper.first, swap.all().count, swapped(buffer, swap));
    const std::vector<bool> was = offLines(before, buffer.size());
    const std::vector<bool> is = offLines(buildSession(changed), buffer.size());
    for (int i = 0; i < buffer.size(); ++i) {
        if (was[size_t(i)] != is[size_t(swap.moved(i))])
            return false;
    }
    return true;
}

/// `milliseconds` as whole units, at least one.
int inUnits(int milliseconds, TimeStamp::Precision precision)
{
    constexpr int units[] = {60'000, 1000, 1};
    const int unit = units[size_t(precision)];
    const int count = std::max(1, std::abs(milliseconds) / unit);
    return (milliseconds < 0 ? -count : count) * unit;
}

} // namespace

std::optional<Change> moveParagraph(const Buffer &buffer, Position caret, bool down)
{
    if (caret.line >= buffer.size() || isBlank(buffer, caret.line))
        return {};
    const LineSpan paragraph = paragraphAt(buffer, caret.line);
    const LineSpan other = neighbour(buffer, paragraph, down ? 1 : -1);
    if (other.count == 0 || holdsHeader(buffer, paragraph) || holdsHeader(buffer, other))
        return {};
    const Swap swap{down ? paragraph : other, down ? other : paragraph};
    if (!staysOnItsSide(buffer, swap))
        return {};
    QString text;
    for (const QString &line : swapped(buffer, swap))
        text += line + u'\n';
    text.chop(1);
    const int last = swap.lower.end() - 1;
    const Range range{{swap.upper.first, 0}, {last, int(buffer.text(last).size())}};
    return Change{{{range, text}}, {swap.moved(caret.line), caret.column}};
}

std::vector<TextEdit> shiftTime(const Buffer &buffer, int line, int milliseconds)
{
    constexpr int day = 86'400'000;
    constexpr int longest = 500 * 3'600'000; // as readTime() has it
    if (line >= buffer.size() || !buffer.line(line).time || milliseconds == 0)
        return {};
    const Line &read = buffer.line(line);
    TimeStamp time = read.time;
    time.milliseconds += inUnits(milliseconds, time.precision);
    if (time.form == TimeStamp::Form::Clock)
        time.milliseconds = (time.milliseconds % day + day) % day;
    else
        time.milliseconds = std::clamp(time.milliseconds, 0, longest);
    const QString typed = read.timeAt.of(buffer.text(line)).toString();
    QString text = time.toString();
    const qsizetype hours = typed.indexOf(u':');
    while (text.indexOf(u':') > hours && text.front() == u'0') // 9:05 stays 9:06
        text.removeFirst();
    return {replaced(line, read.timeAt, text)};
}

} // namespace rapporteur
