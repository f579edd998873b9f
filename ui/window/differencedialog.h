// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/editorcolours.h"

#include <QDialog>

namespace rapporteur {

/// The lines in which two texts differ, each with a few around it, as `diff -u` prints them.
QByteArray unifiedDifference(const QString &from, const QString &to);

/// Shows them.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    DifferenceDialog(const QString &title, const QString &from, const QString &to,
                     const EditorColours &colours, QWidget *parent);
};

class MainWindow;
/// Of what was not saved, over `window`.
void showDifference(MainWindow &window, const QString &from, const QString &to);

} // namespace rapporteur
