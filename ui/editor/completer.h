// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace rapporteur {

class NotesEditor;

/// Shows, faintly behind the caret, how the word that is being typed may go on. Tab takes it; no other key
/// does: Enter is always a new line and a blank always a blank.
class Completer : public QObject
{
    Q_OBJECT

public:
    explicit Completer(NotesEditor &editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    QString begunWord() const;

    NotesEditor &m_editor;
};

} // namespace rapporteur
