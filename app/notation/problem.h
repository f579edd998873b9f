// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/edit.h"

#include <QLatin1StringView>
#include <QString>

#include <vector>

namespace rapporteur {

enum class Severity : quint8 { Information, Warning, Error };

/// What can be wrong with notes. The table in problem.cpp has for each the stable code, the severity
/// and a sentence without any word of the notes.
enum class ProblemKind : quint8 {
    UnknownSpeaker,
    UnresolvedSpeaker,
    DuplicateAlias,
    UnusedAlias,
    BadSpeakerLine,
    UnknownHeaderKey,
    MistypedHeaderKey,
    HeaderBelow,
    MarkWithoutSpace,
    NotAnUtterance,
    BadDate,
    BadTime,
    BadHeaderValue,
    TimeRunsBackwards,
    OffNotExact,
    OffInFence,
    OnNotExact,
    AnswerToNobody,
    ActionWithoutOwner,
    OffNeverClosed,
    OnWithoutOff,
    NothingAbove,
    OffOnNothing,
    ContinuationLikeUtterance,
    FenceNeverClosed,
    UnbalancedChange,
    UnbalancedQuote,
    OpenCheck,
    OpenTodo,
    OpenChange,
    ProseWordsOffRecord,
    NameWithoutAttribution,
    PeopleFile,
    Draft,
};

/// The stable code: "unknown-speaker".
QLatin1StringView code(ProblemKind kind);
Severity severity(ProblemKind kind);
/// "error", "warning", "info".
QLatin1StringView name(Severity severity);

/// What is wrong, without any word of the notes.
QString plainSentence(ProblemKind kind);

struct QuickFix {
    QString title;
    std::vector<TextEdit> edits; ///< one undo step
    bool operator==(const QuickFix &) const = default;
};

/// Something in the notes that wants a look. Never stops anything.
struct Problem {
    ProblemKind kind;
    Range range;
    /// One sentence for the user; may quote the notes.
    QString sentence;
    std::vector<QuickFix> fixes;
    /// Whether the place is off the record: outside the editor only publicSentence() may be shown.
    bool off = false;
    bool operator==(const Problem &) const = default;
};

/// The sentence that may be printed outside the editor: of a line that is off the record without any
/// of its words, its speaker or its time.
QString publicSentence(const Problem &problem);

} // namespace rapporteur
