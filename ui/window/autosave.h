// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace rapporteur {

class MainWindow;

/// Saves the notes of a window, when its settings say so and no key has come for a moment.
class AutoSave : public QObject
{
    Q_OBJECT

public:
    explicit AutoSave(MainWindow &window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void saveIfWanted();

    MainWindow &m_window;
    QTimer m_quiet; ///< runs from the last key or change on
};

} // namespace rapporteur
