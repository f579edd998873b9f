// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/words.h"

#include "notation/line.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// In the order of HeaderKey.
constexpr std::array headerKeys = {
    "Title"_L1,     "Event"_L1,   "Date"_L1,        "Place"_L1,  "Index"_L1, "Author"_L1,
    "Published"_L1, "Photo"_L1,   "Correction"_L1,  "Scribe"_L1, "Chair"_L1, "Present"_L1,
    "Regrets"_L1,   "Summary"_L1, "Language"_L1,    "Media"_L1,  "Start"_L1, "Link"_L1,
    "People"_L1,    "Short"_L1,   "Attribution"_L1,
};

constexpr std::array wordForms = {
    WordForm{"Topic"_L1, LineKind::Topic, 1},     WordForm{"Subtopic"_L1, LineKind::Topic, 2},
    WordForm{"Decision"_L1, LineKind::Decision},  WordForm{"Resolution"_L1, LineKind::Decision},
    WordForm{"Resolved"_L1, LineKind::Decision},  WordForm{"Agreed"_L1, LineKind::Decision},
    WordForm{"Action"_L1, LineKind::Action},      WordForm{"Open"_L1, LineKind::OpenQuestion},
    WordForm{"Issue"_L1, LineKind::OpenQuestion},
};

constexpr std::array scribesWords = {
    "note"_L1,   "nb"_L1,      "ps"_L1,         "todo"_L1,      "fixme"_L1,      "xxx"_L1,
    "tbd"_L1,    "summary"_L1, "conclusion"_L1, "consensus"_L1, "background"_L1, "fyi"_L1,
    "re"_L1,     "q"_L1,       "a"_L1,          "edit"_L1,      "next"_L1,       "link"_L1,
    "file"_L1,   "slides"_L1,  "status"_L1,     "question"_L1,  "answer"_L1,     "proposal"_L1,
    "agenda"_L1, "update"_L1,  "example"_L1,    "ok"_L1,        "yes"_L1,        "no"_L1,
    "see"_L1,    "cc"_L1,      "btw"_L1,        "imo"_L1,       "http"_L1,       "https"_L1,
    "mailto"_L1, "url"_L1,
};

bool equal(QStringView a, QLatin1StringView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<HeaderKey> headerKey(QStringView word)
{
    const auto found = std::ranges::find_if(
        headerKeys, [word](QLatin1StringView key) { return equal(word, key); });
    if (found == headerKeys.end())
        return {};
    return HeaderKey(found - headerKeys.begin());
}

std::optional<HeaderKey> nearHeaderKey(QStringView word)
{
    const QString folded = word.toString().toCaseFolded();
    const auto found = std::ranges::find_if(headerKeys, [&folded](QLatin1StringView key) {
        return isOneEdit(folded, QString(key).toCaseFolded());
    });
    if (found == headerKeys.end())
        return {};
    return HeaderKey(found - headerKeys.begin());
}

bool isOneEdit(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto [x, y] = std::ranges::mismatch(a, b);
    const qsizetype same = x - a.begin();
    if (a.size() < b.size())
        return a.sliced(same) == b.sliced(same + 1);
    if (same == a.size())
        return false;
    if (a.sliced(same + 1) == b.sliced(same + 1))
        return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.sliced(same + 2) == b.sliced(same + 2);
}

QLatin1StringView name(HeaderKey key) { return headerKeys[size_t(key)]; }

const WordForm *wordForm(QStringView word)
{
    const auto found = std::ranges::find_if(
        wordForms, [word](const WordForm &form) { return equal(word, form.word); });
    return found == wordForms.end() ? nullptr : &*found;
}

bool isScribesWord(QStringView word)
{
    return std::ranges::any_of(scribesWords,
                               [word](QLatin1StringView w) { return equal(word, w); });
}

std::optional<Decision> readVote(QStringView words)
{
    constexpr QStringView vote = u"vote ";
    if (!words.startsWith(vote, Qt::CaseInsensitive))
        return {};
    const QList<QStringView> numbers = words.sliced(vote.size()).trimmed().split(u'-');
    if (numbers.size() < 2 || numbers.size() > 3)
        return {};
    Decision decision{Outcome::Vote, 0, 0, -1};
    int *const fields[] = {&decision.votesFor, &decision.votesAgainst, &decision.abstentions};
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        bool sound = false;
        *fields[i] = numbers[i].toInt(&sound);
        if (!sound || *fields[i] < 0)
            return {};
    }
    return decision;
}

} // namespace rapporteur
