// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/alias.h"

#include "notation/words.h"
#include "session/roster.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Words that begin lines of notes; an alias like these would turn narration into utterances.
constexpr std::array englishWords = {
    "a"_L1,   "ad"_L1,  "am"_L1,  "an"_L1,  "and"_L1, "are"_L1, "as"_L1,  "at"_L1,  "be"_L1,
    "but"_L1, "by"_L1,  "do"_L1,  "for"_L1, "go"_L1,  "he"_L1,  "her"_L1, "hi"_L1,  "his"_L1,
    "how"_L1, "i"_L1,   "if"_L1,  "in"_L1,  "is"_L1,  "it"_L1,  "its"_L1, "me"_L1,  "my"_L1,
    "no"_L1,  "not"_L1, "of"_L1,  "oh"_L1,  "ok"_L1,  "on"_L1,  "or"_L1,  "our"_L1, "out"_L1,
    "she"_L1, "so"_L1,  "the"_L1, "to"_L1,  "too"_L1, "two"_L1, "up"_L1,  "us"_L1,  "was"_L1,
    "we"_L1,  "who"_L1, "why"_L1, "yes"_L1, "you"_L1,
};

bool isFree(const QString &alias, const Roster &roster)
{
    return roster.findAlias(alias) == Roster::nobody && !wordForm(alias) && !isScribesWord(alias) &&
           std::ranges::none_of(englishWords, [&](QLatin1StringView w) { return alias == w; });
}

QString lettersOf(const QString &word)
{
    QString letters;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

} // namespace

QString proposedAlias(const QString &name, const Roster &roster)
{
    QString initials;
    QString last;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letters = lettersOf(word); !letters.isEmpty()) {
            initials += letters.front();
            last = letters;
        }
    }
    if (initials.size() == 1)
        initials = name == last ? last : last.first(std::min<qsizetype>(2, last.size()));
    for (qsizetype more = 1; more <= last.size(); ++more) {
        if (isFree(initials, roster))
            return initials;
        initials += more < last.size() ? last.sliced(more, 1) : QString();
    }
    const QString stem = initials.isEmpty() ? u"x"_s : initials;
    int number = 2;
    while (!isFree(stem + QString::number(number), roster))
        ++number;
    return stem + QString::number(number);
}

} // namespace rapporteur
