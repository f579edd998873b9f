// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearance.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QApplication>
#include <QIcon>
#include <QPalette>
#include <QStyleHints>
#include <QThreadPool>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct Shade {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

// Breeze's colours, as its colour schemes have them.
constexpr std::array shades = {
    Shade{QPalette::Window, 0xffeff0f1, 0xff202326},
    Shade{QPalette::WindowText, 0xff232629, 0xfffcfcfc},
    Shade{QPalette::Base, 0xffffffff, 0xff141618},
    Shade{QPalette::AlternateBase, 0xfff7f7f7, 0xff1d1f22},
    Shade{QPalette::Text, 0xff232629, 0xfffcfcfc},
    Shade{QPalette::Button, 0xfffcfcfc, 0xff292c30},
    Shade{QPalette::ButtonText, 0xff232629, 0xfffcfcfc},
    Shade{QPalette::ToolTipBase, 0xfff7f7f7, 0xff292c30},
    Shade{QPalette::ToolTipText, 0xff232629, 0xfffcfcfc},
    Shade{QPalette::PlaceholderText, 0xff6c7074, 0xffa1a9b1},
    Shade{QPalette::Highlight, 0xff2a7ab0, 0xff3daee9},
    Shade{QPalette::HighlightedText, 0xffffffff, 0xff141618},
    Shade{QPalette::Accent, 0xff2a7ab0, 0xff3daee9},
    Shade{QPalette::Link, 0xff2067a0, 0xff5eb5e8},
    Shade{QPalette::LinkVisited, 0xff7f5a9e, 0xffb48ad6},
    Shade{QPalette::Light, 0xffffffff, 0xff3b4045},
    Shade{QPalette::Midlight, 0xfff6f7f7, 0xff31363b},
    Shade{QPalette::Mid, 0xffc4c8cc, 0xff3b4045},
    Shade{QPalette::Dark, 0xff888e93, 0xff0e0f11},
    Shade{QPalette::Shadow, 0xff474a4c, 0xff08090a},
};
constexpr std::array disabledRoles = {QPalette::WindowText, QPalette::Text, QPalette::ButtonText};

QPalette palette(bool dark)
{
    QPalette palette;
    for (const Shade &shade : shades)
        palette.setColor(shade.role, QColor::fromRgba(dark ? shade.dark : shade.light));
    for (const QPalette::ColorRole role : disabledRoles)
        palette.setColor(QPalette::Disabled, role, palette.color(QPalette::PlaceholderText));
    return palette;
}

} // namespace

const KSyntaxHighlighting::Repository &syntaxRepository()
{
    static const KSyntaxHighlighting::Repository repository;
    return repository;
}

void beginLoadingColours()
{
    QThreadPool::globalInstance()->start([] { syntaxRepository(); });
}

bool isDark(const Settings &settings)
{
    if (settings.brightness != Brightness::System)
        return settings.brightness == Brightness::Dark;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void applyBrightness(const Settings &settings)
{
    const bool dark = isDark(settings);
    // Without a platform theme the scheme is unknown, and the palette is nobody's.
    const bool themed = QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown;
    QPalette chosen;
    if (!themed || settings.brightness != Brightness::System)
        chosen = palette(dark);
    QApplication::setPalette(chosen);
    // A box without its tick is no more than its ground, which the dark one does not show.
    if (dark)
        chosen.setColor(QPalette::Base, chosen.color(QPalette::Light));
    QApplication::setPalette(chosen, "QCheckBox");
    QIcon::setFallbackThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
}

EditorColours chosenColours(const Settings &settings)
{
    const bool dark = isDark(settings);
    const auto &repository = syntaxRepository();
    auto theme = repository.theme(dark ? settings.darkTheme : settings.lightTheme);
    if (!theme.isValid())
        theme = repository.defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                             : KSyntaxHighlighting::Repository::LightTheme);
    return editorColours(theme, QGuiApplication::palette().accent().color());
}

} // namespace rapporteur
