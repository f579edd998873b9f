// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/timestamp.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace rapporteur {

/// The metadata at the top of the notes. Text is as typed, without surrounding blanks; what the
/// header does not have is empty.
struct Header {
    struct Person {
        int speaker = -1; ///< index into the roster, or -1
        QString text;     ///< as typed
        bool operator==(const Person &) const = default;
    };
    struct Link {
        QString url;
        QString label;
        bool operator==(const Link &) const = default;
    };
    struct Correction {
        QDate date;
        QString text;
        bool operator==(const Correction &) const = default;
    };
    struct Shorthand {
        QString written;
        QString meant;
        bool operator==(const Shorthand &) const = default;
    };
    struct Field {
        QString key;
        QString value;
        bool operator==(const Field &) const = default;
    };

    QString title;
    QString eventName;
    QString eventYear;
    QDate date;
    QString timeZone; ///< IANA name
    QString place;
    std::vector<QStringList> index; ///< each row split at its slashes
    QString author;
    QString published;
    Link photo; ///< file or URL, and its alternative text
    std::vector<Correction> corrections;
    std::vector<Person> scribe;
    std::vector<Person> chair;
    std::vector<Person> present;
    std::vector<Person> regrets;
    QString summary;
    QString language;
    QString media;
    TimeStamp start; ///< wall-clock time of elapsed 0
    std::vector<Link> links;
    QStringList people;
    std::vector<Shorthand> shorthands;
    bool anonymous = false;     ///< Attribution: none
    std::vector<Field> unknown; ///< unknown keys in the file's order, a repeated one repeated
    /// The keys that the file has, canonical, in its order, each once: the order of the record.
    QStringList order;

    bool operator==(const Header &) const = default;
};

} // namespace rapporteur
