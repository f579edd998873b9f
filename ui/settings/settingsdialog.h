// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QSpinBox;

namespace rapporteur {

/// All settings in one dialog. What is chosen shows at once; Cancel takes it back.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);

    Settings settings() const;

Q_SIGNALS:
    void settingsChanged(const rapporteur::Settings &settings);

private:
    void fill();
    void connectAll();
    QComboBox *themes(bool dark, const QString &chosen);

    Settings m_before;
    QFontComboBox *m_family;
    QSpinBox *m_size;
    QComboBox *m_brightness;
    QComboBox *m_lightTheme;
    QComboBox *m_darkTheme;
    QComboBox *m_profile;
    QCheckBox *m_stamp;
    QCheckBox *m_savesByItself;
    QCheckBox *m_keepsBackup;
};

} // namespace rapporteur
