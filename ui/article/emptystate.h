// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace rapporteur {

/// What an empty pane shows: one sentence and one action. Lies over its parent.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &sentence, const QString &action, QWidget *parent);

Q_SIGNALS:
    void actionWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace rapporteur
