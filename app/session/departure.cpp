// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/departure.h"

#include "session/critic.h"
#include "session/offrecord.h"
#include "session/removal.h"
#include "session/replies.h"
#include "session/texts.h"

#include <algorithm>
#include <span>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

bool stays(Fate fate) { return fate != Fate::Leaves; }

bool anyStays(const std::vector<Fate> &fates) { return std::ranges::any_of(fates, stays); }

/// `text` with its open changes rejected, and without the blanks around its lines that no notes could
/// have; in prose they may indent a line.
QString withoutChanges(QStringView text, TextKind kind)
{
    QString result = rejected(text).trimmed();
    if (!result.contains(u'\n'))
        return result;
    QStringList lines = result.split(u'\n');
    for (QString &line : lines) {
        const QString trimmed = line.trimmed();
        const qsizetype indent = kind == TextKind::Prose ? line.indexOf(trimmed) : 0;
        line = line.first(indent) + trimmed;
    }
    return lines.join(u'\n');
}

/// Decides what leaves `session`, and takes out the rest.
class Departure
{
public:
    Departure(Session &session, const RecordOptions &options)
        : m_session(session)
        , m_options(options)
        , m_strings(std::make_shared<Strings>(session.strings))
    {
        m_fates.topics.resize(session.topics.size());
        m_fates.entries.resize(session.entries.size());
        m_fates.prose.resize(session.prose.size());
        m_fates.annotations.resize(session.annotations.size());
    }

    OnRecord::LeftOut run()
    {
        if (isAnyOff()) {
            spreadOff(m_session);
            dropMedia();
        }
        if (!m_options.keepChanges)
            rejectChanges();
        decideEntries();
        decideProse();
        decideTopics();
        decideAnnotations();
        const auto leftOut = counted();
        const bool anew = m_textsChanged || anyStays(m_fates.entries) || anyStays(m_fates.topics);
        removeGone(m_session, m_fates);
        if (anew) {
            countDays(m_session);
            resolveReplies(m_session);
        }
        m_session.strings = std::move(m_strings);
        return leftOut;
    }

private:
    bool isAnyOff() const
    {
        const auto isOff = [](const auto &thing) { return thing.off; };
        return m_session.hasOff || std::ranges::any_of(m_session.entries, isOff) ||
               std::ranges::any_of(m_session.prose, isOff) ||
               std::ranges::any_of(m_session.topics, isOff) ||
               std::ranges::any_of(m_session.annotations, isOff);
    }

    /// A recording has all of the session.
    void dropMedia()
    {
        const auto isMedia = [](const Header::Field &field) { return field.key == u"Media"; };
        m_session.header.media.clear();
        m_session.header.order.removeAll(u"Media"_s);
        std::erase_if(m_session.header.unknown, isMedia); // a second one
        m_session.hasOff = false;
    }

    void rejectChanges()
    {
        forEachText(m_session.header, [](QString &text, TextKind) {
            if (mayHoldCriticMarks(text))
                text = withoutChanges(text, TextKind::Inline);
        });
        for (Topic &topic : m_session.topics)
            reject(topic.title, TextKind::Inline);
        for (size_t i = 0; i < m_session.entries.size(); ++i) {
            Entry &entry = m_session.entries[i];
            const auto *const narration = entry.as<Narration>();
            const bool isRead = !narration || !narration->fenced;
            if ((isRead && reject(entry.text, TextKind::Inline)) || entry.added)
                m_fates.entries[i] = Fate::Emptied;
            entry.struck = false;
        }
        for (size_t i = 0; i < m_session.prose.size(); ++i) {
            if (reject(m_session.prose[i].markdown, TextKind::Prose) || isAdded(m_session.prose[i]))
                m_fates.prose[i] = Fate::Emptied;
        }
        for (size_t i = 0; i < m_session.annotations.size(); ++i) {
            if (reject(m_session.annotations[i].text, TextKind::Inline))
                m_fates.annotations[i] = Fate::Emptied;
        }
    }

    /// Rejects the changes of `text`; whether that left nothing of it.
    bool reject(QStringView &text, TextKind kind)
    {
        if (!mayHoldCriticMarks(text))
            return false;
        QString without = withoutChanges(text, kind);
        if (without == text)
            return false;
        m_textsChanged = true;
        text = m_strings->keep(std::move(without));
        return text.isEmpty();
    }

    bool isAdded(const Prose &prose) const
    {
        const auto annotations =
            std::span(m_session.annotations)
                .subspan(size_t(prose.annotations.first), size_t(prose.annotations.count));
        return std::ranges::contains(annotations, AnnotationKind::Added, &Annotation::kind);
    }

    void decideEntries()
    {
        for (size_t i = 0; i < m_session.entries.size(); ++i) {
            if (m_session.entries[i].off)
                m_fates.entries[i] = Fate::OffRecord;
        }
        if (!anyStays(m_fates.entries))
            return;
        spreadToReferences(m_session, m_fates.entries);
        makeStatements();
    }

    /// A reply to what does not leave must not slide to another utterance.
    void makeStatements()
    {
        for (size_t i = 0; i < m_session.entries.size(); ++i) {
            Utterance *const utterance = m_session.entries[i].as<Utterance>();
            if (!utterance || utterance->replyTo < 0 ||
                !stays(m_fates.entries[size_t(utterance->replyTo)]))
                continue;
            utterance->replyTo = -1;
            utterance->whom.clear();
            if (utterance->mark != UtteranceKind::Question)
                utterance->mark = UtteranceKind::Statement;
        }
    }

    void decideProse()
    {
        for (size_t i = 0; i < m_session.prose.size(); ++i) {
            const Prose &prose = m_session.prose[i];
            const auto words = std::span(m_fates.entries)
                                   .subspan(size_t(prose.words.first), size_t(prose.words.count));
            if (prose.off || std::ranges::contains(words, Fate::OffRecord))
                m_fates.prose[i] = Fate::OffRecord;
            else if (prose.isSilent() && !words.empty() && std::ranges::all_of(words, stays))
                m_fates.prose[i] = Fate::Emptied;
        }
    }

    void decideAnnotations()
    {
        for (size_t i = 0; i < m_session.annotations.size(); ++i) {
            const Annotation &annotation = m_session.annotations[i];
            const Fate target = targetFate(annotation);
            if (annotation.off || target == Fate::OffRecord)
                m_fates.annotations[i] = Fate::OffRecord;
            else if (stays(target) || !leaves(annotation.kind, m_options))
                m_fates.annotations[i] = Fate::Emptied;
        }
    }

    Fate targetFate(const Annotation &annotation) const
    {
        switch (annotation.on) {
        case Annotation::On::Entry:
            return m_fates.entries[size_t(annotation.target)];
        case Annotation::On::Prose:
            return m_fates.prose[size_t(annotation.target)];
        case Annotation::On::Topic:
            return m_fates.topics[size_t(annotation.target)];
        case Annotation::On::Nothing:
            break;
        }
        return Fate::Leaves;
    }

    /// A topic leaves when an entry, prose or a subtopic of it does.
    void decideTopics()
    {
        std::vector<bool> told(m_session.topics.size() + 1, false);
        for (size_t i = 0; i < m_session.entries.size(); ++i) {
            if (!stays(m_fates.entries[i]))
                told[size_t(m_session.entries[i].topic + 1)] = true;
        }
        for (size_t i = 0; i < m_session.prose.size(); ++i) {
            const auto paragraph = size_t(m_session.prose[i].paragraph);
            if (!stays(m_fates.prose[i]))
                told[size_t(m_session.paragraphs[paragraph].topic + 1)] = true;
        }
        for (size_t i = m_session.topics.size(); i-- > 0;) {
            const Topic &topic = m_session.topics[i];
            if (topic.off)
                m_fates.topics[i] = Fate::OffRecord;
            else if (!told[i + 1])
                m_fates.topics[i] = Fate::Emptied;
            else
                told[size_t(topic.parent + 1)] = true;
        }
    }

    OnRecord::LeftOut counted() const
    {
        const auto count = [this](Fate fate) {
            return int(std::ranges::count(m_fates.entries, fate) +
                       std::ranges::count(m_fates.prose, fate));
        };
        return {count(Fate::OffRecord), count(Fate::Emptied)};
    }

    Session &m_session;
    const RecordOptions &m_options;
    std::shared_ptr<Strings> m_strings;
    Fates m_fates;
    bool m_textsChanged = false;
};

} // namespace

bool leaves(AnnotationKind kind, const RecordOptions &options)
{
    switch (kind) {
    case AnnotationKind::Link:
    case AnnotationKind::Source:
    case AnnotationKind::Quote:
        return true;
    case AnnotationKind::Off:
        return false;
    case AnnotationKind::Deleted:
    case AnnotationKind::Added:
        return options.allAnnotations || options.keepChanges;
    case AnnotationKind::Note:
    case AnnotationKind::Check:
    case AnnotationKind::Todo:
        break;
    }
    return options.allAnnotations;
}

OnRecord::LeftOut takeOut(Session &session, const RecordOptions &options)
{
    return Departure(session, options).run();
}

} // namespace rapporteur
