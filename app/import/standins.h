// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace rapporteur {

class Roster;

/// Speaker lines, each below a comment that says why, for speakers whom nobody names and who are
/// therefore in no record. Notes made of `record`, whose known speakers are `roster`, need one
/// - where somebody is called by a family name that two had, one of whom is in the record no more:
///   else the other one would be credited;
/// - where a word was taken for a mistyped alias of somebody who is in the record no more: else what was
///   said would become narration.
QStringList standIns(const QJsonObject &record, const Roster &roster);

} // namespace rapporteur
