// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/references.h"
#include "session/roster.h"

#include <QStringView>
#include <QVarLengthArray>

#include <span>

namespace rapporteur {

/// A place of a text that the notation reads on top of CommonMark.
struct Spot {
    enum class Kind : quint8 { QuoteMark, Mention, Reference };
    /// What a quotation mark does; one within a quote is literal, too.
    enum class Role : quint8 { Literal, Opens, Closes };
    int begin = 0; ///< UTF-16
    int length = 1;
    int speaker = Roster::nobody; ///< of a mention
    Kind kind = Kind::QuoteMark;
    Reference reference = {};
    Role role = Role::Literal;

    int end() const { return begin + length; }
};
using Spots = QVarLengthArray<Spot, 16>;

/// Finds the spots of a text, piece by piece in ascending order.
class SpotFinder
{
public:
    enum class Look : quint8 {
        Markdown,   ///< gives up at what CommonMark may read as markup
        Words,      ///< the text is plain
        QuotesAlone ///< plain, and in a link
    };

    /// `literal` are the places, ascending, of characters that stand for nothing but themselves.
    SpotFinder(QStringView text, const Roster &roster, std::span<const int> literal, Spots &spots)
        : m_text(text)
        , m_roster(roster)
        , m_literal(literal)
        , m_spots(spots)
    {}

    /// Adds the spots from `begin` up to `end`; false when it gave up.
    bool find(int begin, int end, Look look);

private:
    int take(int at, int end, Look look);
    int takeName(int at, int end);
    int takeMention(int at, int end);
    int takeReference(Reference reference, int at, int end);
    int takeMessage(int at, int end);
    int add(Spot spot);
    bool isLiteral(int at) const;
    bool isInWord(int at) const;
    bool beginsUrl(int at) const;
    bool isStillInUrl(int at);

    QStringView m_text;
    const Roster &m_roster;
    std::span<const int> m_literal;
    Spots &m_spots;
    bool m_inUrl = false; // in one that is plain text
    int m_urlSeen = 0;
};

/// Whether CommonMark may read the character at `at` as more than itself, in a paragraph that defines
/// no link references. Says yes a little too often, never no too often.
bool mayBeMarkup(QStringView text, int at);

/// Sets the roles of all quotation marks in `spots`. Returns the index of the first without a
/// partner, or -1.
///
/// A mark opens a quote unless it stands right after a letter or digit; in a quote it closes it unless
/// it stands after a blank or an opening bracket and before a word: then it opens a quote within. So a
/// stray mark never turns the words between two quotes into one. A mark after a digit where nothing
/// is open means inches or seconds (6" pipe) and wants no partner; nor does the empty pair `""`,
/// which quotes no words.
int pairQuotes(QStringView text, Spots &spots);

} // namespace rapporteur
