// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace rapporteur {

/// The character at `text[i]`, which `i` then stands behind; a lone surrogate is one itself.
inline char32_t nextCharacter(QStringView text, qsizetype &i)
{
    const QChar unit = text[i++];
    if (!unit.isHighSurrogate() || i == text.size() || !text[i].isLowSurrogate())
        return unit.unicode();
    return QChar::surrogateToUcs4(unit, text[i++]);
}

/// How many columns of a terminal `c` takes: 2 for the wide characters of Unicode's East Asian Width
/// (UAX 11: W and F) and pictures, 0 for marks and invisible ones, else 1.
int displayWidth(char32_t c);

/// Of all characters of `text`; a lone surrogate takes one column.
int displayWidth(QStringView text);

} // namespace rapporteur
