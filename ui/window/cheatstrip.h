// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace rapporteur {

/// Six lines of how notes are typed, below the notes: in the first session, and whenever F1 asks for them.
class CheatStrip : public QLabel
{
    Q_OBJECT

public:
    explicit CheatStrip(QWidget *parent = nullptr);

    void toggle();

private:
    void showEvent(QShowEvent *event) override;
};

} // namespace rapporteur
