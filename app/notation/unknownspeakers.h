// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QHash>

#include <vector>

namespace rapporteur {

/// Those whom the notes credit and who are not on the roster, in the order in which they are credited.
class UnknownSpeakers
{
public:
    /// They stand behind `known` speakers of the roster.
    explicit UnknownSpeakers(int known)
        : m_known(known)
    {}

    /// The index of whom the notes call `typed` in `line`. Case does not count.
    int credit(QStringView typed, int line);

    /// Puts them into the roster of `session`, spelt as where they are first credited.
    void addTo(Session &session);

private:
    int m_known;
    std::vector<Credit> m_credits;
    QHash<QString, int> m_byName; // folded
};

} // namespace rapporteur
