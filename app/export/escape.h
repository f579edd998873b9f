// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace rapporteur {

// All exports are UTF-8. Characters that no text should hold become U+FFFD in each of them: C0 and C1
// controls (but tab and line feed), lone surrogates, noncharacters; and the controls that embed or
// override a direction, since an unclosed one would turn round what the page says next.

/// Appends `text` as it is.
void appendUtf8(QByteArray &bytes, QStringView text);

/// Appends `text` for HTML, between tags or between double quotation marks of an attribute.
void appendHtml(QByteArray &bytes, QStringView text);

/// Appends `text` as a JSON string with its quotation marks, such that it may also stand in a script
/// element of HTML. Here nothing is replaced but lone surrogates: data stays what it is.
void appendJsonString(QByteArray &bytes, QStringView text);

/// Appends `text` so that CommonMark reads just these characters, inside a paragraph; a line feed or
/// tab becomes a blank. `beginsParagraph` when nothing stands before it on its line, where more would
/// be read as markup.
void appendMarkdown(QByteArray &bytes, QStringView text, bool beginsParagraph);

/// Appends a code span of CommonMark that holds `text`.
void appendMarkdownCode(QByteArray &bytes, QStringView text);

/// The address of a link in ASCII, percent-encoded, or nothing when it is none or would run a script:
/// what is linked is then text. Relative addresses and http, https, mailto and ftp are links.
QByteArray linkAddress(QStringView address);

} // namespace rapporteur
