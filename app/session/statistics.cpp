// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/statistics.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// Stretches without blanks.
int countWords(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        words += !inWord && !c.isSpace();
        inWord = !c.isSpace();
    }
    return words;
}

void count(const Entry &entry, const Utterance &utterance, Statistics &result)
{
    const int words = countWords(entry.text);
    ++result.utterances;
    result.words += words;
    const auto add = [&](int speaker) {
        // Nobody stands in front of the roster.
        Statistics::Voice &voice = result.voices[size_t(speaker + 1)];
        ++voice.utterances;
        voice.words += words;
        voice.questions += utterance.kind == UtteranceKind::Question;
        voice.answers += utterance.kind == UtteranceKind::Answer;
    };
    std::ranges::for_each(utterance.speakers, add);
    if (utterance.speakers.isEmpty())
        add(Roster::nobody);
}

} // namespace

Statistics statistics(const OnRecord &record)
{
    Statistics result;
    for (int speaker = Roster::nobody; speaker < record->roster.size(); ++speaker)
        result.voices.push_back({.speaker = speaker});
    for (const Entry &entry : record->entries) {
        if (const Utterance *utterance = entry.as<Utterance>())
            count(entry, *utterance, result);
        else if (const Action *action = entry.as<Action>())
            ++(action->done ? result.actionsDone : result.actionsOpen);
        result.decisions += entry.as<Decision>() != nullptr;
        result.openQuestions += entry.as<OpenQuestion>() != nullptr;
    }
    result.topics = int(record->topics.size());
    std::erase_if(result.voices,
                  [](const Statistics::Voice &voice) { return voice.utterances == 0; });
    std::ranges::stable_sort(result.voices, std::ranges::greater(), &Statistics::Voice::words);
    return result;
}

} // namespace rapporteur
