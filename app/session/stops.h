// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace rapporteur {

/// The places of a text from `begin` up to `end` where it may hold more than plain words: markup, a
/// quotation mark, a mention, a reference, a URL, half of a surrogate pair, or a letter that one of
/// `names` begins with (Roster::firstLetters()). Reads each character of an export at least once: the
/// target is 1.5 cycles each.
class Stops
{
public:
    Stops(QStringView text, int begin, int end, quint64 names);

    /// The first stop at `from` or behind; `end` when there is none. Call in ascending order.
    int next(int from);

private:
    bool isStop(int at) const;

    const char16_t *m_text;
    int m_end;
    quint64 m_names;
    // The block of characters that was looked at as one, its candidates as bits; blocks end at
    // m_blocksEnd.
    int m_block = 0;
    int m_blocksEnd = 0;
    unsigned m_candidates = 0;
};

constexpr bool isCurlyQuote(char16_t c) { return c >= u'\u201C' && c <= u'\u201E'; }

/// Whether any quotation mark is in `text`.
bool holdsQuoteMark(QStringView text);

} // namespace rapporteur
