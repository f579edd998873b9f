// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/autosave.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "window/mainwindow.h"

#include <QEvent>

namespace rapporteur {

namespace {

constexpr int quietMilliseconds = 2000;

} // namespace

AutoSave::AutoSave(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &AutoSave::saveIfWanted);
    connect(&window.notes(), &NotesDocument::linesChanged, &m_quiet, qOverload<>(&QTimer::start));
    window.editor().installEventFilter(this);
}

/// Keys that move the caret are keys, too: the user is at work.
bool AutoSave::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod;
    if (isKey && m_quiet.isActive())
        m_quiet.start();
    return QObject::eventFilter(object, event);
}

void AutoSave::saveIfWanted()
{
    if (m_window.settings().savesByItself && m_window.notes().isModified())
        m_window.saveByItself();
}

} // namespace rapporteur
