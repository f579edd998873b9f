// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/recordnotes.h"

#include "import/jsonvalues.h"
#include "import/recordhead.h"
#include "notation/writer.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

struct EntryKey {
    QLatin1StringView key;
    LineKind kind;
};
constexpr std::array entryKeys = {
    EntryKey{"utterances"_L1, LineKind::Utterance},
    EntryKey{"narrations"_L1, LineKind::Narration},
    EntryKey{"reactions"_L1, LineKind::Reaction},
    EntryKey{"directions"_L1, LineKind::Direction},
    EntryKey{"decisions"_L1, LineKind::Decision},
    EntryKey{"actions"_L1, LineKind::Action},
    EntryKey{"questions"_L1, LineKind::OpenQuestion},
};

/// `(consensus)`, `(vote 12-3-1)`.
QString outcomeOf(const QJsonObject &decision)
{
    const QString status = wordsAt(decision, "status"_L1);
    if (!decision.contains("vote"_L1))
        return status.isEmpty() ? QString() : u'(' + status + u')';
    const QJsonObject vote = decision.value("vote"_L1).toObject();
    QStringList numbers;
    for (const auto key : {"for"_L1, "against"_L1, "abstaining"_L1}) {
        if (vote.contains(key))
            numbers += QString::number(vote.value(key).toInt());
    }
    return u"(vote "_s + numbers.join(u'-') + u')';
}

class RecordNotes
{
public:
    RecordNotes(const QJsonObject &record, const QSet<QString> &addressed)
        : m_record(record)
        , m_addressed(addressed)
        , m_topics(record.value("topics"_L1).toArray())
    {}

    QString write()
    {
        m_aliases = writeHead(m_record, m_writer);
        collectEntries();
        collectTopics();
        collectParagraphs();
        collectAnnotations();
        for (const Paragraph &paragraph : m_paragraphs)
            writeParagraph(paragraph);
        writeTopicsUpTo(int(m_topics.size()) - 1);
        writeLoose({});
        return m_writer.take();
    }

private:
    struct Entry {
        LineKind kind;
        QJsonObject object;
    };
    struct Paragraph {
        int topic;
        QStringList entries;
        QJsonArray prose;
    };

    // --- what refers to what

    void collectEntries()
    {
        for (const EntryKey &each : entryKeys) {
            for (const QJsonValue &value : m_record.value(each.key).toArray()) {
                QString id = value["id"_L1].toString();
                if (m_entries.contains(id)) // that of another one: nothing refers to it
                    id = u"%1 %2"_s.arg(each.key, QString::number(m_inOrder.size()));
                m_inOrder += id;
                m_entries.insert(id, {each.kind, value.toObject()});
            }
        }
    }

    void collectTopics()
    {
        for (qsizetype i = 0; i < m_topics.size(); ++i)
            m_topicOf.insert(m_topics[i]["id"_L1].toString(), int(i));
    }

    int topicOf(const QJsonObject &object) const
    {
        return m_topicOf.value(textAt(object, "topic"_L1), -1);
    }

    /// The paragraphs topic by topic; an entry that is in none is one of its own.
    void collectParagraphs()
    {
        QSet<QString> taken;
        for (const QJsonValue &value : m_record.value("paragraphs"_L1).toArray()) {
            const QJsonObject object = value.toObject();
            Paragraph paragraph{topicOf(object), {}, object.value("prose"_L1).toArray()};
            for (const QString &id : textsOf(object.value("entries"_L1))) {
                if (!m_entries.contains(id) || taken.contains(id))
                    continue;
                taken.insert(id);
                paragraph.entries += id;
            }
            m_paragraphs.push_back(std::move(paragraph));
        }
        for (const QString &id : m_inOrder) {
            if (!taken.contains(id))
                m_paragraphs.push_back({topicOf(m_entries[id].object), {id}, {}});
        }
        std::ranges::stable_sort(m_paragraphs, {}, &Paragraph::topic);
    }

    /// One that stands on nothing goes before the paragraph of the next one that stands on something,
    /// which keeps their order.
    void collectAnnotations()
    {
        QSet<QString> targets;
        for (const Paragraph &paragraph : m_paragraphs) {
            targets.unite(QSet<QString>(paragraph.entries.begin(), paragraph.entries.end()));
            for (const QJsonValue &prose : paragraph.prose)
                targets.insert(prose["id"_L1].toString());
        }
        QList<QJsonObject> loose;
        for (const QJsonValue &value : m_record.value("annotations"_L1).toArray()) {
            const QString target = value["target"_L1].toString();
            if (!targets.contains(target)) {
                loose += value.toObject();
                continue;
            }
            m_annotations[target] += value.toObject();
            if (!loose.isEmpty())
                m_loose[target] += std::exchange(loose, {});
        }
        m_loose[{}] = loose;
    }

    // --- topics and paragraphs

    void writeTopicsUpTo(int last)
    {
        for (; m_nextTopic <= last; ++m_nextTopic) {
            const QJsonObject topic = m_topics[m_nextTopic].toObject();
            const int level = std::clamp(topic.value("level"_L1).toInt(1), 1, 2);
            m_writer.blankLine();
            m_writer.write(LineKind::Topic, joined(QString(level, u'#'), wordsAt(topic, "time"_L1)),
                           wordsAt(topic, "title"_L1));
        }
    }

    void writeLoose(const QString &before)
    {
        const QList<QJsonObject> annotations = m_loose.take(before);
        if (annotations.isEmpty())
            return;
        m_writer.blankLine();
        for (const QJsonObject &annotation : annotations)
            writeAnnotation(annotation, false);
    }

    void writeParagraph(const Paragraph &paragraph)
    {
        for (const QString &id : paragraph.entries)
            writeLoose(id);
        for (const QJsonValue &prose : paragraph.prose)
            writeLoose(prose["id"_L1].toString());
        writeTopicsUpTo(paragraph.topic);
        m_writer.blankLine();
        qsizetype next = 0;
        for (const QJsonValue &value : paragraph.prose) {
            const QStringList words = textsOf(value["words"_L1]);
            const qsizetype last = words.isEmpty() ? -1 : paragraph.entries.indexOf(words.back());
            for (; next <= last; ++next)
                writeEntry(paragraph.entries[next]);
            m_writer.prose(value["markdown"_L1].toString());
            writeAnnotations(value["id"_L1].toString());
        }
        for (; next < paragraph.entries.size(); ++next)
            writeEntry(paragraph.entries[next]);
    }

    // --- entries

    void writeEntry(const QString &id)
    {
        const Entry entry = m_entries.value(id);
        const QString time = wordsAt(entry.object, "time"_L1);
        const QString words = textAt(entry.object, "text"_L1);
        switch (entry.kind) {
        case LineKind::Utterance:
            m_writer.write(entry.kind, joined(time, who(id, entry.object)), words);
            break;
        case LineKind::Decision:
            m_writer.write(entry.kind, joined(u"!"_s, joined(time, outcomeOf(entry.object))),
                           words);
            break;
        case LineKind::Action:
            writeAction(time, entry.object);
            break;
        case LineKind::OpenQuestion:
            m_writer.write(entry.kind, joined(u"?"_s, time), words);
            break;
        case LineKind::Direction:
        case LineKind::Reaction:
            m_writer.writeBracketed(entry.kind, time, words);
            break;
        default:
            if (entry.object.value("fenced"_L1).toBool())
                m_writer.fenced(words);
            else
                m_writer.narration(time, words);
        }
        writeAnnotations(id);
    }

    QString names(const QJsonValue &speakers) const
    {
        QStringList names;
        for (const QString &id : textsOf(speakers))
            names += m_aliases.value(id, id).replace(u'\n', u' ');
        return names.join(", "_L1);
    }

    /// The speakers with verb and mark: `bo (worried)>av:`.
    QString who(const QString &id, const QJsonObject &utterance) const
    {
        QString result = names(utterance.value("speakers"_L1));
        if (result.isEmpty())
            result = u"?"_s;
        if (const QString verb = wordsAt(utterance, "verb"_L1); !verb.isEmpty())
            result += u" ("_s + verb + u')';
        const QString kind = textAt(utterance, "kind"_L1);
        const bool isQuestion = kind == "question"_L1;
        if (const QString whom = whomOf(id, utterance); !whom.isEmpty())
            return result + u'>' + whom + (isQuestion ? u'?' : u':');
        static const QHash<QString, QChar> marks = {
            {u"answer"_s, u'>'}, {u"agreement"_s, u'+'}, {u"disagreement"_s, u'-'}};
        const bool asksByItself = textAt(utterance, "text"_L1).endsWith(u'?');
        return result + marks.value(kind, isQuestion && !asksByItself ? u'?' : u':');
    }

    /// Whom an utterance addresses: in records that others made also the one whom it replies to, where
    /// the notation would find another.
    QString whomOf(const QString &id, const QJsonObject &utterance) const
    {
        const QString whom = names(utterance.value("whom"_L1));
        if (!whom.isEmpty() || !m_addressed.contains(id))
            return whom;
        const QJsonObject target = m_entries.value(textAt(utterance, "replyTo"_L1)).object;
        return names(target.value("speakers"_L1)).section(u", "_s, 0, 0);
    }

    void writeAction(const QString &time, const QJsonObject &action)
    {
        const QString box = textAt(action, "status"_L1) == "done"_L1 ? u"[x]"_s : QString();
        const QString owners = names(action.value("owners"_L1));
        const QString words = textAt(action, "text"_L1);
        const QString mark = joined(u"*"_s, joined(time, box));
        const bool nobodysLooksOwned =
            owners.isEmpty() &&
            !m_writer.read(joined(mark, words.section(u'\n', 0, 0))).who.isEmpty();
        m_writer.write(LineKind::Action,
                       owners.isEmpty() && !nobodysLooksOwned
                           ? mark
                           : joined(mark, (owners.isEmpty() ? u"?"_s : owners) + u':'),
                       words, dueDate(action, words));
    }

    /// What follows the words of an action: its date, or what keeps their own end from being read as one.
    static QString dueDate(const QJsonObject &action, const QString &words)
    {
        const QString due = wordsAt(action, "due"_L1);
        if (!due.isEmpty())
            return (words.isEmpty() ? u"by "_s : u", by "_s) + due;
        static const QRegularExpression date(u"(?:^|\\s)by (\\S{10})\\.?$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        const QString end = date.match(words).captured(1);
        return QDate::fromString(end, Qt::ISODate).isValid() ? u"{>><<}"_s : QString();
    }

    // --- annotations

    void writeAnnotations(const QString &target)
    {
        for (const QJsonObject &annotation : m_annotations.value(target))
            writeAnnotation(annotation, true);
    }

    void writeAnnotation(const QJsonObject &annotation, bool standsOnSomething)
    {
        const QString kind = wordsAt(annotation, "kind"_L1);
        const QString by = names(annotation.value("by"_L1)).remove(u' ');
        const QString words = textAt(annotation, "text"_L1);
        QString mark = u"  ~"_s;
        if (annotation.value("state"_L1) == "done"_L1)
            mark += u" [x]"_s;
        else if (annotation.value("state"_L1) == "open"_L1)
            mark += u" [ ]"_s;
        // These two would take what they stand on out of the record.
        const bool takesOut = kind == "off"_L1 || (kind == "added"_L1 && standsOnSomething);
        QString head = takesOut ? u"note"_s : kind;
        head = joined(head, by.isEmpty() ? by : u'@' + by);
        head = joined(head, wordsAt(annotation, "date"_L1));
        const bool isPlain = head == "note"_L1 && isReadAsNote(mark, words);
        if (isPlain)
            m_writer.write(LineKind::Annotation, mark, words);
        else
            m_writer.write(LineKind::Annotation, joined(mark, words.isEmpty() ? head : head + u':'),
                           words);
    }

    bool isReadAsNote(const QString &mark, const QString &words) const
    {
        const Line read = m_writer.read(joined(mark, words.section(u'\n', 0, 0)));
        return !words.isEmpty() && read.kind == LineKind::Annotation &&
               read.annotation == AnnotationKind::Note && read.text.begin == mark.size() + 1;
    }

    const QJsonObject &m_record;
    const QSet<QString> &m_addressed;
    const QJsonArray m_topics;
    NotesWriter m_writer;
    QHash<QString, QString> m_aliases; ///< of ids that are none
    QHash<QString, Entry> m_entries;
    QStringList m_inOrder; ///< the ids of the entries
    QHash<QString, int> m_topicOf;
    std::vector<Paragraph> m_paragraphs;
    QHash<QString, QList<QJsonObject>> m_annotations; ///< by target
    QHash<QString, QList<QJsonObject>> m_loose;       ///< by what they stand before; {}: at the end
    int m_nextTopic = 0;
};

} // namespace

QString recordNotes(const QJsonObject &record, const QSet<QString> &addressed)
{
    return RecordNotes(record, addressed).write();
}

} // namespace rapporteur
