// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/drafter.h"

namespace rapporteur {

namespace {

/// UTF-16 code units of about 90 and 120 words: a paragraph that has the first and would get the
/// second is parted (house style, rule C28).
constexpr qsizetype longParagraph = 540;
constexpr qsizetype longestParagraph = 720;

} // namespace

void Drafter::endParagraph()
{
    m.writer.endParagraph();
    m_utterances.interrupt();
    m_outcomes.interrupt();
}

/// Whether a new person begins at entry `index` and the paragraph is long enough.
bool Drafter::partsBefore(int index, IndexRange entries) const
{
    const qsizetype length = m.writer.paragraphLength();
    const Entry &entry = m.session.entries[size_t(index)];
    const auto *utterance = entry.as<Utterance>();
    if (length < longParagraph || length + entry.text.size() < longestParagraph || !utterance)
        return false;
    const auto *before = m.session.entries[size_t(index - 1)].as<Utterance>();
    const bool answers = entries.contains(utterance->replyTo);
    return !answers && before && before->speakers != utterance->speakers;
}

void Drafter::draft(IndexRange entries)
{
    for (int i = entries.first; i < entries.end();) {
        if (i > entries.first && partsBefore(i, entries))
            endParagraph();
        if (m.session.entries[size_t(i)].as<Utterance>()) {
            m_outcomes.interrupt();
            i += m_utterances.tell(i, entries.end());
        } else {
            m_utterances.interrupt();
            m_outcomes.tell(i++);
        }
    }
}

} // namespace rapporteur
