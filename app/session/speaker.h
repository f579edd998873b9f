// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rapporteur {

enum class Pronoun : quint8 { Unknown, He, She, They };

/// Somebody who speaks in the session or is spoken of. All text is as the roster has it.
struct Speaker {
    /// How the notes write this speaker; of an unknown one the name as typed.
    QString alias;
    QString name;      ///< in full, in reading order: Rik van Holt
    QString given;     ///< Rik; empty for a name of one word
    QString family;    ///< van Holt; equals `name` for a name of one word
    QString shortForm; ///< Van Holt: what the article says after the first mention
    Pronoun pronoun = Pronoun::Unknown;
    QString pronounText; ///< as typed: he/him
    QStringList roles;   ///< of lead, chair, scribe, remote
    QString description; ///< as the slab maintainer → the slab maintainer
    QString affiliation;
    QString email;
    QStringList notes;
    /// False when the notes credit somebody who is not on the roster (*unknown speaker*).
    bool known = true;
    /// The line of the notes that declares the speaker; -1 for one from a People file, for an unknown
    /// one the line of the first utterance.
    int line = -1;
    bool fromPeople = false;
    /// True when another speaker of the roster has the same short form.
    bool sharesShortForm = false;
    /// Whether `shortForm` was given by a `short …` attribute.
    bool explicitShort = false;

    bool operator==(const Speaker &) const = default;
    bool hasRole(QStringView role) const { return roles.contains(role); }
};

/// Fills given, family, short form and the reading order from a name as the roster writes it
/// ("Torres Luna, Eva" too), by the rules of the notation. Keeps an explicit short form.
void setName(Speaker &speaker, QStringView written);

/// Somebody who is not on the roster, by the name as typed in `line`.
Speaker unknownSpeaker(QStringView typed, int line);

/// `family` with its particle capitalised, as it stands without the given name: Van Holt.
QString capitalisedParticle(const QString &family);

} // namespace rapporteur
