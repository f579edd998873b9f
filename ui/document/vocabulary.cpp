// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vocabulary.h"

#include "session/session.h"

#include <QHash>

#include <algorithm>

namespace rapporteur {

namespace {

constexpr int shortestWord = 5;
constexpr int shortestBeginning = 2;
// Names are typed more often than they are in the notes yet.
constexpr int weightOfName = 1000;

template <typename Take>
void forEachWord(QStringView text, Take take)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text[i].isLetterOrNumber() || text[i] == u'-' || text[i] == u'_'))
            continue;
        if (i - begin >= shortestWord && text[begin].isLetter())
            take(text.sliced(begin, i - begin));
        begin = i + 1;
    }
}

} // namespace

std::vector<KnownWord> vocabularyOf(const Session &session)
{
    QHash<QStringView, int> counts;
    for (const Entry &entry : session.entries) {
        if (!entry.off)
            forEachWord(entry.text, [&](QStringView word) { ++counts[word]; });
    }
    std::vector<KnownWord> known;
    for (const auto &[word, count] : counts.asKeyValueRange()) {
        if (count > 1)
            known.push_back({word.toString(), count});
    }
    for (const Speaker &speaker : session.roster.speakers()) {
        if (!speaker.known)
            continue;
        known.push_back({u'@' + speaker.alias, weightOfName});
        known.push_back({speaker.name, weightOfName});
        if (speaker.family != speaker.name)
            known.push_back({speaker.family, weightOfName});
    }
    std::ranges::sort(known, {},
                      [](const KnownWord &one) { return std::tie(one.word, one.count); });
    return known;
}

QString completion(const std::vector<KnownWord> &vocabulary, const QString &begun)
{
    if (begun.size() < shortestBeginning)
        return {};
    const KnownWord *best = nullptr;
    auto word = std::ranges::lower_bound(vocabulary, begun, {}, &KnownWord::word);
    for (; word != vocabulary.end() && word->word.startsWith(begun); ++word) {
        if (word->word.size() > begun.size() && (!best || word->count > best->count))
            best = &*word;
    }
    return best ? best->word.sliced(begun.size()) : QString();
}

} // namespace rapporteur
