// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/editorcolours.h"

#include <KSyntaxHighlighting/Theme>

#include <algorithm>
#include <cmath>

namespace rapporteur {

namespace {

using KSyntaxHighlighting::Theme;

struct InkStyle {
    Ink ink;
    Theme::TextStyle style;
    bool bold = false;
    bool italic = false;
};

constexpr std::array inkStyles = {
    InkStyle{Ink::Text, Theme::Normal},
    InkStyle{Ink::Faint, Theme::Comment},
    InkStyle{Ink::Mark, Theme::Keyword, true},
    InkStyle{Ink::Verb, Theme::Comment, false, true},
    InkStyle{Ink::Heading, Theme::Normal, true},
    InkStyle{Ink::Key, Theme::Attribute},
    InkStyle{Ink::Prose, Theme::Normal},
    InkStyle{Ink::Remark, Theme::Information},
    InkStyle{Ink::Quote, Theme::String},
    InkStyle{Ink::Link, Theme::Others},
    InkStyle{Ink::Aside, Theme::Comment, false, true},
};

// Far apart on the circle for neighbours of the roster, in degrees.
constexpr std::array<int, EditorColours::speakerHues> hues = {212, 28,  145, 330, 268,
                                                              50,  185, 0,   95,  300};
constexpr double readable = 4.5; // WCAG 2.1, 1.4.3

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor &background, QColor colour)
{
    const bool lighter = background.lightness() < 128;
    while (contrast(colour, background) < readable) {
        const int lightness = colour.lightness() + (lighter ? 4 : -4);
        if (lightness < 0 || lightness > 255)
            return lighter ? QColor(Qt::white) : QColor(Qt::black);
        colour.setHsl(colour.hslHue(), colour.hslSaturation(), lightness);
    }
    return colour;
}

QColor between(const QColor &one, const QColor &other, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

EditorColours editorColours(const Theme &theme, const QColor &accent)
{
    const auto editor = [&](Theme::EditorColorRole role) {
        return QColor::fromRgba(theme.editorColor(role));
    };
    EditorColours colours;
    colours.background = editor(Theme::BackgroundColor);
    colours.text = QColor::fromRgba(theme.textColor(Theme::Normal));
    colours.currentLine = between(colours.background, editor(Theme::CurrentLine), 0.6F);
    colours.selection = editor(Theme::TextSelection);
    colours.gutter = colours.background;
    colours.gutterText = readableOn(colours.background, editor(Theme::LineNumbers));
    colours.accent = readableOn(colours.background, accent);
    colours.offRecord = between(colours.background, colours.text, colours.isDark() ? 0.16F : 0.09F);
    colours.error = readableOn(colours.background, QColor::fromRgba(theme.textColor(Theme::Error)));
    colours.warning = editor(Theme::SpellChecking);
    colours.found = editor(Theme::SearchHighlight);
    for (const InkStyle &style : inkStyles) {
        QTextCharFormat &format = colours.inks[size_t(style.ink)];
        format.setForeground(
            readableOn(colours.offRecord, QColor::fromRgba(theme.textColor(style.style))));
        if (style.bold)
            format.setFontWeight(QFont::Bold);
        format.setFontItalic(style.italic);
    }
    for (size_t i = 0; i < hues.size(); ++i)
        colours.speakers[i] = readableOn(
            colours.offRecord, QColor::fromHsl(hues[i], 150, colours.isDark() ? 160 : 100));
    return colours;
}

} // namespace rapporteur
