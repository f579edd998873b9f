// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/builder.h"

#include "notation/buffer.h"
#include "notation/checks.h"
#include "notation/headerreader.h"
#include "notation/joiner.h"
#include "notation/lineparser.h"
#include "notation/unknownspeakers.h"
#include "notation/whoparser.h"
#include "notation/words.h"
#include "session/kinds.h"
#include "session/offrecord.h"
#include "session/replies.h"
#include "text/largepages.h"
#include "text/search.h"

#include <algorithm>
#include <optional>

namespace rapporteur {

namespace {

/// The owners' date, `by YYYY-MM-DD`, at the end of an action's words; takes it from `text` with the
/// comma before and the full stop after it.
QDate takeDueDate(QStringView &text)
{
    constexpr QStringView by = u"by ";
    constexpr int dateLength = 10;
    QStringView words = text;
    if (words.endsWith(u'.'))
        words.chop(1);
    const qsizetype begin = words.size() - by.size() - dateLength;
    if (begin < 0 || !words.sliced(begin).startsWith(by, Qt::CaseInsensitive) ||
        (begin > 0 && !words[begin - 1].isSpace()))
        return {};
    const QDate date = QDate::fromString(words.last(dateLength), Qt::ISODate);
    if (!date.isValid())
        return {};
    words = words.first(begin).trimmed();
    if (words.endsWith(u','))
        words.chop(1);
    text = words.trimmed();
    return date;
}

/// Reads the lines of a buffer from the first to the last.
class SessionBuilder
{
public:
    explicit SessionBuilder(const Buffer &buffer)
        : m_buffer(buffer)
        , m_unknown(buffer.roster().size())
    {}

    Session build()
    {
        m_buffer.keepIn(*m_strings);
        m_session.revision = m_buffer.revision();
        m_session.header = readHeader(m_buffer, m_buffer.roster()).header;
        m_session.entries.reserve(size_t(m_buffer.size()));
        useLargePages(m_session.entries.data(), m_session.entries.capacity() * sizeof(Entry));
        for (m_at = 0; m_at < m_buffer.size(); ++m_at)
            readLine(m_buffer.line(m_at));
        finishAll();
        m_session.strings = std::move(m_strings);
        countDays(m_session);
        resolveReplies(m_session);
        if (m_session.hasOff)
            spreadOff(m_session);
        m_session.roster = m_buffer.roster();
        m_unknown.addTo(m_session);
        return std::move(m_session);
    }

private:
    QStringView words(Stretch stretch) const { return stretch.of(m_buffer.text(m_at)); }

    void readLine(const Line &line)
    {
        switch (line.kind) {
        case LineKind::Blank:
            return endParagraph();
        case LineKind::Header:
        case LineKind::Comment:
            return;
        case LineKind::Speaker:
            return readSpeakerLine(line);
        case LineKind::Topic:
            return readTopic(line);
        case LineKind::Prose:
            return readProse(line);
        case LineKind::Annotation:
            return readAnnotation(line);
        case LineKind::Continuation:
            return readContinuation(line);
        case LineKind::Off:
        case LineKind::On:
            return readOffMark(line);
        case LineKind::Fence:
        case LineKind::Fenced:
            return readFenced(line);
        case LineKind::Utterance:
            return addEntry(line, readUtterance(line));
        case LineKind::Decision:
            return addEntry(line, readDecision(line));
        case LineKind::Action:
            return addEntry(line, readAction(line));
        case LineKind::OpenQuestion:
            return addEntry(line, OpenQuestion());
        case LineKind::Direction:
            return addEntry(line, Direction());
        case LineKind::Reaction:
            return addEntry(line, Reaction());
        case LineKind::Narration:
            return addEntry(line, Narration());
        }
    }

    bool isOff(const Line &line) const { return line.off || m_offTopicLevel > 0; }

    // --- paragraphs and topics

    void endParagraph()
    {
        finishAll();
        m_paragraph = -1;
    }

    Paragraph &paragraph()
    {
        if (m_paragraph < 0) {
            m_paragraph = int(m_session.paragraphs.size());
            m_session.paragraphs.push_back(
                {m_topic, {int(m_session.entries.size()), 0}, {int(m_session.prose.size()), 0}});
            m_firstUnworded = int(m_session.entries.size());
        }
        return m_session.paragraphs.back();
    }

    void readTopic(const Line &line)
    {
        endParagraph();
        if (m_offTopicLevel >= line.level)
            m_offTopicLevel = 0;
        const int parent = line.level > 1 ? m_section : -1;
        m_topic = int(m_session.topics.size());
        if (line.level == 1)
            m_section = m_topic;
        m_session.topics.push_back({.title = words(line.text),
                                    .level = line.level,
                                    .parent = parent,
                                    .line = m_at,
                                    .time = line.time,
                                    .off = isOff(line)});
    }

    /// A topic between [off] and [on] opens none for what follows.
    void readOffMark(const Line &line)
    {
        m_inFence = false;
        endParagraph();
        m_session.hasOff |= line.kind == LineKind::Off;
        if (line.kind == LineKind::Off && !m_beforeOff) {
            m_beforeOff = {m_topic, m_section, m_offTopicLevel};
        } else if (line.kind == LineKind::On && m_beforeOff) {
            m_topic = m_beforeOff->topic;
            m_section = m_beforeOff->section;
            m_offTopicLevel = m_beforeOff->offTopicLevel;
            m_beforeOff.reset();
        }
    }

    // --- entries

    void addEntry(const Line &line, auto &&what)
    {
        finishAll();
        ++paragraph().entries.count;
        Entry &entry = m_session.entries.emplace_back();
        entry.what = std::move(what);
        entry.lines = {m_at, 1};
        entry.time = line.time;
        entry.topic = m_topic;
        entry.paragraph = m_paragraph;
        entry.off = isOff(line);
        m_entryText.start(words(line.text));
    }

    Utterance readUtterance(const Line &line)
    {
        Utterance utterance;
        utterance.mark = utterance.kind = line.mark;
        if (words(line.who) != u"?")
            utterance.speakers = speakers(words(line.who));
        if (!line.whom.isEmpty())
            utterance.whom = speakers(words(line.whom));
        utterance.verb = words(line.verb);
        return utterance;
    }

    Decision readDecision(const Line &line) const
    {
        if (line.who.isEmpty())
            return {};
        if (const std::optional<Decision> vote = readVote(words(line.who)))
            return *vote;
        return {.outcome = outcome(words(line.who)).value_or(Outcome::Unspecified)};
    }

    Action readAction(const Line &line)
    {
        Action action;
        if (!line.who.isEmpty() && words(line.who) != u"?")
            action.owners = speakers(words(line.who));
        action.done = line.box == AnnotationState::Done;
        return action;
    }

    /// A second line for an alias is narration.
    void readSpeakerLine(const Line &line)
    {
        if (!std::ranges::binary_search(m_buffer.duplicateSpeakers(), m_at))
            return;
        addEntry(line, Narration());
        m_entryText.start(m_buffer.text(m_at).first(line.text.end));
    }

    void readFenced(const Line &line)
    {
        if (line.kind == LineKind::Fenced && !m_inFence) {
            addEntry(line, Narration{.fenced = true});
            --m_session.entries.back().lines.first; // the fence itself
            m_inFence = true;
        } else if (line.kind == LineKind::Fenced) {
            m_entryText.add(words(line.text));
        } else if (m_inFence) {
            m_inFence = false;
        } else {
            finishAll();
            return;
        }
        m_session.entries.back().lines.count = m_at + 1 - m_session.entries.back().lines.first;
    }

    void readContinuation(const Line &line)
    {
        switch (line.after.open) {
        case LineState::Open::Entry:
            m_entryText.add(words(line.text));
            ++m_session.entries.back().lines.count;
            break;
        case LineState::Open::Prose:
            m_proseText.add(words(line.text));
            extend(m_session.prose.back().lines);
            break;
        case LineState::Open::Annotation:
            m_annotationText.add(words(line.text));
            extend(m_session.annotations.back().lines);
            break;
        default: // of the header, which is read on its own
            break;
        }
    }

    void extend(LineSpan &lines) const { lines.count = m_at + 1 - lines.first; }

    // --- prose and annotations

    void readProse(const Line &line)
    {
        finishEntry();
        finishAnnotation();
        Paragraph &paragraph = this->paragraph();
        if (m_openProse) {
            m_proseText.add(words(line.text));
            extend(m_session.prose.back().lines);
            return;
        }
        m_openProse = true;
        ++paragraph.prose.count;
        const int end = int(m_session.entries.size());
        m_session.prose.push_back({.words = {m_firstUnworded, end - m_firstUnworded},
                                   .lines = {m_at, 1},
                                   .paragraph = m_paragraph,
                                   .off = isOff(line)});
        m_firstUnworded = end;
        m_proseText.start(words(line.text));
    }

    void readAnnotation(const Line &line)
    {
        m_inFence = false;
        finishEntry();
        finishAnnotation();
        Annotation annotation;
        annotation.kind = line.annotation;
        if (annotation.kind == AnnotationKind::Check || annotation.kind == AnnotationKind::Todo)
            annotation.state =
                line.box == AnnotationState::Done ? AnnotationState::Done : AnnotationState::Open;
        annotation.lines = {m_at, 1};
        annotation.off = isOff(line) || annotation.kind == AnnotationKind::Off;
        readAuthorAndDate(words(line.who), annotation);
        attach(annotation, line.after.above);
        m_annotationText.start(words(line.text));
        m_session.annotations.push_back(annotation);
    }

    void readAuthorAndDate(QStringView attributes, Annotation &annotation)
    {
        for (const QStringView word : attributes.split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith(u'@') && word.size() > 1)
                annotation.by = speakers(word.sliced(1));
            else if (const QDate date = QDate::fromString(word, Qt::ISODate); date.isValid())
                annotation.date = date;
        }
    }

    void attach(Annotation &annotation, LineState::Above above)
    {
        m_session.hasOff |= annotation.kind == AnnotationKind::Off;
        switch (above) {
        case LineState::Above::Entry:
            return attachToEntry(annotation);
        case LineState::Above::Prose:
            annotation.on = Annotation::On::Prose;
            annotation.target = int(m_session.prose.size()) - 1;
            addTo(m_session.prose.back().annotations);
            m_session.prose.back().off |= annotation.kind == AnnotationKind::Off;
            return;
        case LineState::Above::Topic:
            if (annotation.kind == AnnotationKind::Off)
                attachToTopic(annotation);
            return;
        case LineState::Above::Nothing:
            if (annotation.kind == AnnotationKind::Off)
                takeNearestOff();
            return;
        }
    }

    /// Off fails closed: one that stands on nothing counts for what is next above it.
    void takeNearestOff()
    {
        const int entry = m_session.entries.empty() ? -1 : m_session.entries.back().lines.first;
        const int prose = m_session.prose.empty() ? -1 : m_session.prose.back().lines.first;
        const int topic = m_session.topics.empty() ? -1 : m_session.topics.back().line;
        if (topic > std::max(entry, prose)) {
            if (!m_session.topics.back().off)
                takeTopicOff();
        } else if (prose > entry) {
            m_session.prose.back().off = true;
        } else if (entry >= 0) {
            m_session.entries.back().off = true;
        }
    }

    void attachToEntry(Annotation &annotation)
    {
        if (m_paragraph < 0 || m_session.paragraphs.back().entries.isEmpty())
            return; // below an empty fence
        annotation.on = Annotation::On::Entry;
        annotation.target = int(m_session.entries.size()) - 1;
        Entry &entry = m_session.entries.back();
        addTo(entry.annotations);
        entry.off |= annotation.kind == AnnotationKind::Off;
        entry.verbatim |= annotation.kind == AnnotationKind::Quote;
        entry.struck |= annotation.kind == AnnotationKind::Deleted;
        entry.added |= annotation.kind == AnnotationKind::Added;
    }

    void attachToTopic(Annotation &annotation)
    {
        annotation.on = Annotation::On::Topic;
        annotation.target = int(m_session.topics.size()) - 1;
        takeTopicOff();
    }

    void takeTopicOff()
    {
        Topic &topic = m_session.topics.back();
        topic.off = true;
        m_offTopicLevel = topic.level;
    }

    void addTo(IndexRange &annotations) const
    {
        if (annotations.isEmpty())
            annotations.first = int(m_session.annotations.size());
        ++annotations.count;
    }

    // --- texts over several lines

    void finishEntry()
    {
        if (!m_entryText.isOpen())
            return;
        Entry &entry = m_session.entries.back();
        entry.text = m_entryText.finish(*m_strings);
        if (Action *action = entry.as<Action>())
            action->due = takeDueDate(entry.text);
    }

    void finishProse()
    {
        if (!m_proseText.isOpen())
            return;
        const QStringView text = m_proseText.finish(*m_strings);
        m_session.prose.back().markdown = text.trimmed().isEmpty() ? QStringView() : text;
    }

    void finishAnnotation()
    {
        if (m_annotationText.isOpen())
            m_session.annotations.back().text = m_annotationText.finish(*m_strings);
    }

    void finishAll()
    {
        finishEntry();
        finishProse();
        finishAnnotation();
        m_openProse = false;
    }

    // --- speakers

    Speakers speakers(QStringView who)
    {
        Speakers result;
        if (!holdsAny<u','>(who)) {
            result.push_back(speaker(who));
            return result;
        }
        for (const QStringView name : splitWho(who)) {
            if (const int index = speaker(name); !result.contains(index))
                result.push_back(index);
        }
        return result;
    }

    int speaker(QStringView name)
    {
        if (const int known = m_buffer.roster().find(name); known != Roster::nobody)
            return known;
        return m_unknown.credit(name, m_at);
    }

    struct BeforeOff {
        int topic;
        int section;
        int offTopicLevel;
    };

    const Buffer &m_buffer;
    Session m_session;
    std::shared_ptr<Strings> m_strings = std::make_shared<Strings>();
    Joiner m_entryText;
    Joiner m_proseText;
    Joiner m_annotationText;
    UnknownSpeakers m_unknown;
    std::optional<BeforeOff> m_beforeOff;
    int m_at = 0;
    int m_paragraph = -1;
    int m_topic = -1;
    int m_section = -1;       ///< the topic of level 1 that subtopics belong to
    int m_firstUnworded = 0;  ///< the first entry of the paragraph below the last block of prose
    int m_offTopicLevel = 0;  ///< of the topic that is off the record by `~ off`, or 0
    bool m_openProse = false; ///< whether another `|` line goes on with the last block
    bool m_inFence = false;
};

} // namespace

Session buildSession(const Buffer &buffer) { return SessionBuilder(buffer).build(); }

Notes buildNotes(const Buffer &buffer)
{
    Notes notes{buildSession(buffer), {}};
    notes.problems = checkNotes(buffer, notes.session);
    return notes;
}

} // namespace rapporteur
