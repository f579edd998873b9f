// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/topbar.h"

#include "document/notesdocument.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QMainWindow>
#include <QTime>
#include <QToolButton>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int second = 1000;
constexpr int minute = 60;
constexpr int hour = 60 * minute;

} // namespace

TopBar::TopBar(QMainWindow &window, const NotesDocument &notes)
    : QToolBar(tr("Tool bar"), &window)
    , m_notes(notes)
    , m_clock(new QLabel)
    , m_saved(new QLabel)
{
    setObjectName(u"topbar"_s);
    setMovable(false);
    setIconSize({18, 18});
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    addCommands(window, {u"file.new"_s, u"file.open"_s, u"file.save"_s});
    addSeparator();
    addCommands(window, {u"edit.undo"_s, u"edit.redo"_s});
    addSpace();
    addLayouts(window);
    addSpace();
    for (QLabel *label : {m_saved, m_clock}) {
        label->setContentsMargins(8, 0, 8, 0);
        addWidget(label);
    }
    m_clock->setAccessibleName(tr("Clock"));
    m_saved->setAccessibleName(tr("Last save"));
    QFont figures = m_clock->font();
    figures.setFeature("tnum", 1);
    figures.setBold(true);
    m_clock->setFont(figures);
    connect(&m_second, &QTimer::timeout, this, &TopBar::tick);
    m_second.start(second);
    tick();
}

void TopBar::addCommands(QMainWindow &window, const QStringList &ids)
{
    for (const QString &id : ids) {
        if (auto *action = window.findChild<QAction *>(id))
            addAction(action);
    }
}

void TopBar::addLayouts(QMainWindow &window)
{
    auto *group = new QActionGroup(this);
    for (const QString &id : {u"view.live"_s, u"view.edit"_s, u"view.export"_s}) {
        auto *action = window.findChild<QAction *>(id);
        action->setCheckable(true);
        group->addAction(action);
        addAction(action);
        auto *button = static_cast<QToolButton *>(widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        // What stands before the colon is the layout's name.
        action->setIconText(action->iconText().section(u':', 0, 0));
        button->setAccessibleName(action->iconText());
    }
}

void TopBar::addSpace()
{
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
}

void TopBar::setSaved()
{
    m_sinceSaved.start();
    tick();
}

QString TopBar::savedText() const
{
    if (m_notes.path().isEmpty())
        return tr("no file yet");
    if (!m_notes.isModified())
        return tr("saved");
    if (!m_sinceSaved.isValid())
        return tr("not saved");
    const int seconds = int(m_sinceSaved.elapsed() / second);
    if (seconds < minute)
        return tr("saved %1 s ago").arg(seconds);
    if (seconds < hour)
        return tr("saved %1 min ago").arg(seconds / minute);
    return tr("saved %1 h ago").arg(seconds / hour);
}

void TopBar::tick()
{
    m_clock->setText(QTime::currentTime().toString(u"HH:mm:ss"));
    m_saved->setText(savedText());
}

} // namespace rapporteur
