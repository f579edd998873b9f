// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdialog.h"

#include "article/profile.h"
#include "settings/appearance.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace rapporteur {

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_family(new QFontComboBox)
    , m_size(new QSpinBox)
    , m_brightness(new QComboBox)
    , m_lightTheme(themes(false, settings.lightTheme))
    , m_darkTheme(themes(true, settings.darkTheme))
    , m_profile(new QComboBox)
    , m_stamp(new QCheckBox(tr("Put the time before each note taken &live")))
    , m_savesByItself(new QCheckBox(tr("&Save by itself when no key comes")))
    , m_keepsBackup(new QCheckBox(tr("&Keep the file of before as a copy (name~) when saving")))
{
    setWindowTitle(tr("Settings"));
    fill();
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Font of the notes:"), m_family);
    form->addRow(tr("Si&ze:"), m_size);
    form->addRow(tr("&Brightness:"), m_brightness);
    form->addRow(tr("Colours in the &light:"), m_lightTheme);
    form->addRow(tr("Colours in the &dark:"), m_darkTheme);
    form->addRow(tr("&Articles are worded:"), m_profile);
    form->addRow(m_stamp);
    form->addRow(m_savesByItself);
    form->addRow(m_keepsBackup);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT settingsChanged(m_before); });
    connectAll();
}

QComboBox *SettingsDialog::themes(bool dark, const QString &chosen)
{
    auto *box = new QComboBox;
    for (const auto &theme : syntaxRepository().themes()) {
        const QColor background =
            QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor));
        if ((background.lightness() < 128) == dark)
            box->addItem(theme.translatedName(), theme.name());
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

void SettingsDialog::fill()
{
    m_family->setFontFilters(QFontComboBox::ScalableFonts);
    m_family->setCurrentFont(m_before.notesFont);
    m_size->setRange(6, 48);
    m_size->setValue(int(m_before.notesFont.pointSizeF()));
    m_size->setSuffix(tr(" pt"));
    m_brightness->addItem(tr("As the system"), int(Brightness::System));
    m_brightness->addItem(tr("Light"), int(Brightness::Light));
    m_brightness->addItem(tr("Dark"), int(Brightness::Dark));
    m_brightness->setCurrentIndex(m_brightness->findData(int(m_before.brightness)));
    for (const Profile &profile : profiles())
        m_profile->addItem(titleOf(profile), QString(profile.id));
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(m_before.profile)));
    m_stamp->setChecked(m_before.stampNotes);
    m_savesByItself->setChecked(m_before.savesByItself);
    m_keepsBackup->setChecked(m_before.keepsBackup);
}

void SettingsDialog::connectAll()
{
    const auto changed = [this] { Q_EMIT settingsChanged(settings()); };
    for (QComboBox *box : {m_brightness, m_lightTheme, m_darkTheme, m_profile})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(m_family, &QFontComboBox::currentFontChanged, this, changed);
    connect(m_size, &QSpinBox::valueChanged, this, changed);
    for (QCheckBox *box : {m_stamp, m_savesByItself, m_keepsBackup})
        connect(box, &QCheckBox::toggled, this, changed);
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_before;
    if (m_family->currentFont().family() != m_before.notesFont.family())
        settings.notesFont.setFamilies({m_family->currentFont().family()});
    settings.notesFont.setPointSize(m_size->value());
    settings.brightness = Brightness(m_brightness->currentData().toInt());
    settings.lightTheme = m_lightTheme->currentData().toString();
    settings.darkTheme = m_darkTheme->currentData().toString();
    settings.profile = m_profile->currentData().toString();
    settings.stampNotes = m_stamp->isChecked();
    settings.savesByItself = m_savesByItself->isChecked();
    settings.keepsBackup = m_keepsBackup->isChecked();
    return settings;
}

} // namespace rapporteur
