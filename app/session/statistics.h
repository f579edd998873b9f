// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/onrecord.h"

#include <vector>

namespace rapporteur {

/// Who spoke how often and how much. Counts what is on the record alone.
struct Statistics {
    struct Voice {
        int speaker =
            -1; ///< index into the record's roster; -1: somebody whom the scribe did not know
        int utterances = 0;
        int questions = 0;
        int answers = 0;
        int words = 0;
        bool operator==(const Voice &) const = default;
    };
    /// Those who spoke, most words first, then in the order of the roster. An utterance of two is
    /// counted for each.
    std::vector<Voice> voices;
    int words = 0; ///< of all utterances, each once
    int utterances = 0;
    int topics = 0;
    int decisions = 0;
    int actionsOpen = 0;
    int actionsDone = 0;
    int openQuestions = 0;
    bool operator==(const Statistics &) const = default;
};

Statistics statistics(const OnRecord &record);

} // namespace rapporteur
