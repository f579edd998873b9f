// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <bit>
#include <cstring>

namespace rapporteur {

/// The first place from `from` on where `text` has one of the characters `any`, or its size. Reads eight
/// at a time: most words of notes have none, and are searched for many.
template <char16_t... any>
qsizetype findAny(QStringView text, qsizetype from = 0)
{
    // Vectors of GCC and Clang, on any processor: loops over them are not made reliably.
    constexpr qsizetype block = 8;
    using Units = char16_t __attribute__((vector_size(block * sizeof(char16_t))));
    const char16_t *const units = text.utf16();
    qsizetype at = from;
    for (; text.size() - at >= block; at += block) {
        Units here;
        std::memcpy(&here, units + at, sizeof here);
        const auto halves = std::bit_cast<std::array<quint64, 2>>(((here == any) | ...));
        if (halves[0] | halves[1])
            break;
    }
    while (at < text.size() && ((units[at] != any) && ...))
        ++at;
    return at;
}

/// The first place from `from` on where `first` stands right before one of `next`, or the size of
/// `text`; the same way.
template <char16_t first, char16_t... next>
qsizetype findBefore(QStringView text, qsizetype from = 0)
{
    constexpr qsizetype block = 8;
    using Units = char16_t __attribute__((vector_size(block * sizeof(char16_t))));
    const char16_t *const units = text.utf16();
    qsizetype at = from;
    for (; text.size() - at > block; at += block) {
        Units here;
        Units there;
        std::memcpy(&here, units + at, sizeof here);
        std::memcpy(&there, units + at + 1, sizeof there);
        const auto halves =
            std::bit_cast<std::array<quint64, 2>>((here == first) & ((there == next) | ...));
        if (halves[0] | halves[1])
            break;
    }
    while (at + 1 < text.size() && (units[at] != first || ((units[at + 1] != next) && ...)))
        ++at;
    return at + 1 < text.size() ? at : text.size();
}

template <char16_t... any>
bool holdsAny(QStringView text)
{
    return findAny<any...>(text) < text.size();
}

} // namespace rapporteur
