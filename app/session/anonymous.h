// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

#include <vector>

namespace rapporteur {

class Roster;
struct Markdown;

/// What a session with `Attribution: none` does to its texts: each name of the roster becomes *a
/// participant*. Fails closed: a word too many goes rather than a name too few.
///
/// A name is, in code and links too:
/// - `@alias`, also where the notation sees no mention (`\@bo`), and an alias that begins a line as
///   a who (`bo:hello`, `bo to test`);
/// - each capitalised word of a speaker's name or short form, given names too, in a row with its
///   particles, initials and suffixes one name: Rik van Holt, Van Holt, Holt, RIK. Words in small
///   letters are none, unless the roster writes all of a name so;
/// - each URL, email address and link target with such a word or an alias among its parts, in any
///   case. A link loses its target and keeps its words.
/// Keeps no reference to the roster that it is made from.
class Anonymity
{
public:
    explicit Anonymity(const Roster &roster);

    /// Where `text` names somebody, in order, without overlap; in UTF-16 code units.
    struct Place {
        int begin = 0;
        int length = 0;
        bool address = false; ///< a URL, an email address or a link target
        int end() const { return begin + length; }
    };
    std::vector<Place> places(QStringView text) const;

    /// The text of an entry without names. The rest of its markup is kept, unless a name shows only
    /// with the markup taken off (`V&#105;dal`): then all of the markup goes.
    QString inlineText(QStringView markdown) const;
    /// The same for a text in blocks.
    QString proseText(QStringView markdown) const;

private:
    friend class NameScanner;
    void addName(QStringView name, bool known);
    bool isNamedBy(QStringView address) const;
    QString replaced(QStringView text) const;
    QString withoutHidden(const QString &text, const Markdown &shown) const;

    // All folded.
    QSet<QString> m_words;   // name somebody where capitalised
    QSet<QString> m_small;   // name somebody in any case
    QSet<QString> m_joining; // part of a name only beside such a word: van, k, jr
    QSet<QString> m_aliases;
    QSet<QString> m_inAddress;
    std::vector<QString> m_uncased; // of scripts without capitals: name somebody anywhere
};

} // namespace rapporteur
