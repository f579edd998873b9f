// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/livecapture.h"

#include "document/notesdocument.h"
#include "editor/noteseditor.h"
#include "notation/rearrange.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QTime>

namespace rapporteur {

namespace {

constexpr int millisecondsOfSecond = 1000;
// Of the keys 1 to 0 of the main row, on X11 and Wayland; their letters differ with the layout.
constexpr quint32 firstDigitScanCode = 10;
constexpr quint32 digits = 10;

/// 1 to 10 for the digit keys 1 … 9, 0 of the main row, whatever its layout, and of the keypad; else 0.
int digitOf(const QKeyEvent &event)
{
    const quint32 code = event.nativeScanCode();
    if (code >= firstDigitScanCode && code < firstDigitScanCode + digits)
        return int(code - firstDigitScanCode) + 1;
    if (event.key() < Qt::Key_0 || event.key() > Qt::Key_9)
        return 0;
    return event.key() == Qt::Key_0 ? int(digits) : event.key() - Qt::Key_0;
}

} // namespace

TimeStamp wallClock()
{
    const int seconds = QTime::currentTime().msecsSinceStartOfDay() / millisecondsOfSecond;
    return {.form = TimeStamp::Form::Clock,
            .precision = TimeStamp::Precision::Seconds,
            .milliseconds = seconds * millisecondsOfSecond};
}

LiveCapture::LiveCapture(NotesEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_clock(wallClock)
{
    editor.installEventFilter(this);
    connect(&editor.notes(), &NotesDocument::readingChanged, this, &LiveCapture::updateNumbers);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_annotation != m_editor.caret().line)
            m_annotation = -1;
    });
    connect(&editor.notes(), &NotesDocument::pathChanged, this, [this] { m_numbers = {}; });
    updateNumbers();
}

void LiveCapture::updateNumbers()
{
    const int before = m_numbers.count();
    m_numbers.update(m_editor.notes().buffer().roster());
    if (m_numbers.count() != before)
        Q_EMIT numbersChanged();
}

TimeStamp LiveCapture::now() const { return m_live ? m_clock() : TimeStamp(); }

bool LiveCapture::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Alt and a digit are ours before any menu's mnemonic.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier && digitOf(*key) > 0)
            event->accept();
        return false;
    }
    if (event->type() == QEvent::InputMethod)
        return composed(*static_cast<QInputMethodEvent *>(event));
    return event->type() == QEvent::KeyPress && keyPressed(*static_cast<QKeyEvent *>(event));
}

/// Some input methods pass on single characters as well. Of what is composed the first key begins the note.
bool LiveCapture::composed(const QInputMethodEvent &event)
{
    const QString &text = event.commitString();
    if (m_editor.isReadOnly() || (text.isEmpty() && event.preeditString().isEmpty()))
        return false;
    const bool afterCommit = commitTaken().has_value();
    if (!m_editor.textCursor().block().layout()->preeditAreaText().isEmpty())
        return false;
    if (text.size() == 1 && event.preeditString().isEmpty() && text.front().isPrint())
        return (afterCommit && text.front() == u' ') || typed(text.front());
    if (isAtStartOfEmptyLine())
        noteBegins();
    return false;
}

bool LiveCapture::keyPressed(const QKeyEvent &event)
{
    const bool isModifier = event.key() >= Qt::Key_Shift && event.key() <= Qt::Key_Alt;
    if (m_editor.isReadOnly() || isModifier)
        return false;
    if (isTakenBack(event))
        return true;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier) {
        if (const int digit = digitOf(event)) {
            updateNumbers();
            if (const QString alias = m_numbers.alias(digit); !alias.isEmpty())
                startNote(alias);
            return true;
        }
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Backspace:
        return modifiers == Qt::ControlModifier && joinWithAbove();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier
                   ? enter(modifiers == Qt::ShiftModifier)
                   : false;
    case Qt::Key_Tab:
        if (modifiers != Qt::NoModifier || !isAtStartOfEmptyLine())
            return false;
        startOtherNote();
        return true;
    default:
        break;
    }
    const QString text = event.text();
    const bool command = modifiers & (Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier);
    return !command && text.size() == 1 && text.front().isPrint() && typed(text.front());
}

/// What takes the last commit back, if nothing came since.
std::optional<Change> LiveCapture::commitTaken()
{
    auto change = std::exchange(m_takenBack, {});
    return m_editor.notes().buffer().revision() == m_committed ? change : std::nullopt;
}

/// Right after a commit Backspace takes it back, and a blank, which is there already, is swallowed.
bool LiveCapture::isTakenBack(const QKeyEvent &event)
{
    const auto change = commitTaken();
    if (!change)
        return false;
    if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier)
        return apply(change);
    // Shift, which the mark took, may be down still.
    return event.key() == Qt::Key_Space && !(event.modifiers() & ~Qt::ShiftModifier);
}

bool LiveCapture::typed(QChar key)
{
    if (!m_live || m_editor.textCursor().hasSelection())
        return false;
    if (isAtStartOfEmptyLine())
        noteBegins();
    const Position caret = m_editor.caret();
    const TimeStamp stamp = caret.line == m_begunLine ? m_begun : now();
    const Buffer &buffer = m_editor.notes().buffer();
    if (buffer.revision() == m_started && commit(changeMark(buffer, caret, key)))
        return true;
    return commit(commitMark(buffer, caret, key, stamp));
}

bool LiveCapture::commit(const std::optional<Commit> &commit)
{
    if (!commit)
        return false;
    apply(commit->change);
    m_takenBack = commit->takenBack;
    m_committed = m_editor.notes().buffer().revision();
    return true;
}

void LiveCapture::noteBegins()
{
    m_begun = now();
    m_begunLine = m_editor.caret().line;
}

bool LiveCapture::enter(bool shift)
{
    if (m_editor.textCursor().hasSelection())
        return false;
    if (shift) {
        startSameNote();
        return true;
    }
    const Buffer &buffer = m_editor.notes().buffer();
    const Position caret = m_editor.caret();
    const TimeStamp stamp = caret.line == m_begunLine ? m_begun : TimeStamp();
    if (m_live && isLive(buffer, caret.line))
        return apply(endNote(buffer, caret, stamp));
    return endAnnotation() || apply(beginLine(buffer, caret));
}

bool LiveCapture::annotate(AnnotationKind kind)
{
    const Position before = m_editor.caret();
    if (!apply(insertAnnotation(m_editor.notes().buffer(), before, kind)))
        return false;
    m_annotation = m_editor.caret().line > before.line ? m_editor.caret().line : -1;
    m_annotated = before;
    return true;
}

bool LiveCapture::endAnnotation()
{
    if (m_annotation < 0)
        return false;
    m_editor.setCaret(m_annotated);
    return true;
}

void LiveCapture::startNote(const QString &who)
{
    const Position caret = m_editor.caret();
    const TimeStamp begun = now();
    const TimeStamp ended = caret.line == m_begunLine ? m_begun : TimeStamp();
    if (!apply(rapporteur::startNote(m_editor.notes().buffer(), caret.line, who, ended, begun)))
        return;
    m_begun = begun;
    m_begunLine = m_editor.caret().line;
    m_started = m_editor.notes().buffer().revision();
}

void LiveCapture::startOtherNote()
{
    const QString who = otherWho(m_editor.notes().buffer(), m_editor.caret().line);
    if (!who.isEmpty())
        startNote(who);
}

void LiveCapture::startSameNote()
{
    const QString who = sameWho(m_editor.notes().buffer(), m_editor.caret().line);
    if (!who.isEmpty())
        startNote(who);
}

/// Elsewhere than at a line's start the keys delete a word, as everywhere.
bool LiveCapture::joinWithAbove()
{
    const Position caret = m_editor.caret();
    return caret.column == 0 && !m_editor.textCursor().hasSelection() &&
           apply(rapporteur::joinWithAbove(m_editor.notes().buffer(), caret.line));
}

bool LiveCapture::isAtStartOfEmptyLine() const
{
    return m_editor.textCursor().block().text().trimmed().isEmpty();
}

bool LiveCapture::apply(const std::optional<Change> &change)
{
    if (!change)
        return false;
    m_editor.apply(*change);
    return true;
}

} // namespace rapporteur
