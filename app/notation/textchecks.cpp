// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/checks.h"
#include "notation/place.h"
#include "session/critic.h"
#include "session/inline.h"
#include "session/mentions.h"
#include "session/session.h"

#include <QCoreApplication>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Problem", text); }

/// One text of the notes and the lines it was joined from.
struct Text {
    QStringView words;
    LineSpan lines;
    bool off = false;
    bool inBlocks = false;
};

class TextChecker
{
public:
    TextChecker(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
        : m_buffer(buffer)
        , m_session(session)
        , m_problems(problems)
    {}

    void check(const Text &text)
    {
        checkChanges(text);
        const int at =
            text.inBlocks ? unbalancedQuoteInProse(text.words) : unbalancedQuote(text.words);
        if (at >= 0)
            add(ProblemKind::UnbalancedQuote, text, at, 1);
        if (m_session.header.anonymous)
            checkNames(text);
    }

private:
    Problem &add(ProblemKind kind, const Text &text, int offset, int length)
    {
        const Range range{placeOf(m_buffer, text.lines, offset),
                          placeOf(m_buffer, text.lines, offset + length)};
        return m_problems.emplace_back(Problem{kind, range, plainSentence(kind), {}, text.off});
    }

    void checkChanges(const Text &text)
    {
        if (!mayHoldCriticMarks(text.words))
            return;
        std::vector<int> unbalanced;
        for (const CriticMark &mark : criticMarks(text.words, &unbalanced)) {
            if (mark.kind != CriticMark::Kind::Comment && mark.kind != CriticMark::Kind::Highlight)
                add(ProblemKind::OpenChange, text, mark.begin, mark.end - mark.begin);
        }
        for (const int at : unbalanced)
            add(ProblemKind::UnbalancedChange, text, at, 3);
    }

    void checkNames(const Text &text)
    {
        forEachName(text.words, m_session.roster, [&](const NamedAt &named) {
            const QStringView name = text.words.sliced(named.begin, named.length);
            add(ProblemKind::NameWithoutAttribution, text, named.begin, named.length).sentence =
                tr("%1 names somebody in a session that names nobody.").arg(name);
        });
    }

    const Buffer &m_buffer;
    const Session &m_session;
    std::vector<Problem> &m_problems;
};

/// Calls `look` with every text that may name somebody, or hold a mark.
template <typename Look>
void forEachText(const Session &session, Look look)
{
    for (const Entry &entry : session.entries) {
        const Narration *narration = entry.as<Narration>();
        if (!narration || !narration->fenced)
            look(Text{entry.text, entry.lines, entry.off});
    }
    for (const Prose &prose : session.prose)
        look(Text{prose.markdown, prose.lines, prose.off, true});
    for (const Topic &topic : session.topics)
        look(Text{topic.title, {topic.line, 1}, topic.off});
}

/// Which speakers the notes use.
class Usage
{
public:
    explicit Usage(const Session &session)
        : m_session(session)
        , m_used(size_t(session.roster.size()))
    {
        for (const Entry &entry : session.entries)
            use(entry);
        for (const Annotation &annotation : session.annotations) {
            use(annotation.by);
            use(annotation.text);
        }
        for (const auto *persons : {&session.header.scribe, &session.header.chair,
                                    &session.header.present, &session.header.regrets}) {
            for (const Header::Person &person : *persons)
                use({person.speaker});
        }
        forEachText(session, [this](const Text &text) { use(text.words); });
    }

    bool has(int speaker) const { return m_used[size_t(speaker)]; }

private:
    void use(const Speakers &speakers)
    {
        for (const int speaker : speakers) {
            if (speaker >= 0)
                m_used[size_t(speaker)] = true;
        }
    }

    void use(const Entry &entry)
    {
        if (const Utterance *utterance = entry.as<Utterance>()) {
            use(utterance->speakers);
            use(utterance->whom);
        } else if (const Action *action = entry.as<Action>()) {
            use(action->owners);
        }
    }

    void use(QStringView text)
    {
        forEachName(text, m_session.roster,
                    [this](const NamedAt &named) { m_used[size_t(named.speaker)] = true; });
    }

    const Session &m_session;
    std::vector<bool> m_used;
};

} // namespace

void checkTexts(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
{
    TextChecker checker(buffer, session, problems);
    forEachText(session, [&checker](const Text &text) { checker.check(text); });
}

void checkSpeakers(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
{
    const Usage usage(session);
    for (int i = 0; i < session.roster.size(); ++i) {
        const Speaker &speaker = session.roster[i];
        if (usage.has(i) || !speaker.known || speaker.fromPeople)
            continue;
        const int line = speaker.line;
        Problem problem{ProblemKind::UnusedAlias,
                        {{line, 0}, {line, int(buffer.text(line).size())}},
                        tr("Nothing names %1.").arg(speaker.name),
                        {},
                        false};
        problem.fixes.push_back({tr("Remove the line"), {{{{line, 0}, {line + 1, 0}}, {}}}});
        problems.push_back(std::move(problem));
    }
}

} // namespace rapporteur
