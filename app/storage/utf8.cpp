// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/utf8.h"

#include <QUtf8StringView>

namespace rapporteur {

namespace {

/// How many bytes the character that begins `bytes` takes in UTF-8, or 0 when none does.
qsizetype characterLength(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xc2 ? 0
                             : lead < 0xe0 ? 2
                             : lead < 0xf0 ? 3
                             : lead < 0xf5 ? 4
                                           : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    return QUtf8StringView(bytes.first(length)).isValidUtf8() ? length : 0;
}

} // namespace

qsizetype validUtf8(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return bytes.size();
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = characterLength(bytes.sliced(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

} // namespace rapporteur
