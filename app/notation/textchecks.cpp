// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/checks.h"
#include "notation/place.h"
#include "notation/words.h"
#include "session/attribution.h"
#include "session/critic.h"
#include "session/inline.h"
#include "session/mentions.h"
#include "session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

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
        , m_problems(problems)
    {
        if (session.header.anonymous)
            m_anonymity = anonymityOf(session);
    }

    void check(const Text &text)
    {
        checkChanges(text);
        checkNames(text);
        const int at =
            text.inBlocks ? unbalancedQuoteInProse(text.words) : unbalancedQuote(text.words);
        if (at >= 0)
            add(ProblemKind::UnbalancedQuote, text, at, 1);
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

    /// What is reported is what `Attribution: none` hides.
    void checkNames(const Text &text)
    {
        if (!m_anonymity)
            return;
        for (const Anonymity::Place &place : m_anonymity->places(text.words)) {
            const QStringView name = text.words.sliced(place.begin, place.length);
            add(ProblemKind::NameWithoutAttribution, text, place.begin, place.length).sentence =
                tr("%1 names somebody in a session that names nobody.").arg(name);
        }
    }

private:
    Problem &add(ProblemKind kind, const Text &text, int offset, int length)
    {
        const Range range{placeOf(m_buffer, text.lines, offset),
                          placeOf(m_buffer, text.lines, offset + length)};
        return m_problems.emplace_back(Problem{kind, range, plainSentence(kind), {}, text.off});
    }

    const Buffer &m_buffer;
    std::vector<Problem> &m_problems;
    std::optional<Anonymity> m_anonymity;
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

/// Whether the value of a header line with `key` is words; no list of persons, address or file.
bool isText(QStringView key)
{
    const std::optional<HeaderKey> known = headerKey(key);
    constexpr std::array others = {HeaderKey::Author,  HeaderKey::Scribe,  HeaderKey::Chair,
                                   HeaderKey::Present, HeaderKey::Regrets, HeaderKey::People};
    return !known || !std::ranges::contains(others, *known);
}

/// The speaker lines and the values of the header, which a session holds taken apart.
void checkHeads(const Buffer &buffer, TextChecker &checker)
{
    for (int i = 0; i < buffer.size(); ++i) {
        const Line &line = buffer.line(i);
        if (line.kind == LineKind::Speaker &&
            !std::ranges::binary_search(buffer.duplicateSpeakers(), i))
            checker.checkChanges({buffer.text(i), {i, 1}, line.off});
        if (line.kind != LineKind::Header)
            continue;
        QString value = line.text.of(buffer.text(i)).toString();
        int end = i + 1;
        for (; end < buffer.size() && buffer.line(end).kind == LineKind::Continuation; ++end)
            value += u'\n' + buffer.line(end).text.of(buffer.text(end)).toString();
        const Text text{value, {i, end - i}};
        checker.checkChanges(text);
        if (isText(line.who.of(buffer.text(i))))
            checker.checkNames(text);
    }
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
            use(annotation.text, TextKind::Inline);
        }
        for (const auto *persons : {&session.header.scribe, &session.header.chair,
                                    &session.header.present, &session.header.regrets}) {
            for (const Header::Person &person : *persons)
                use({person.speaker});
        }
        forEachText(session, [this](const Text &text) {
            use(text.words, text.inBlocks ? TextKind::Prose : TextKind::Inline);
        });
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

    void use(QStringView text, TextKind kind)
    {
        for (const NamedAt &named : namesRead(text, kind, m_session.roster))
            m_used[size_t(named.speaker)] = true;
    }

    const Session &m_session;
    std::vector<bool> m_used;
};

} // namespace

void checkTexts(const Buffer &buffer, const Session &session, std::vector<Problem> &problems)
{
    TextChecker checker(buffer, session, problems);
    forEachText(session, [&checker](const Text &text) { checker.check(text); });
    for (const Entry &entry : session.entries) {
        if (const Narration *narration = entry.as<Narration>(); narration && narration->fenced)
            checker.checkNames({entry.text, entry.lines, entry.off});
    }
    for (const Annotation &annotation : session.annotations) {
        const Text text{annotation.text, annotation.lines, annotation.off};
        checker.checkChanges(text);
        checker.checkNames(text);
    }
    checkHeads(buffer, checker);
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
