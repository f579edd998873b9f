// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/inline.h"
#include "session/onrecord.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace rapporteur {

/// One line of the head of minutes: Date, Chair, Present …
struct MinutesFact {
    QString label;
    QString value;
    QString href; ///< what the value links to, or empty
};

/// What stands for one entry. Mentions are spelt, verbatim words are runs of that style.
struct MinutesItem {
    int entry = -1;   ///< index into the record's entries
    QString time;     ///< or empty
    QString head;     ///< who said it how, or what it is: `Okafor asked`; empty for narration
    IndexRange runs;  ///< into Minutes::runs; none for a bare `cw+`
    QStringView code; ///< instead of runs: the lines of a fence
};

/// A topic with what was said on it; `title` is empty for what came before the first.
struct MinutesSection {
    int topic = -1; ///< index into the record's topics
    int level = 1;
    IndexRange title; ///< into Minutes::runs
    IndexRange items; ///< into Minutes::items
};

/// The minutes as a document: what every format of them renders. In the order of the notes; inside a
/// topic in that of the times where every utterance has one. A value whose views live as long as the
/// record and any copy of it.
struct Minutes {
    QString title;
    std::vector<MinutesFact> facts;
    IndexRange summary; ///< into runs
    std::vector<MinutesSection> sections;
    std::vector<MinutesItem> items;
    std::vector<int> decisions; ///< into items, as the next two
    std::vector<int> questions;
    std::vector<int> actions;
    std::vector<Run> runs;
    std::shared_ptr<const Strings> strings;

    std::span<const Run> of(IndexRange range) const
    {
        return std::span(runs).subspan(size_t(range.first), size_t(range.count));
    }
    std::span<const MinutesItem> of(const MinutesSection &section) const
    {
        return std::span(items).subspan(size_t(section.items.first), size_t(section.items.count));
    }
};

Minutes minutesOf(const OnRecord &record);

} // namespace rapporteur
