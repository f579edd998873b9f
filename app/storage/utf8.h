// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace rapporteur {

/// How many of the bytes, from the first on, are UTF-8: what follows them begins no character.
qsizetype validUtf8(QByteArrayView bytes);

} // namespace rapporteur
