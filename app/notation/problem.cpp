// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/problem.h"

#include <QCoreApplication>

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    ProblemKind kind;
    Severity severity;
    QLatin1StringView code;
    const char *sentence;
};

constexpr const char *context = "Problem";
using enum ProblemKind;
using enum Severity;

/// In the order of ProblemKind.
constexpr std::array table = {
    Row{UnknownSpeaker, Warning, "unknown-speaker"_L1,
        QT_TRANSLATE_NOOP("Problem", "This speaker is not on the roster.")},
    Row{UnresolvedSpeaker, Warning, "unresolved-speaker"_L1,
        QT_TRANSLATE_NOOP("Problem", "Who said this is still open.")},
    Row{DuplicateAlias, Error, "duplicate-alias"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "An earlier line declares this alias already; this one is narration.")},
    Row{UnusedAlias, Information, "unused-alias"_L1,
        QT_TRANSLATE_NOOP("Problem", "Nothing names this speaker.")},
    Row{BadSpeakerLine, Warning, "bad-speaker-line"_L1,
        QT_TRANSLATE_NOOP("Problem", "This is no speaker line: it wants @alias and a name.")},
    Row{UnknownHeaderKey, Information, "unknown-header-key"_L1,
        QT_TRANSLATE_NOOP("Problem", "The header has no such key; it is kept as it is.")},
    Row{MistypedHeaderKey, Warning, "mistyped-header-key"_L1,
        QT_TRANSLATE_NOOP("Problem", "The header has no such key; it may be mistyped.")},
    Row{HeaderBelow, Error, "header-below"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "The header has ended above: here this line is narration and sets "
                          "nothing.")},
    Row{MarkWithoutSpace, Warning, "mark-without-space"_L1,
        QT_TRANSLATE_NOOP("Problem", "A mark wants a space after it.")},
    Row{NotAnUtterance, Warning, "not-an-utterance"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "This begins like an utterance but is narration: after a name stand one "
                          "verb in brackets or >whom, and the mark.")},
    Row{BadDate, Error, "bad-date"_L1,
        QT_TRANSLATE_NOOP("Problem", "This is no date; dates are written YYYY-MM-DD.")},
    Row{BadTime, Error, "bad-time"_L1, QT_TRANSLATE_NOOP("Problem", "No clock shows this time.")},
    Row{BadHeaderValue, Error, "bad-header-value"_L1,
        QT_TRANSLATE_NOOP("Problem", "The header's key does not take this value.")},
    Row{TimeRunsBackwards, Warning, "time-backwards"_L1,
        QT_TRANSLATE_NOOP("Problem", "This time is before the one above it.")},
    Row{OffNotExact, Warning, "off-not-exact"_L1,
        QT_TRANSLATE_NOOP("Problem", "This counts as off the record, but is not written so.")},
    Row{OffInFence, Error, "off-in-fence"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "This ends the fence above it: what is off the record is always "
                          "read.")},
    Row{OnNotExact, Warning, "on-not-exact"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "Only [on], alone and not indented, ends what is off the record.")},
    Row{AnswerToNobody, Warning, "answer-to-nobody"_L1,
        QT_TRANSLATE_NOOP("Problem", "There is nothing above that this could reply to.")},
    Row{ActionWithoutOwner, Warning, "action-without-owner"_L1,
        QT_TRANSLATE_NOOP("Problem", "This action has no owner.")},
    Row{OffNeverClosed, Warning, "off-never-closed"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "No [on] follows: all to the end of the file is off the record.")},
    Row{OnWithoutOff, Warning, "on-without-off"_L1,
        QT_TRANSLATE_NOOP("Problem", "There is no [off] above this [on].")},
    Row{NothingAbove, Warning, "nothing-above"_L1,
        QT_TRANSLATE_NOOP("Problem", "There is nothing above that this line could belong to.")},
    Row{OffOnNothing, Error, "off-on-nothing"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "This counts for the note next above, if there is one; write it "
                          "right below what is to be off the record.")},
    Row{ContinuationLikeUtterance, Warning, "continuation-like-utterance"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "This line goes on with the one above it, but looks like an utterance.")},
    Row{FenceNeverClosed, Error, "fence-never-closed"_L1,
        QT_TRANSLATE_NOOP("Problem", "This fence never ends: no line below it is read.")},
    Row{UnbalancedChange, Warning, "unbalanced-change"_L1,
        QT_TRANSLATE_NOOP("Problem", "This mark of a change has no partner.")},
    Row{UnbalancedQuote, Warning, "unbalanced-quote"_L1,
        QT_TRANSLATE_NOOP("Problem", "This quotation mark has no partner.")},
    Row{OpenCheck, Information, "open-check"_L1,
        QT_TRANSLATE_NOOP("Problem", "This is still to be checked.")},
    Row{OpenTodo, Information, "open-todo"_L1,
        QT_TRANSLATE_NOOP("Problem", "This is still to be done.")},
    Row{OpenChange, Information, "open-change"_L1,
        QT_TRANSLATE_NOOP("Problem", "Nobody has accepted or rejected this change.")},
    Row{ProseWordsOffRecord, Error, "prose-words-off-record"_L1,
        QT_TRANSLATE_NOOP("Problem",
                          "This prose tells something that is off the record; it is held back.")},
    Row{NameWithoutAttribution, Error, "name-without-attribution"_L1,
        QT_TRANSLATE_NOOP("Problem", "This names somebody in a session that names nobody.")},
    Row{PeopleFile, Error, "people-file"_L1,
        QT_TRANSLATE_NOOP("Problem", "This People file cannot be taken in.")},
    Row{Draft, Information, "draft"_L1,
        QT_TRANSLATE_NOOP("Problem", "No prose tells these notes: the article drafts them.")},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].kind) != i)
            return false;
    }
    return table.size() == size_t(Draft) + 1;
}
static_assert(inOrder());

const Row &row(ProblemKind kind) { return table[size_t(kind)]; }

} // namespace

QLatin1StringView code(ProblemKind kind) { return row(kind).code; }

Severity severity(ProblemKind kind) { return row(kind).severity; }

QLatin1StringView name(Severity severity)
{
    constexpr std::array names = {"info"_L1, "warning"_L1, "error"_L1};
    return names[size_t(severity)];
}

QString plainSentence(ProblemKind kind)
{
    return QCoreApplication::translate(context, row(kind).sentence);
}

QString publicSentence(const Problem &problem)
{
    return problem.off ? plainSentence(problem.kind) : problem.sentence;
}

} // namespace rapporteur
