// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVarLengthArray>

#include <string_view>

namespace rapporteur {

/// A text as md4c takes it. Places in it are bytes, those in the text UTF-16 code units; NUL and lone
/// surrogates become U+FFFD.
class Utf8Text
{
public:
    /// Set before each line of a paragraph(), so that no line begins as a block does. md4c takes it
    /// for a letter where it looks for blocks, for a blank where it looks for emphasis.
    static constexpr std::string_view guard = "\u00A0";

    /// All of `text`.
    static Utf8Text blocks(QStringView text);
    /// `text` as one paragraph: lines joined by a blank, but where CommonMark has a hard break.
    static Utf8Text paragraph(QStringView text);

    const QByteArray &bytes() const { return m_bytes; }
    bool isGuarded() const { return m_guarded; }
    /// The place in the text of the byte at `place`.
    int sourceOf(qsizetype place) const;

private:
    struct Anchor {
        qsizetype byte;
        qsizetype source;
    };

    void append(QStringView line);
    void anchor(qsizetype source) { m_anchors.push_back({m_bytes.size(), source}); }

    QByteArray m_bytes;
    QVarLengthArray<Anchor, 2> m_anchors;
    bool m_guarded = false;
};

} // namespace rapporteur
