// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapporteur {

EmptyState::EmptyState(const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
{
    constexpr int margin = 32;
    auto *said = new QLabel(sentence);
    said->setAlignment(Qt::AlignCenter);
    said->setWordWrap(true);
    said->setForegroundRole(QPalette::PlaceholderText);
    auto *button = new QPushButton(action);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addStretch();
    column->addWidget(said);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(button, &QPushButton::clicked, this, &EmptyState::actionWanted);
    setGeometry(parent->rect());
    parent->installEventFilter(this);
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

} // namespace rapporteur
