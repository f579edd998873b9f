// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringView>

#include <vector>

namespace rapporteur {

class Roster;

/// What a session with `Attribution: none` does to its texts: each name of the roster becomes *a
/// participant*. Fails closed: a word too many goes rather than a name too few.
///
/// A name is, in code and links too:
/// - `@alias`, also where the notation sees no mention (`\@bo`);
/// - each capitalised word of a speaker's name or short form, in a row with its particles, initials
///   and suffixes one name: Rik van Holt, Van Holt, Holt, RIK. Words in small letters are none;
/// - each URL and email address with such a word or an alias among its parts, in any case. A link
///   loses its target and keeps its words.
/// Keeps no reference to the roster that it is made from.
class Anonymity
{
public:
    explicit Anonymity(const Roster &roster);

    /// Where `text` names somebody, in order, without overlap; in UTF-16 code units.
    struct Place {
        int begin = 0;
        int length = 0;
        bool address = false; ///< a URL or an email address
    };
    std::vector<Place> places(QStringView text) const;

    /// The text of an entry without names; the rest of its markup is kept, unless only with the markup
    /// taken off (`V&#105;dal`) a name shows: then so is all the markup.
    QString inlineText(QStringView markdown) const;
    /// The same for a text in blocks.
    QString proseText(QStringView markdown) const;

private:
    friend class NameScanner;
    QSet<QString> m_words;      // folded; name somebody where capitalised
    QSet<QString> m_joining;    // folded; part of a name only beside such a word: van, K, Jr
    QSet<QString> m_addressees; // folded; name somebody in an address
    std::vector<QString>
        m_uncased; // of scripts without capitals and blanks: name somebody anywhere
};

} // namespace rapporteur
