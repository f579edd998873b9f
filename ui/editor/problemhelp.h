// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/problem.h"

#include <QObject>

#include <memory>
#include <optional>

class QHelpEvent;
class QMenu;

namespace rapporteur {

class NotesEditor;

/// Where a problem is underlined: the mouse over it shows its sentence, the context menu what mends it.
class ProblemHelp : public QObject
{
    Q_OBJECT

public:
    explicit ProblemHelp(NotesEditor &editor);

    /// The editor's own menu at `at` of the viewport, below the fixes of what is underlined there.
    std::unique_ptr<QMenu> menu(QPoint at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<Problem> problemAt(QPoint at) const;
    bool showSentence(const QHelpEvent &event);

    NotesEditor &m_editor;
};

} // namespace rapporteur
