// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/capture.h"
#include "notation/marking.h"
#include "notation/speakernumbers.h"
#include "session/timestamp.h"
#include "text/edit.h"

#include <QObject>

#include <functional>
#include <optional>

class QInputMethodEvent;
class QKeyEvent;

namespace rapporteur {

class NotesEditor;

/// What keys do beyond typing: speakers by their numbers and aliases, stamps, the other speaker, the same
/// one again. What they type is said in notation/capture.h; this hears the keys.
class LiveCapture : public QObject
{
    Q_OBJECT

public:
    /// What the time is; of no form when notes are not stamped.
    using Clock = std::function<TimeStamp()>;

    explicit LiveCapture(NotesEditor &editor);

    /// While notes are taken marks commit and notes are stamped; else keys do only what they always do.
    void setLive(bool live) { m_live = live; }
    void setClock(Clock clock) { m_clock = std::move(clock); }

    const SpeakerNumbers &numbers() const { return m_numbers; }
    /// Ends the note at the caret and begins one by `who`: an alias, or several parted by commas.
    void startNote(const QString &who);
    void startOtherNote();
    void startSameNote();
    /// Puts an annotation on the note at the caret; Enter behind its words goes back there. False where it would
    /// stand on nothing or say nothing new.
    bool annotate(AnnotationKind kind);
    /// The time of a note that begins now.
    TimeStamp now() const;

Q_SIGNALS:
    /// The roster has other numbers now.
    void numbersChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool composed(const QInputMethodEvent &event);
    bool keyPressed(const QKeyEvent &event);
    bool typed(QChar key);
    bool enter(bool shift);
    bool joinWithAbove();
    std::optional<Change> commitTaken();
    bool isTakenBack(const QKeyEvent &event);
    bool apply(const std::optional<Change> &change);
    bool commit(const std::optional<Commit> &commit);
    bool isAtStartOfEmptyLine() const;
    void noteBegins();
    bool endAnnotation();
    void updateNumbers();

    NotesEditor &m_editor;
    SpeakerNumbers m_numbers;
    Clock m_clock;
    bool m_live = false;
    TimeStamp m_begun; ///< when the first key of the caret's note was typed
    int m_begunLine = -1;
    /// What Backspace takes back right after a mark was committed, and the revision of the text then.
    std::optional<Change> m_takenBack;
    quint64 m_committed = 0;
    int m_annotation =
        -1; ///< line of the annotation that annotate() began, while the caret is in it
    Position m_annotated;  ///< where the caret was before
    quint64 m_started = 0; ///< revision of the text right after a chord began a note
};

/// The time of the wall clock, to the second.
TimeStamp wallClock();

} // namespace rapporteur
