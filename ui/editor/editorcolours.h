// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QTextCharFormat>

#include <array>

namespace KSyntaxHighlighting {
class Theme;
}

namespace rapporteur {

/// What a stretch of the notes is, as far as its colour goes.
enum class Ink : quint8 {
    Text,
    Faint,   ///< times, punctuation of the notation, comments
    Mark,    ///< `!` `*` `?` and word forms
    Verb,    ///< the scribe's own reporting verb
    Heading, ///< topics
    Key,     ///< header keys, kinds of annotations
    Prose,   ///< the article's own words
    Remark,  ///< an editor's annotation
    Quote,   ///< as spoken
    Link,    ///< references
    Aside,   ///< directions, reactions, narration
    Count_,
};

/// The colours of the editor: those of a KSyntaxHighlighting theme.
struct EditorColours {
    static constexpr int speakerHues = 10;

    QColor text;
    QColor background;
    QColor currentLine;
    QColor selection;
    QColor gutter;
    QColor gutterText;
    QColor accent;
    QColor offRecord; ///< behind what is off the record
    QColor error;
    QColor warning;
    QColor found; ///< behind what was searched for
    std::array<QTextCharFormat, size_t(Ink::Count_)> inks;
    /// Told apart from each other and read on `background`; speaker N of the roster has N modulo their count.
    std::array<QColor, speakerHues> speakers;

    const QTextCharFormat &ink(Ink ink) const { return inks[size_t(ink)]; }
    const QColor &speaker(int index) const { return speakers[size_t(index) % speakerHues]; }
    bool isDark() const { return background.lightness() < 128; }
};

/// `accent` is the one colour that the program marks with, changed no more than it must be to be read.
EditorColours editorColours(const KSyntaxHighlighting::Theme &theme, const QColor &accent);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);
/// `colour`, lightened or darkened until it can be read on `background`.
QColor readableOn(const QColor &background, QColor colour);
/// `share` of the way from one to the other.
QColor between(const QColor &one, const QColor &other, float share);

} // namespace rapporteur
