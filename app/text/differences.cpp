// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/differences.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace rapporteur {

namespace {

/// Lines that are the same have the same number.
using Numbers = std::vector<int>;

/// Where the same line stands in both texts.
struct Match {
    int from = 0;
    int to = 0;
};

Numbers numbersOf(const LineViews &lines, QHash<QStringView, int> &known)
{
    Numbers numbers;
    numbers.reserve(lines.size());
    for (const QStringView line : lines) {
        const int fresh = int(known.size());
        const auto it = known.constFind(line);
        numbers.push_back(it == known.cend() ? *known.insert(line, fresh) : *it);
    }
    return numbers;
}

/// Where each number stands in `lines`: -1 nowhere, -2 more than once.
std::vector<int> places(std::span<const int> lines, size_t numbers)
{
    std::vector<int> place(numbers, -1);
    for (int i = 0; i < int(lines.size()); ++i)
        place[size_t(lines[size_t(i)])] = place[size_t(lines[size_t(i)])] == -1 ? i : -2;
    return place;
}

/// Lines that both texts have once: the longest row of them that stands in the same order in both.
std::vector<Match> anchors(std::span<const int> from, std::span<const int> to, size_t numbers)
{
    const std::vector<int> fromPlace = places(from, numbers);
    const std::vector<int> toPlace = places(to, numbers);
    std::vector<Match> common;
    for (const int line : from)
        if (fromPlace[size_t(line)] >= 0 && toPlace[size_t(line)] >= 0)
            common.push_back({fromPlace[size_t(line)], toPlace[size_t(line)]});
    std::vector<int> ends;                      // of the best row of each length
    std::vector<int> before(common.size(), -1); // the one before it in its row
    for (int i = 0; i < int(common.size()); ++i) {
        const auto at = std::ranges::lower_bound(ends, common[size_t(i)].to, {},
                                                 [&](int end) { return common[size_t(end)].to; });
        before[size_t(i)] = at == ends.begin() ? -1 : *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<Match> row;
    for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = before[size_t(i)])
        row.push_back(common[size_t(i)]);
    std::ranges::reverse(row);
    return row;
}

/// Myers' greedy search: the furthest points after each number of differences, kept to go back by. A
/// diagonal is the place in `from` less that in `to`.
class GreedySearch
{
public:
    GreedySearch(std::span<const int> from, std::span<const int> to)
        : m_from(from)
        , m_to(to)
    {}

    /// The lines both have, in order; none where there are too many differences to look for them.
    std::vector<Match> matches()
    {
        constexpr int mostDifferences = 400;
        const int most = std::min(mostDifferences, int(m_from.size() + m_to.size()));
        for (int d = 0; d <= most; ++d)
            if (advance(d))
                return traced(d);
        return {};
    }

private:
    /// The diagonal of the d - 1 differences from which `diagonal` is reached furthest.
    int before(int d, int diagonal) const
    {
        const bool isInserted =
            diagonal == -d ||
            (diagonal != d && reached(d - 1, diagonal - 1) < reached(d - 1, diagonal + 1));
        return isInserted ? diagonal + 1 : diagonal - 1;
    }

    int reached(int d, int diagonal) const { return m_reached[size_t(d)][size_t(diagonal + d)]; }

    /// Whether d differences are enough.
    bool advance(int d)
    {
        m_reached.emplace_back(size_t(2 * d + 1), 0);
        for (int diagonal = -d; diagonal <= d; diagonal += 2) {
            const int from = d == 0 ? 0 : before(d, diagonal);
            int x = d == 0 ? 0 : reached(d - 1, from) + (from < diagonal);
            while (isSame(x, x - diagonal))
                ++x;
            m_reached.back()[size_t(diagonal + d)] = x;
            if (x == int(m_from.size()) && x - diagonal == int(m_to.size()))
                return true;
        }
        return false;
    }

    bool isSame(int x, int y) const
    {
        return x < int(m_from.size()) && y < int(m_to.size()) &&
               m_from[size_t(x)] == m_to[size_t(y)];
    }

    std::vector<Match> traced(int d) const
    {
        std::vector<Match> found;
        Match end{int(m_from.size()), int(m_to.size())};
        for (; d >= 0; --d) {
            Match begin;
            if (d > 0) {
                const int diagonal = before(d, end.from - end.to);
                begin.from = reached(d - 1, diagonal);
                begin.to = begin.from - diagonal;
            }
            while (end.from > begin.from && end.to > begin.to)
                found.push_back({--end.from, --end.to});
            end = begin;
        }
        std::ranges::reverse(found);
        return found;
    }

    std::span<const int> m_from;
    std::span<const int> m_to;
    std::vector<std::vector<int>> m_reached;
};

/// Two texts, and what of them was found to be the same so far.
class Comparison
{
public:
    Comparison(Numbers from, Numbers to, size_t numbers)
        : m_from(std::move(from))
        , m_to(std::move(to))
        , m_numbers(numbers)
    {}

    std::vector<LineDifference> run()
    {
        const Match end{int(m_from.size()), int(m_to.size())};
        Match tail = end;
        while (tail.from > 0 && tail.to > 0 && same(tail.from - 1, tail.to - 1))
            tail = {tail.from - 1, tail.to - 1};
        takeSame(tail);
        const Match head = m_at;
        for (const Match &anchor : anchors(between(m_from, head.from, tail.from),
                                           between(m_to, head.to, tail.to), m_numbers)) {
            compareTo({head.from + anchor.from, head.to + anchor.to});
        }
        compareTo(tail);
        note(tail);
        return std::move(m_found);
    }

private:
    static std::span<const int> between(const Numbers &lines, int begin, int end)
    {
        return std::span(lines).subspan(size_t(begin), size_t(end - begin));
    }

    bool same(int from, int to) const { return m_from[size_t(from)] == m_to[size_t(to)]; }

    /// Goes on over the lines that are the same, up to `end`.
    void takeSame(Match end)
    {
        while (m_at.from < end.from && m_at.to < end.to && same(m_at.from, m_at.to))
            m_at = {m_at.from + 1, m_at.to + 1};
    }

    /// From here to `place` the lines differ.
    void note(Match place)
    {
        if (m_at.from != place.from || m_at.to != place.to)
            m_found.push_back({{m_at.from, place.from - m_at.from}, {m_at.to, place.to - m_at.to}});
        m_at = place;
    }

    void compareTo(Match end)
    {
        takeSame(end);
        const Match begin = m_at;
        GreedySearch search(between(m_from, begin.from, end.from), between(m_to, begin.to, end.to));
        for (const Match &match : search.matches()) {
            note({begin.from + match.from, begin.to + match.to});
            m_at = {m_at.from + 1, m_at.to + 1};
        }
    }

    Numbers m_from;
    Numbers m_to;
    size_t m_numbers;
    Match m_at;
    std::vector<LineDifference> m_found;
};

} // namespace

LineViews linesOf(QStringView text)
{
    LineViews lines;
    lines.reserve(size_t(text.count(u'\n')) + 1);
    for (const QStringView line : text.tokenize(u'\n'))
        lines.push_back(line);
    return lines;
}

std::vector<LineDifference> differences(const LineViews &from, const LineViews &to)
{
    QHash<QStringView, int> known;
    Numbers fromNumbers = numbersOf(from, known);
    Numbers toNumbers = numbersOf(to, known);
    return Comparison(std::move(fromNumbers), std::move(toNumbers), size_t(known.size())).run();
}

} // namespace rapporteur
