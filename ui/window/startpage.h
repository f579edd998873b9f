// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/recovery.h"

#include <QWidget>

class QVBoxLayout;

namespace rapporteur {

/// What a window shows that has no notes yet: new, open, the example, what was open last.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Reads the list of recent files again.
    void refresh();

Q_SIGNALS:
    void newSessionWanted();
    void chooserWanted();
    void exampleWanted();
    void fileWanted(const QString &path);
    void recoveryWanted(const rapporteur::LeftJournal &left);
    /// Between what its file held and what was typed.
    void differencesWanted(const rapporteur::LeftJournal &left);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class QAbstractButton *button(const QString &title, const QString &icon, const QString &hint);

    void refreshRecovered();
    void addLeft(size_t index);
    QAbstractButton *link(const QString &text, const QString &tip, QVBoxLayout &into);

    QVBoxLayout *m_column;
    QVBoxLayout *m_recovered;
    std::vector<LeftJournal> m_left; ///< while they are offered here, and so by nobody else
    QVBoxLayout *m_recent;
    class QAbstractButton *m_new;
};

} // namespace rapporteur
