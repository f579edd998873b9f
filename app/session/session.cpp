// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include <array>

namespace rapporteur {

namespace {

/// The letters of the identifiers, in the order of Entry::what.
constexpr std::array idLetters = {u'n', u'u', u'd', u'a', u'q', u'x', u'r'};
static_assert(idLetters.size() == std::variant_size_v<decltype(Entry::what)>);

} // namespace

QString Entry::id() const { return idLetter() + QString::number(number); }

QChar Entry::idLetter() const { return idLetters[what.index()]; }

bool Session::operator==(const Session &other) const
{
    return header == other.header && roster == other.roster && hasOff == other.hasOff &&
           topics == other.topics && paragraphs == other.paragraphs && entries == other.entries &&
           prose == other.prose && annotations == other.annotations &&
           unknownCredits == other.unknownCredits;
}

} // namespace rapporteur
