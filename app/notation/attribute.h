// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/edit.h"

#include <QString>

#include <expected>
#include <vector>

namespace rapporteur {

class Buffer;
class Roster;

/// Credits the utterances in `lines` to `who`, an alias; all else of them stays. Where that is one note
/// and no utterance, an action gets that owner, and narration becomes what `who` says. From
/// a blank line it is the last utterance above.
std::vector<TextEdit> reassign(const Buffer &buffer, LineSpan lines, const QString &who);

/// `@alias Name` for somebody called `name`, with an alias that is free; empty without a name.
QString speakerDeclaration(const QString &name, const Roster &roster);

/// Puts `declaration` below the last speaker of the file, else below its header, else at its top.
TextEdit addSpeaker(const Buffer &buffer, const QString &declaration);

/// Edits, or a sentence that says why there are none.
using Renaming = std::expected<std::vector<TextEdit>, QString>;

/// Gives a speaker of the roster another alias, by identity: where the speaker is declared, credited,
/// addressed, an owner, the author of an annotation, in the header and mentioned in a text; nowhere else. Not an
/// alias by which the notes call somebody already.
Renaming renameAlias(const Buffer &buffer, int speaker, const QString &alias);

/// The same for the name. Who is credited by a family name that names nobody then, or two, is credited by
/// the alias.
Renaming renameSpeaker(const Buffer &buffer, int speaker, const QString &name);

} // namespace rapporteur
