// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/named.h"

#include "session/inline.h"
#include "session/texts.h"

#include <algorithm>
#include <limits>
#include <ranges>
#include <utility>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 letterBit(QChar c) { return quint64(1) << (c.unicode() & 63); }

/// Calls `visit` with each list of persons of `header`.
template <typename AHeader, typename Visit>
void forEachPersons(AHeader &header, Visit visit)
{
    for (auto *const persons : {&header.scribe, &header.chair, &header.present, &header.regrets})
        visit(*persons);
}

/// Somebody who is named, and the line of the note that does so first; -1 for the header and texts.
struct Named {
    int speaker;
    int line;
};

/// Finds who is named, and looks no further when all are.
class NamedSpeakers
{
public:
    explicit NamedSpeakers(const Session &session)
        : m_session(session)
        , m_named(size_t(session.roster.size()), false)
        , m_missing(session.roster.size())
    {
        nameInHeader();
        nameInNotes();
        if (m_missing > 0)
            nameInTexts();
    }

    /// The speakers that are named: those of the roster in its order, then the unknown ones.
    std::vector<Named> takeAll()
    {
        const auto isKnown = [this](const Named &named) {
            return m_session.roster[named.speaker].known;
        };
        const auto unknown = std::ranges::stable_partition(m_all, isKnown);
        std::ranges::sort(m_all.begin(), unknown.begin(), {}, &Named::speaker);
        return std::move(m_all);
    }

private:
    void name(int speaker, int line = -1)
    {
        if (m_named[size_t(speaker)])
            return;
        m_named[size_t(speaker)] = true;
        m_all.push_back({speaker, line});
        --m_missing;
    }

    void name(const Speakers &speakers, int line)
    {
        for (const int speaker : speakers)
            name(speaker, line);
    }

    void nameInHeader()
    {
        forEachPersons(m_session.header, [this](const std::vector<Header::Person> &persons) {
            for (const Header::Person &person : persons) {
                if (person.speaker != Roster::nobody)
                    name(person.speaker);
            }
        });
    }

    /// By the marks of entries and annotations, in the order of the file.
    void nameInNotes()
    {
        size_t annotation = 0;
        const auto nameAbove = [&](int line) {
            for (const auto &all = m_session.annotations;
                 annotation < all.size() && all[annotation].lines.first < line; ++annotation)
                name(all[annotation].by, all[annotation].lines.first);
        };
        for (const Entry &entry : m_session.entries) {
            if (m_missing == 0)
                return;
            nameAbove(entry.lines.first);
            if (const auto *const utterance = entry.as<Utterance>()) {
                name(utterance->speakers, entry.lines.first);
                name(utterance->whom, entry.lines.first);
            } else if (const auto *const action = entry.as<Action>()) {
                name(action->owners, entry.lines.first);
            }
        }
        nameAbove(std::numeric_limits<int>::max());
    }

    void nameInTexts()
    {
        findBeginnings();
        const auto look = [this](QStringView text, TextKind kind) { nameIn(text, kind); };
        look(m_session.header.author, TextKind::Inline);
        forEachText(m_session.header, look);
        forEachText(m_session, look);
    }

    void findBeginnings()
    {
        m_beginnings = u"@"_s;
        for (int i = 0; i < m_session.roster.size(); ++i) {
            const Speaker &speaker = m_session.roster[i];
            if (!m_named[size_t(i)] && speaker.known && !speaker.name.isEmpty() &&
                !m_beginnings.contains(speaker.name.front()))
                m_beginnings += speaker.name.front();
        }
        for (const QChar c : std::as_const(m_beginnings))
            m_beginningBits |= letterBit(c);
    }

    void nameIn(QStringView text, TextKind kind)
    {
        if (!mayNameMissing(text))
            return;
        Strings strings;
        std::vector<Run> runs;
        if (kind == TextKind::Inline) {
            parseInline(text, m_session.roster, strings, runs);
            return nameIn(runs);
        }
        for (const Block &block : parseProse(text, m_session.roster, strings))
            nameIn(block.runs);
    }

    void nameIn(const std::vector<Run> &runs)
    {
        for (const Run &run : runs) {
            if (run.speaker != Roster::nobody)
                name(run.speaker);
        }
    }

    /// Cheap test: false when `text` names none of those who are missing.
    bool mayNameMissing(QStringView text) const
    {
        if (!mayHoldBeginning(text) && !text.contains(u'&'))
            return false;
        // What is written as an entity, with a backslash or over two lines is left to the full parse.
        if (text.contains(u'&') || text.contains(u'\\'))
            return true;
        if (text.contains(u'\n'))
            return namesMissing(text.toString().replace(u'\n', u' '));
        return namesMissing(text);
    }

    bool mayHoldBeginning(QStringView text) const
    {
        constexpr qsizetype worthALook = 6; // each costs what 8 characters of the other way cost
        if (m_beginnings.size() > worthALook)
            return std::ranges::any_of(text,
                                       [this](QChar c) { return m_beginningBits & letterBit(c); });
        return std::ranges::any_of(m_beginnings, [text](QChar c) { return text.contains(c); });
    }

    bool namesMissing(QStringView text) const
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!(m_beginningBits & letterBit(text[i])))
                continue;
            const Roster &roster = m_session.roster;
            const Roster::NameMatch match = text[i] == u'@' ? roster.mentionAt(text.sliced(i + 1))
                                                            : roster.fullNameAt(text.sliced(i));
            if (match.speaker != Roster::nobody && !m_named[size_t(match.speaker)])
                return true;
        }
        return false;
    }

    const Session &m_session;
    std::vector<bool> m_named;
    std::vector<Named> m_all; ///< as found
    int m_missing = 0;        ///< how many are not named yet
    QString m_beginnings;     ///< what a name of one of them begins with
    quint64 m_beginningBits = 0;
};

void renumber(Speakers &speakers, const std::vector<int> &now)
{
    for (int &speaker : speakers)
        speaker = now[size_t(speaker)];
}

/// Gives each speaker the index `now` says.
void renumber(Session &session, const std::vector<int> &now)
{
    const auto moves = [&now](int i) {
        return now[size_t(i)] != Roster::nobody && now[size_t(i)] != i;
    };
    if (std::ranges::none_of(std::views::iota(0, int(now.size())), moves))
        return;
    forEachPersons(session.header, [&now](std::vector<Header::Person> &persons) {
        for (Header::Person &person : persons) {
            if (person.speaker != Roster::nobody)
                person.speaker = now[size_t(person.speaker)];
        }
    });
    for (Entry &entry : session.entries) {
        if (auto *const utterance = entry.as<Utterance>()) {
            renumber(utterance->speakers, now);
            renumber(utterance->whom, now);
        } else if (auto *const action = entry.as<Action>()) {
            renumber(action->owners, now);
        }
    }
    for (Annotation &annotation : session.annotations)
        renumber(annotation.by, now);
}

} // namespace

void dropUnnamedSpeakers(Session &session)
{
    std::vector<int> now(size_t(session.roster.size()), Roster::nobody);
    std::vector<int> firstLines;
    std::vector<Speaker> speakers;
    for (const Named &named : NamedSpeakers(session).takeAll()) {
        now[size_t(named.speaker)] = int(speakers.size());
        speakers.push_back(session.roster[named.speaker]);
        firstLines.push_back(named.line);
    }
    for (const Credit &credit : std::exchange(session.unknownCredits, {})) {
        const int speaker = now[size_t(credit.speaker)];
        if (speaker == Roster::nobody || firstLines[size_t(speaker)] != credit.line)
            continue;
        speakers[size_t(speaker)] = unknownSpeaker(credit.typed, credit.line);
        firstLines[size_t(speaker)] = -1; // the first one of the line counts
    }
    if (speakers == session.roster.speakers())
        return;
    renumber(session, now);
    session.roster.assign(std::move(speakers));
}

} // namespace rapporteur
