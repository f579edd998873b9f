// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/speaker.h"

#include <algorithm>
#include <array>
#include <span>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array particles = {"Le"_L1, "La"_L1, "De"_L1, "Van"_L1, "Von"_L1, "Di"_L1, "Da"_L1};
constexpr std::array suffixes = {"Jr."_L1, "Jr"_L1, "Sr."_L1, "Sr"_L1, "II"_L1, "III"_L1};

bool isOneOf(std::span<const QLatin1StringView> words, QStringView word)
{
    return std::ranges::any_of(words, [word](QLatin1StringView w) { return word == w; });
}

bool isSuffix(QStringView word) { return isOneOf(suffixes, word); }

/// Index of the word that the family name begins with; `end` is one past its last word.
qsizetype familyBegin(const QList<QStringView> &words, qsizetype end)
{
    for (qsizetype i = 1; i < end; ++i) {
        const bool particle = i + 1 < end && isOneOf(particles, words[i]);
        if (particle || words[i].front().isLower())
            return i;
    }
    return end - 1;
}

QString joined(const QList<QStringView> &words, qsizetype begin, qsizetype end)
{
    QString result;
    for (qsizetype i = begin; i < end; ++i) {
        if (i > begin)
            result += u' ';
        result += words[i];
    }
    return result;
}

void setParts(Speaker &speaker, const QString &given, const QString &family)
{
    speaker.given = given;
    speaker.family = family;
    if (!speaker.explicitShort)
        speaker.shortForm = given.isEmpty() ? family : capitalisedParticle(family);
}

} // namespace

QString capitalisedParticle(const QString &family)
{
    if (family.isEmpty() || !family.front().isLower())
        return family;
    return family.front().toUpper() + family.sliced(1);
}

void setName(Speaker &speaker, QStringView written)
{
    const QString tidy = written.toString().simplified();
    const qsizetype comma = tidy.indexOf(u',');
    const QString afterComma = comma < 0 ? QString() : tidy.sliced(comma + 1).trimmed();
    if (comma > 0 && !afterComma.isEmpty() && !isSuffix(afterComma)) {
        const QString family = tidy.first(comma).trimmed();
        speaker.name = afterComma + u' ' + family;
        setParts(speaker, afterComma.section(u' ', 0, 0), family);
        return;
    }
    speaker.name = tidy;
    QString plain = tidy;
    plain.remove(u',');
    const QList<QStringView> words = QStringView(plain).split(u' ', Qt::SkipEmptyParts);
    qsizetype end = words.size();
    while (end > 1 && isSuffix(words[end - 1]))
        --end;
    if (end <= 1)
        setParts(speaker, {}, end == 1 ? words[0].toString() : tidy);
    else
        setParts(speaker, words[0].toString(), joined(words, familyBegin(words, end), end));
}

Speaker unknownSpeaker(QStringView typed, int line)
{
    Speaker speaker;
    speaker.alias = typed.toString();
    setName(speaker, typed);
    speaker.name = speaker.shortForm = speaker.alias;
    speaker.known = false;
    speaker.line = line;
    return speaker;
}

} // namespace rapporteur
