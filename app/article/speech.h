// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/speaker.h"
#include "text/strings.h"

#include <QVarLengthArray>

#include <span>

namespace rapporteur {

/// How the words of a note stand in a sentence of reported speech. Nothing is guessed: words whose
/// grammar is not sure are a Fragment, which stands after a colon as it was typed.
struct Clause {
    enum class Form : quint8 {
        Full,       ///< can follow *said that*; of a question *asked*
        Fragment,   ///< can only follow a colon
        Imperative, ///< a bare verb and its object: can follow *to*
    };
    Form form = Form::Fragment;
    /// Stands instead of the first `skip` code units of the first run.
    QVarLengthArray<QStringView, 8> opening;
    qsizetype skip = 0;
    /// A word that stands further on, where a question's order is turned: `added`
    /// stands instead of the `cut` code units before the place.
    struct Insertion {
        int run = -1;
        int at = 0;
        int cut = 0;
        QStringView added;
    };
    Insertion insertion;
    /// The comma of an introduction (*once it is merged, …*): its place, or run -1.
    int commaRun = -1;
    int commaAt = 0;
    int verbAt = 0; ///< of an Imperative: its verb, in the first run
    int verbLength = 0;
    bool negated = false;      ///< of an Imperative: *don't drop it*
    bool furtherVerbs = false; ///< of an Imperative: *drop it and see*
    /// Of a Full one that never follows *that*: *but nobody tests it*, *that is not so*; how much
    /// of the first run its conjunction takes.
    bool onlyAlone = false;
    int conjunction = 0;
    bool dropsConjunction = false; ///< *so it works* says the same without it, after *that*
    bool standsAlone = false;      ///< of a Full one: may be a sentence of its own
    bool firstPerson = false;      ///< of a Fragment: it is one because its speaker names himself
    bool namesSpeaker = false;     ///< a pronoun of it means its speaker
};

/// What was stated in `sentence`, by someone with `pronoun` (Unknown: no pronoun may stand for him).
Clause statementClause(std::span<const Run> sentence, Pronoun pronoun);

/// What was asked in `sentence`: *whether …*, *how …*, *about …*. Its question mark is the caller's.
Clause questionClause(std::span<const Run> sentence);

/// A sentence of a note, as a report can tell it.
struct Reported {
    std::span<const Run> words;
    Clause clause;
};

/// The clause of a statement or a question whose speaker may name himself in it: where *I* can be
/// *he*, the words are `told`, which has to outlive them; else they are `sentence`.
Reported reported(std::span<const Run> sentence, bool asks, Pronoun pronoun, Strings &strings,
                  std::vector<Run> &told);

/// Words as they stand inside a sentence: a common one at their start has no capital.
Clause inSentence(std::span<const Run> words);

/// he, she, they; empty when unknown.
QStringView subjectPronoun(Pronoun pronoun);

} // namespace rapporteur
