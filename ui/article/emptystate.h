// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rapporteur {

/// What an empty pane shows: one sentence and one action. Lies over its parent.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &sentence, const QString &action, QWidget *parent);

    void setWords(const QString &sentence, const QString &action);

Q_SIGNALS:
    void actionWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_said;
    QPushButton *m_button;
};

} // namespace rapporteur
