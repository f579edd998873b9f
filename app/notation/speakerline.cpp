// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/speakerline.h"

#include "session/critic.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array roles = {"lead"_L1, "chair"_L1, "scribe"_L1, "remote"_L1};

struct PronounWord {
    QLatin1StringView word;
    Pronoun pronoun;
};
constexpr std::array pronouns = {
    PronounWord{"he"_L1, Pronoun::He},
    PronounWord{"she"_L1, Pronoun::She},
    PronounWord{"they"_L1, Pronoun::They},
};

bool equal(QStringView a, QLatin1StringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

/// `he`, `he/him`, `she/they`: told by its first word.
Pronoun pronounOf(QStringView attribute)
{
    const QStringView first =
        attribute.first(attribute.contains(u'/') ? attribute.indexOf(u'/') : attribute.size());
    const auto found = std::ranges::find_if(
        pronouns, [first](const PronounWord &p) { return equal(first, p.word); });
    return found == pronouns.end() || attribute.contains(u' ') ? Pronoun::Unknown : found->pronoun;
}

void takeShort(Speaker &speaker, QStringView value)
{
    speaker.shortForm = value.trimmed().toString();
    speaker.explicitShort = true;
}

void takeAttribute(Speaker &speaker, QStringView attribute)
{
    if (attribute.startsWith("short "_L1, Qt::CaseInsensitive)) {
        takeShort(speaker, attribute.sliced(6));
    } else if (attribute.startsWith(u'<') && attribute.endsWith(u'>') && attribute.contains(u'@')) {
        speaker.email = attribute.sliced(1, attribute.size() - 2).trimmed().toString();
    } else if (const Pronoun pronoun = pronounOf(attribute); pronoun != Pronoun::Unknown) {
        speaker.pronoun = pronoun;
        speaker.pronounText = attribute.toString();
    } else if (std::ranges::any_of(roles,
                                   [&](QLatin1StringView r) { return equal(attribute, r); })) {
        speaker.roles.push_back(attribute.toString().toLower());
    } else if (attribute.startsWith("as "_L1, Qt::CaseInsensitive)) {
        speaker.description = attribute.sliced(3).trimmed().toString();
    } else if (speaker.affiliation.isEmpty()) {
        speaker.affiliation = attribute.toString();
    } else {
        speaker.notes.push_back(attribute.toString());
    }
}

} // namespace

Speaker readSpeaker(QStringView text, const Line &line)
{
    Speaker speaker;
    speaker.alias = line.who.of(text).toString();
    const QString words = resolved(line.text.of(text));
    const QList<QStringView> parts = QStringView(words).split(u';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (const QStringView attribute = parts[i].trimmed(); !attribute.isEmpty())
            takeAttribute(speaker, attribute);
    }
    const QStringView name = parts.front().trimmed();
    setName(speaker, name.isEmpty() ? QStringView(speaker.alias) : name);
    return speaker;
}

} // namespace rapporteur
