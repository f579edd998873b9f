// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/header.h"
#include "session/roster.h"
#include "session/timestamp.h"
#include "text/range.h"
#include "text/strings.h"

#include <QDate>
#include <QStringView>
#include <QVarLengthArray>

#include <memory>
#include <variant>
#include <vector>

namespace rapporteur {

/// Indices into the roster.
using Speakers = QVarLengthArray<int, 2>;

enum class UtteranceKind : quint8 { Statement, Question, Answer, Agreement, Disagreement };

/// What somebody said.
struct Utterance {
    UtteranceKind kind = UtteranceKind::Statement;
    /// The mark as typed, before replies are resolved: a reply to nobody becomes a statement.
    UtteranceKind mark = UtteranceKind::Statement;
    Speakers speakers; ///< empty: said by someone whom the scribe did not know (`?:`)
    Speakers whom;     ///< the addressee of `who>whom:`; at most one
    QStringView verb;  ///< the scribe's own reporting verb, one word in the past tense
    int replyTo = -1;  ///< index into Session::entries
    bool operator==(const Utterance &) const = default;
};

enum class Outcome : quint8 {
    Unspecified,
    Consensus,
    RoughConsensus,
    NoConsensus,
    Deferred,
    Rejected,
    Vote
};

/// What the room decided.
struct Decision {
    Outcome outcome = Outcome::Unspecified;
    int votesFor = 0;
    int votesAgainst = 0;
    int abstentions = -1; ///< -1 when the notes give none
    bool operator==(const Decision &) const = default;
};

/// What someone took on.
struct Action {
    Speakers owners;
    QDate due;
    bool done = false;
    bool operator==(const Action &) const = default;
};

/// What stayed unanswered.
struct OpenQuestion {
    bool operator==(const OpenQuestion &) const = default;
};

/// The note taker's own words; `fenced` ones are lines that were not read as notes.
struct Narration {
    bool fenced = false;
    bool operator==(const Narration &) const = default;
};

/// `[break]`, `[slide 7]`: the text without its brackets.
struct Direction {
    bool operator==(const Direction &) const = default;
};

/// `(laughter)`: the text without its parentheses.
struct Reaction {
    bool operator==(const Reaction &) const = default;
};

/// One note: what happened at one moment of the session.
struct Entry {
    std::variant<Narration, Utterance, Decision, Action, OpenQuestion, Direction, Reaction> what;
    /// The words, CommonMark inline markup, continuation lines joined by '\n'. In a Session as
    /// typed; in a record with its open changes resolved. Empty for a bare `cw+`.
    QStringView text;
    LineSpan lines; ///< of the notes, with continuations, without annotations
    TimeStamp time;
    int topic = -1;         ///< index into Session::topics; -1 before the first
    int paragraph = -1;     ///< index into Session::paragraphs
    IndexRange annotations; ///< into Session::annotations
    /// Which of its kind on the record, from 1; 0 in a Session. See id().
    int number = 0;
    bool off = false;      ///< off the record; never true in a record
    bool verbatim = false; ///< `~ quote`: all its words are as spoken
    bool struck = false;   ///< `~ deleted`: an open proposal to delete the entry
    bool added = false;    ///< `~ added`: an open proposal to add the entry

    template <typename T>
    const T *as() const
    {
        return std::get_if<T>(&what);
    }
    template <typename T>
    T *as()
    {
        return std::get_if<T>(&what);
    }
    /// u1 utterance, n1 narration, r1 reaction, d1 decision, a1 action, q1 open question, x1 direction.
    QString id() const;
    QChar idLetter() const;
    bool operator==(const Entry &) const = default;
};

/// A section of the session.
struct Topic {
    QStringView title;
    int level = 1;   ///< 1 or 2
    int parent = -1; ///< index into Session::topics
    int line = -1;
    TimeStamp time;
    bool off = false;
    int number = 0; ///< id t1, t2, … on the record
    bool operator==(const Topic &) const = default;
};

/// A block of `|` lines: the article's words for entries of its paragraph.
struct Prose {
    QStringView markdown; ///< the lines joined by '\n', without their marks
    IndexRange words;     ///< the entries that it tells; empty: the author's own paragraph
    LineSpan lines;
    int paragraph = -1;
    IndexRange annotations;
    int number = 0;   ///< id p1, p2, … on the record
    bool off = false; ///< off the record itself, or held back because it words an entry that is
    /// One empty `|`: says nothing in the article for its entries.
    bool isSilent() const { return markdown.isEmpty(); }
    bool operator==(const Prose &) const = default;
};

/// Neighbouring entries and prose between blank lines.
struct Paragraph {
    int topic = -1;
    IndexRange entries;
    IndexRange prose;
    bool operator==(const Paragraph &) const = default;
};

enum class AnnotationKind : quint8 { Note, Check, Todo, Quote, Link, Source, Deleted, Added, Off };
enum class AnnotationState : quint8 { None, Open, Done };

/// An editor's remark on what stands above it.
struct Annotation {
    enum class On : quint8 { Nothing, Entry, Prose, Topic };
    AnnotationKind kind = AnnotationKind::Note;
    AnnotationState state = AnnotationState::None; ///< only of check and todo
    On on = On::Nothing;
    int target = -1; ///< index into the entries, prose or topics
    Speakers by;     ///< at most one
    QDate date;
    QStringView text;
    LineSpan lines;
    int number = 0; ///< id m1, m2, … on the record
    bool off = false;
    bool operator==(const Annotation &) const = default;
};

/// One place where the notes credit an unknown speaker.
struct Credit {
    int speaker = -1;
    int line = -1;
    QStringView typed;
    bool operator==(const Credit &) const = default;
};

/// The session that a text of notes tells: all of it, also what is off the record. Entries, prose
/// and annotations are in the order of the file. A value; its views live as long as any copy of it.
/// Nothing but onRecord() may make something of it that leaves the editor.
struct Session {
    quint64 revision = 0; ///< of the text that it was parsed from
    Header header;
    Roster roster;
    std::vector<Topic> topics;
    std::vector<Paragraph> paragraphs;
    std::vector<Entry> entries;
    std::vector<Prose> prose;
    std::vector<Annotation> annotations;
    /// Whether the notes mark anything as off the record, also where nothing of it was written down:
    /// a recording of the session then holds it all the same. Never true in a record.
    bool hasOff = false;
    /// In the order of the file; none in a record, which spells unknown speakers as where they are first
    /// credited in what is left.
    std::vector<Credit> unknownCredits;
    std::shared_ptr<const Strings> strings;

    /// Equal model: all but the revision and the place of the characters.
    bool operator==(const Session &other) const;
};

} // namespace rapporteur
