// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/bars.h"

#include "storage/filename.h"

#include <QAction>
#include <QVBoxLayout>

namespace rapporteur {

Bars::Bars(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    hide();
}

void Bars::show(const QString &id, KMessageWidget::MessageType type, const QString &sentence,
                const QList<QAction *> &actions)
{
    close(id);
    auto *bar = new KMessageWidget(shownPath(sentence), this);
    bar->setObjectName(id);
    bar->setAccessibleName(bar->text());
    bar->setMessageType(type);
    bar->setWordWrap(true);
    bar->setPosition(KMessageWidget::Header);
    for (QAction *action : actions) {
        action->setParent(bar);
        bar->addAction(action);
        // Its action may have put another bar in the place of this one.
        connect(
            action, &QAction::triggered, bar, [this, bar] { remove(bar); }, Qt::QueuedConnection);
    }
    connect(bar, &KMessageWidget::hideAnimationFinished, this, [this, bar] { remove(bar); });
    layout()->addWidget(bar);
    QWidget::show();
}

void Bars::close(const QString &id)
{
    if (auto *bar = findChild<KMessageWidget *>(id))
        remove(bar);
}

void Bars::remove(KMessageWidget *bar)
{
    // A bar that goes is nobody's at once, so that its id is free.
    bar->hide();
    bar->setParent(nullptr);
    bar->deleteLater();
    if (findChildren<KMessageWidget *>().isEmpty())
        hide();
}

bool Bars::isShown(const QString &id) const { return findChild<KMessageWidget *>(id) != nullptr; }

} // namespace rapporteur
