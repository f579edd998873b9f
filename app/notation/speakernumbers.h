// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace rapporteur {

class Roster;

/// The numbers by which speakers are called, from 1: in the order of the roster when the notes are
/// opened; later speakers get the next ones. None changes, and none is given twice. A speaker whose alias
/// is renamed keeps the number.
class SpeakerNumbers
{
public:
    /// Takes in who is new in `roster`; to be called whenever it changed.
    void update(const Roster &roster);

    /// The number of `alias` (case does not count), or 0.
    int number(QStringView alias) const;
    /// The alias that has `number`, or nothing. Its speaker may be gone.
    QString alias(int number) const;
    int count() const { return int(m_known.size()); }

private:
    struct Known {
        QString alias;
        QString name;
    };
    void take(const QString &alias, const QString &name, const Roster &roster);

    std::vector<Known> m_known;
};

} // namespace rapporteur
