// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/wordreader.h"
#include "session/session.h"
#include "text/strings.h"

namespace rapporteur {

/// How an utterance is attributed: what stands between its speaker and its words, blanks included,
/// in one piece, since there is one for each note.
struct Frame {
    enum class Act : quint8 { Said, Asked, Answered, Replied, Agreed, Disagreed, Own };
    Act act = Act::Said;
    bool question = false;
    bool proposes = false;  ///< its verb can have a gerund: suggested dropping it
    qsizetype verb = 0;     ///< how much of each is the verb: ` said`
    QStringView clause;     ///< ` said that `
    QStringView introduced; ///< ` said that, `
    QStringView fragment;   ///< ` said: `

    QStringView verbAlone() const { return clause.first(verb); }
};

/// *said*, and *added* for a further point of the same speaker's.
const Frame &saidFrame();
const Frame &addedFrame();

/// Whether words that begin with `first` and are no clause go on after a verb of the scribe's without
/// a colon: *worried* about latency, *thanked* everybody.
bool goesOn(QStringView verb, const Word &first);

/// The frame of a note that is nothing but a reply: yes or no to a question, *agreed* as a statement;
/// nullptr for any other.
const Frame *plainReply(QStringView text, Frame::Act act);
/// *agreed* and *disagreed* before *with somebody*.
const Frame &agreedWithFrame();
const Frame &disagreedWithFrame();

/// The frame of an utterance; the verb follows the act (house style, section 2). `toQuestion`: what it
/// replies to is a question. A verb of the scribe's own is kept in `strings`.
Frame frameOf(const Utterance &utterance, bool toQuestion, Strings &strings);

} // namespace rapporteur
