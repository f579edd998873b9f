// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/article.h"
#include "article/names.h"
#include "article/profile.h"
#include "session/onrecord.h"

namespace rapporteur {

/// The article that `record` tells: prose where an editor wrote it, a draft of every other entry that
/// an article tells. All wording of the project is here. Never sets a quotation mark that the notes
/// do not have, never invents a name; each sentence knows its entries.
Article compose(const OnRecord &record, const Profile &profile = profiles().front());

/// The same in pieces, so that a long article is never alive as a whole: all of it but the body.
Article articleHead(const OnRecord &record);
/// The body of one of articleParts(); `names` goes from each to the next, and its characters have to
/// live as long as the part.
Article composePart(const OnRecord &record, const Profile &profile, IndexRange part, Names &names);

} // namespace rapporteur
