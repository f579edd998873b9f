// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "session/timestamp.h"

#include <QStringView>

namespace rapporteur {

enum class LineKind : quint8 {
    Blank,
    Header,
    Speaker,
    Topic,
    Utterance,
    Decision,
    Action,
    OpenQuestion,
    Prose,
    Annotation,
    Comment,
    Direction,
    Off, ///< [off], and what counts as it
    On,
    Reaction,
    Continuation,
    Fence,
    Fenced, ///< a line in a fence, which the next fence ends, or an exact `[off]` or `~ off`
    Narration,
};

/// What the line above leaves behind: all that the meaning of a line depends on, besides its own text
/// and the roster. Lines below one with an equal state need no new look.
struct LineState {
    enum class Place : quint8 { Start, Header, Body };
    /// What a continuation goes on with.
    enum class Open : quint8 { Nothing, Header, Entry, Prose, Annotation, Comment };
    /// What an annotation stands on.
    enum class Above : quint8 { Nothing, Entry, Prose, Topic };

    Place place = Place::Start;
    Open open = Open::Nothing;
    Above above = Above::Nothing;
    bool fence = false;
    bool off = false;
    bool operator==(const LineState &) const = default;
};

/// A stretch of a line, in UTF-16 code units.
struct Stretch {
    int begin = 0;
    int end = 0;
    bool operator==(const Stretch &) const = default;
    bool isEmpty() const { return begin == end; }
    QStringView of(QStringView line) const { return line.sliced(begin, end - begin); }
};

/// What is odd about a line's own form; the builder makes problems of it.
enum class LineOddity : quint8 {
    None,
    MarkWithoutSpace,
    BadTime,
    OffNotExact,
    OffInFence,
    OnNotExact,
    NothingAbove,
    ContinuationLikeUtterance,
    BadSpeakerLine,
};

/// What one line is, by its own text, the state before it and the roster.
struct Line {
    LineKind kind = LineKind::Blank;
    LineOddity oddity = LineOddity::None;
    UtteranceKind mark = UtteranceKind::Statement; ///< of an utterance
    /// Of an annotation.
    AnnotationKind annotation = AnnotationKind::Note;
    /// Of an annotation: none, open or done; of an action with a box: open or done.
    AnnotationState box = AnnotationState::None;
    quint8 level = 0; ///< of a topic
    /// Whether the line is off the record by [off] and [on]; both marks are, too.
    bool off = false;
    LineState after;
    TimeStamp time; ///< day is 0
    Stretch timeAt;
    Stretch markAt; ///< the mark or word form, and the mark of an utterance
    /// The key of a header line, the alias of a speaker line, who of an utterance, owners of an action,
    /// the outcome of a decision (inside its brackets), author of an annotation is found by the builder.
    Stretch who;
    Stretch whom;
    Stretch verb;
    Stretch text; ///< what the line says; without trailing blanks
    bool operator==(const Line &) const = default;
};

} // namespace rapporteur
