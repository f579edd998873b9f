// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/stops.h"

#include "text/search.h"

#include <algorithm>
#include <array>
#include <bit>
#ifdef __SSE2__
#    include <emmintrin.h>
#endif

namespace rapporteur {

namespace {

constexpr bool isSurrogate(char16_t c) { return (c & 0xF800) == 0xD800; }

constexpr auto stops = [] {
    std::array<bool, 128> table{};
    for (const char c :
         {'\0', '\n', '\r', '"', '&', '*', ':', '<', '@', 'C', '[', '\\', ']', '_', '`', 'c'})
        table[size_t(c)] = true;
    return table;
}();

#ifdef __SSE2__
constexpr int width = 16;

/// For each of 8 characters all bits set where it may be a stop: not in U+0020–U+007F, in U+0040–
/// U+0060, one of `"&*`, one of `8:<>`, or the c of `co`. A few too many, in few instructions.
__m128i mayStop(const char16_t *text)
{
    const auto all = [](int c) { return _mm_set1_epi16(short(c)); };
    const auto is = [](__m128i value, __m128i other) { return _mm_cmpeq_epi16(value, other); };
    const auto isUpTo = [](__m128i value, __m128i most) {
        return _mm_cmpeq_epi16(_mm_subs_epu16(value, most), _mm_setzero_si128());
    };
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + 1));
    const __m128i isAscii = isUpTo(_mm_sub_epi16(c, all(0x20)), all(0x5F));
    const __m128i isCapital = isUpTo(_mm_sub_epi16(c, all(0x40)), all(0x20));
    const __m128i isQuote = is(_mm_and_si128(c, all(0xFFFB)), all(u'"'));
    const __m128i isStar = is(c, all(u'*'));
    const __m128i isBracket = is(_mm_and_si128(c, all(0xFFF9)), all(u'8'));
    const __m128i isCommit = _mm_and_si128(is(c, all(u'c')), is(next, all(u'o')));
    const __m128i isMark = _mm_or_si128(_mm_or_si128(isQuote, isStar), isBracket);
    const __m128i either = _mm_or_si128(_mm_or_si128(isCapital, isCommit), isMark);
    return _mm_or_si128(either, _mm_xor_si128(isAscii, all(-1)));
}

/// One bit for each of `width` characters that may be a stop; looks at the one behind them, too.
unsigned candidates(const char16_t *text)
{
    return unsigned(_mm_movemask_epi8(_mm_packs_epi16(mayStop(text), mayStop(text + width / 2))));
}
#endif

} // namespace

Stops::Stops(QStringView text, int begin, int end, quint64 names)
    : m_text(text.utf16())
    , m_end(end)
    , m_names(names)
{
#ifdef __SSE2__
    // Blocks leave one character at the end, which the one before may look at.
    constexpr quint64 capitals = 0x7FFFFFE;
    const bool fits = end - begin > width && (names & ~capitals) == 0;
    m_blocksEnd = fits ? end - 1 : 0;
    m_block = begin - width;
#endif
}

bool Stops::isStop(int at) const
{
    const char16_t c = m_text[at];
    if (m_names >> (c & 63) & 1)
        return true;
    // The most frequent of them is only half of one: commit.
    if (c == u'c')
        return at + 1 < m_end && m_text[at + 1] == u'o';
    return c < stops.size() ? stops[c] : isCurlyQuote(c) || isSurrogate(c);
}

int Stops::next(int from)
{
    int at = from;
#ifdef __SSE2__
    for (; at < m_blocksEnd; at = m_block + width) {
        if (at >= m_block + width) {
            // The last block goes back to characters that were looked at before.
            m_block = std::min(at, m_blocksEnd - width);
            m_candidates = candidates(m_text + m_block);
        }
        for (unsigned left = m_candidates >> (at - m_block); left != 0; left &= left - 1) {
            const int candidate = at + std::countr_zero(left);
            if (isStop(candidate))
                return candidate;
        }
    }
#endif
    while (at < m_end && !isStop(at))
        ++at;
    return at;
}

bool holdsQuoteMark(QStringView text)
{
    return holdsAny<u'"', u'\u201C', u'\u201D', u'\u201E'>(text);
}

} // namespace rapporteur
