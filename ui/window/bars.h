// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KMessageWidget>

#include <QWidget>

class QAction;

namespace rapporteur {

/// Messages above the notes. No message is a box: the user goes on typing.
class Bars : public QWidget
{
    Q_OBJECT

public:
    explicit Bars(QWidget *parent = nullptr);

    /// Shows `sentence`; an earlier bar of the same `id` goes. Takes the actions; each also closes the bar.
    void show(const QString &id, KMessageWidget::MessageType type, const QString &sentence,
              const QList<QAction *> &actions = {});
    void close(const QString &id);
    bool isShown(const QString &id) const;

private:
    void remove(KMessageWidget *bar);
};

} // namespace rapporteur
