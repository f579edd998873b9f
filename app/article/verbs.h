// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <optional>

namespace rapporteur {

/// How an utterance is attributed: NAME `verb` `clause` WORDS, or NAME `verb` `fragment` WORDS.
struct Frame {
    enum class Act : quint8 { Said, Asked, Answered, Replied, Agreed, Disagreed, Own };
    Act act = Act::Said;
    bool question = false;
    QStringView verb;
    QStringView clause = u" that";
    QStringView fragment = u":";
};

/// The frame of an answer that is yes or no and nothing more.
std::optional<Frame> yesOrNo(QStringView text);

/// The frame of an utterance; the verb follows the act (house style, section 2). `toQuestion`: what it
/// replies to is a question.
Frame frameOf(const Utterance &utterance, bool toQuestion);

} // namespace rapporteur
