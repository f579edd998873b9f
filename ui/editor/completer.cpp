// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/completer.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace rapporteur {

Completer::Completer(NotesEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
{
    editor.installEventFilter(this);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &Completer::offer);
}

/// The letters before the caret, if nothing goes on behind it.
QString Completer::begunWord() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const QString text = cursor.block().text();
    const int end = cursor.positionInBlock();
    if (cursor.hasSelection() || (end < text.size() && text[end].isLetterOrNumber()))
        return {};
    int begin = end;
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == u'-'))
        --begin;
    if (begin > 0 && text[begin - 1] == u'@')
        --begin;
    return text.sliced(begin, end - begin);
}

void Completer::offer()
{
    m_editor.setGhost(completion(m_editor.notes().reading()->vocabulary, begunWord()));
}

bool Completer::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_editor.ghost().isEmpty())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
        m_editor.setGhost({});
        return true;
    }
    if (key->key() != Qt::Key_Tab || key->modifiers() != Qt::NoModifier)
        return false;
    m_editor.insertPlainText(m_editor.ghost());
    return true;
}

} // namespace rapporteur
