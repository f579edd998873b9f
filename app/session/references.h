// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rapporteur {

/// What a text may refer to without a link of its own.
enum class Reference : quint8 {
    Cve,     ///< CVE-2026-12345
    Commit,  ///< commit 0123456789ab: 12 to 40 hexadecimal digits
    Message, ///< Message-ID: <id@host>
    Lwn,     ///< [lwn 953116]
};

/// The length of the reference that `text` begins with, or 0. A Message-ID begins at its `<`, what
/// stands before it is for the caller to look at.
int referenceLength(Reference reference, QStringView text);

/// `Message-ID: `: what makes the `<id@host>` behind it a reference, in any case.
QStringView messagePrefix();

/// The words of a reference that an article shows: without the brackets of `[lwn 953116]`.
QStringView shownText(Reference reference, QStringView text);

/// The URL that the whole text of a reference stands for.
QString referenceTarget(Reference reference, QStringView text);

/// `target` of a link or an image as a valid URL: percent-encoded where it has to be. Empty when
/// following it could run or fetch something here: `javascript:`, `data:`, `file:` …
QString safeTarget(QStringView target);

} // namespace rapporteur
