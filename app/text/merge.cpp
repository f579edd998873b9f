// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/merge.h"

#include "text/differences.h"

#include <algorithm>
#include <span>

namespace rapporteur {

namespace {

using Differences = std::vector<LineDifference>;

/// One changed text, and how far the merge has gone through its differences.
struct Side {
    LineViews lines;
    Differences changes;
    size_t next = 0;
    int shift = 0; ///< of a line of it, less that of the base, before the next difference

    bool isDone() const { return next == changes.size(); }
    LineSpan removed() const { return changes[next].removed; }
    void pass()
    {
        shift += changes[next].inserted.count - changes[next].removed.count;
        ++next;
    }
};

/// Whether two differences of the base cannot both be taken as they are.
bool clash(LineSpan a, LineSpan b)
{
    return a.first == b.first || (a.first < b.end() && b.first < a.end());
}

class Merger
{
public:
    Merger(const QString &base, const QString &mine, const QString &theirs)
        : m_base(linesOf(base))
        , m_mine(sideOf(mine))
        , m_theirs(sideOf(theirs))
    {}

    MergedText run()
    {
        while (!m_mine.isDone() || !m_theirs.isDone())
            takeNext();
        append(between(m_base, m_at, int(m_base.size())));
        MergedText merged{.conflicts = std::move(m_conflicts)};
        for (const QStringView line : m_lines)
            merged.text.append(line).append(u'\n');
        merged.text.chop(1);
        return merged;
    }

private:
    Side sideOf(const QString &text) const
    {
        Side side{.lines = linesOf(text)};
        side.changes = differences(m_base, side.lines);
        return side;
    }

    static std::span<const QStringView> between(const LineViews &lines, int begin, int end)
    {
        return std::span(lines).subspan(size_t(begin), size_t(end - begin));
    }

    void append(std::span<const QStringView> lines)
    {
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    }

    /// The differences of both sides from the next one on that hang together.
    void takeNext()
    {
        const bool isMine = m_theirs.isDone() || (!m_mine.isDone() && m_mine.removed().first <=
                                                                          m_theirs.removed().first);
        LineSpan part = (isMine ? m_mine : m_theirs).removed();
        const int mineShift = m_mine.shift;
        const int theirShift = m_theirs.shift;
        const size_t mineBefore = m_mine.next;
        const size_t theirsBefore = m_theirs.next;
        (isMine ? m_mine : m_theirs).pass();
        while (widen(m_mine, part) || widen(m_theirs, part))
            continue;
        append(between(m_base, m_at, part.first));
        m_at = part.end();
        const auto mine = between(m_mine.lines, part.first + mineShift, part.end() + m_mine.shift);
        const auto theirs =
            between(m_theirs.lines, part.first + theirShift, part.end() + m_theirs.shift);
        if (m_theirs.next == theirsBefore)
            append(mine);
        else if (m_mine.next == mineBefore)
            append(theirs);
        else
            appendBoth(mine, theirs);
    }

    static bool widen(Side &side, LineSpan &part)
    {
        if (side.isDone() || !clash(side.removed(), part))
            return false;
        const int end = std::max(part.end(), side.removed().end());
        part.first = std::min(part.first, side.removed().first);
        part.count = end - part.first;
        side.pass();
        return true;
    }

    /// What is the same at both ends of two changes stands once.
    void appendBoth(std::span<const QStringView> mine, std::span<const QStringView> theirs)
    {
        const auto heads = std::ranges::mismatch(mine, theirs);
        const auto head = size_t(heads.in1 - mine.begin());
        const size_t most = std::min(mine.size(), theirs.size()) - head;
        size_t tail = 0;
        while (tail < most && mine[mine.size() - 1 - tail] == theirs[theirs.size() - 1 - tail])
            ++tail;
        append(mine.first(head));
        const auto mineOnly = mine.subspan(head, mine.size() - head - tail);
        const auto theirsOnly = theirs.subspan(head, theirs.size() - head - tail);
        const int at = int(m_lines.size());
        const int mineCount = int(mineOnly.size());
        if (!mineOnly.empty() || !theirsOnly.empty())
            m_conflicts.push_back({{at, mineCount}, {at + mineCount, int(theirsOnly.size())}});
        append(mineOnly);
        append(theirsOnly);
        append(mine.last(tail));
    }

    LineViews m_base;
    Side m_mine;
    Side m_theirs;
    int m_at = 0; ///< the line of the base from which nothing is taken yet
    LineViews m_lines;
    std::vector<MergeConflict> m_conflicts;
};

} // namespace

MergedText mergedText(const QString &base, const QString &mine, const QString &theirs)
{
    return Merger(base, mine, theirs).run();
}

} // namespace rapporteur
