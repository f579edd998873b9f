// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/recordnotes.h"

#include "notation/lineparser.h"
#include "notation/speakerline.h"
#include "session/roster.h"

#include <QHash>
#include <QJsonArray>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result.push_back(value.toString());
    return result;
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

const LineState belowBlank{.place = LineState::Place::Body};

class NotesWriter
{
public:
    NotesWriter(const QJsonObject &record, const QSet<QString> &addressed)
        : m_record(record)
        , m_addressed(addressed)
    {}

    QString write()
    {
        collectEntries();
        collectAnnotations();
        writeHeader();
        writeSpeakers();
        for (const QJsonValue &paragraph : m_record.value("paragraphs"_L1).toArray())
            writeParagraph(paragraph.toObject());
        writeTopicsUpTo({});
        writeAnnotations({});
        return m_notes;
    }

private:
    void line(const QString &words) { m_notes += words + u'\n'; }

    /// `words` behind `mark`; what follows their line breaks on lines of its own.
    void lines(const QString &mark, const QString &words)
    {
        const QStringList parts = words.split(u'\n');
        line(joined(mark, parts.front()));
        continueWith(parts.sliced(1));
    }

    void continueWith(const QStringList &parts)
    {
        for (const QString &part : parts)
            line(joined(u"..."_s, part));
    }

    void blankLine()
    {
        if (!m_notes.isEmpty() && !m_notes.endsWith("\n\n"_L1))
            m_notes += u'\n';
    }

    // --- what stands above the notes

    void header(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            lines(key + u':', value);
    }

    void writeHeader()
    {
        const QJsonObject session = m_record.value("session"_L1).toObject();
        // An unknown key does not begin a header.
        const bool anonymous = text(session, "attribution"_L1) == "none"_L1;
        header(u"Title"_s, text(session, "title"_L1));
        if (anonymous || (m_notes.isEmpty() && session.contains("headers"_L1)))
            header(u"Attribution"_s, text(session, "attribution"_L1));
        const QJsonObject event = session.value("event"_L1).toObject();
        const QString year = text(event, "year"_L1);
        header(u"Event"_s, text(event, "name"_L1) + (year.isEmpty() ? QString() : u'/' + year));
        header(u"Date"_s, joined(text(session, "date"_L1), text(session, "timezone"_L1)));
        header(u"Place"_s, text(session, "place"_L1));
        header(u"Language"_s, text(session, "language"_L1));
        for (const QJsonValue &row : session.value("index"_L1).toArray())
            header(u"Index"_s, texts(row).join(u'/'));
        header(u"Author"_s, text(session, "author"_L1));
        header(u"Published"_s, text(session, "published"_L1));
        writePairs(u"Photo"_s, QJsonArray{session.value("photo"_L1)}, "url"_L1, u" "_s, "alt"_L1);
        writePairs(u"Correction"_s, session.value("corrections"_L1), "date"_L1, u" "_s, "text"_L1);
        header(u"Scribe"_s, texts(session.value("scribe"_L1)).join(", "_L1));
        header(u"Chair"_s, texts(session.value("chair"_L1)).join(", "_L1));
        header(u"Present"_s, texts(session.value("present"_L1)).join(", "_L1));
        header(u"Regrets"_s, texts(session.value("regrets"_L1)).join(", "_L1));
        header(u"Summary"_s, text(session, "summary"_L1));
        header(u"Media"_s, text(session, "media"_L1));
        header(u"Start"_s, text(session, "start"_L1));
        writePairs(u"Link"_s, session.value("links"_L1), "url"_L1, u" "_s, "label"_L1);
        writePairs(u"Short"_s, session.value("shorthands"_L1), "written"_L1, u" = "_s, "meant"_L1);
        for (const QJsonValue &field : session.value("headers"_L1).toArray())
            lines(text(field.toObject(), "key"_L1) + u':', text(field.toObject(), "value"_L1));
    }

    /// A header line for each object of `values`, of two of its members with `between` them.
    void writePairs(const QString &key, const QJsonValue &values, QLatin1StringView first,
                    const QString &between, QLatin1StringView second)
    {
        for (const QJsonValue &value : values.toArray()) {
            const QString end = text(value.toObject(), second);
            header(key,
                   text(value.toObject(), first) + (end.isEmpty() ? QString() : between + end));
        }
    }

    void writeSpeakers()
    {
        blankLine();
        std::vector<Speaker> roster;
        for (const QJsonValue &value : m_record.value("speakers"_L1).toArray()) {
            const QJsonObject speaker = value.toObject();
            if (speaker.value("unknown"_L1).toBool())
                continue;
            const QString declaration = speakerLine(speaker);
            line(declaration);
            const Line read = parseLine(declaration, belowBlank, {});
            if (read.kind == LineKind::Speaker)
                roster.push_back(readSpeaker(declaration, read));
        }
        m_roster.assign(std::move(roster));
    }

    static QString speakerLine(const QJsonObject &speaker)
    {
        QStringList parts{u'@' + text(speaker, "id"_L1) + u' ' + writtenName(speaker)};
        if (speaker.contains("short"_L1))
            parts.push_back(u"short "_s + text(speaker, "short"_L1));
        parts.push_back(text(speaker, "pronoun"_L1));
        parts += texts(speaker.value("roles"_L1));
        if (speaker.contains("description"_L1))
            parts.push_back(u"as "_s + text(speaker, "description"_L1));
        if (speaker.contains("email"_L1))
            parts.push_back(u'<' + text(speaker, "email"_L1) + u'>');
        parts.push_back(text(speaker, "affiliation"_L1));
        parts += texts(speaker.value("notes"_L1));
        parts.removeAll(QString());
        return parts.join("; "_L1);
    }

    /// The name in reading order, or family name first where its family name would not be found else.
    static QString writtenName(const QJsonObject &object)
    {
        const QString name = text(object, "name"_L1);
        const QString family = text(object, "family"_L1);
        Speaker speaker;
        setName(speaker, name);
        if (family.isEmpty() || speaker.family == family || !name.endsWith(u' ' + family))
            return name;
        return family + u", "_s + name.chopped(family.size() + 1);
    }

    // --- the notes

    void collectEntries()
    {
        for (const auto key : {"utterances"_L1, "narrations"_L1, "reactions"_L1, "directions"_L1,
                               "decisions"_L1, "actions"_L1, "questions"_L1}) {
            for (const QJsonValue &value : m_record.value(key).toArray())
                m_entries.insert(text(value.toObject(), "id"_L1), value.toObject());
        }
    }

    void collectAnnotations()
    {
        for (const QJsonValue &value : m_record.value("annotations"_L1).toArray())
            m_annotations[text(value.toObject(), "target"_L1)].push_back(value.toObject());
    }

    /// The topics, down to the one called `id`; without an id all that are left.
    void writeTopicsUpTo(const QString &id)
    {
        const QJsonArray topics = m_record.value("topics"_L1).toArray();
        while (m_topic != id && m_topicsWritten < topics.size()) {
            const QJsonObject topic = topics[m_topicsWritten++].toObject();
            m_topic = text(topic, "id"_L1);
            blankLine();
            const int level = topic.value("level"_L1).toInt(1);
            lines(joined(QString(level, u'#'), text(topic, "time"_L1)), text(topic, "title"_L1));
        }
    }

    void writeParagraph(const QJsonObject &paragraph)
    {
        if (const QString topic = text(paragraph, "topic"_L1); !topic.isEmpty())
            writeTopicsUpTo(topic);
        blankLine();
        const QStringList entries = texts(paragraph.value("entries"_L1));
        qsizetype next = 0;
        for (const QJsonValue &value : paragraph.value("prose"_L1).toArray()) {
            const QJsonObject prose = value.toObject();
            const QStringList words = texts(prose.value("words"_L1));
            const qsizetype last = words.isEmpty() ? -1 : entries.indexOf(words.back());
            for (; next <= last; ++next)
                writeEntry(entries[next]);
            writeProse(prose);
        }
        for (; next < entries.size(); ++next)
            writeEntry(entries[next]);
    }

    void writeProse(const QJsonObject &prose)
    {
        for (const QString &words : text(prose, "markdown"_L1).split(u'\n'))
            line(words.isEmpty() ? u"|"_s : u"| "_s + words);
        writeAnnotations(text(prose, "id"_L1));
    }

    void writeEntry(const QString &id)
    {
        const QJsonObject entry = m_entries.value(id);
        const QString time = text(entry, "time"_L1);
        const QString words = text(entry, "text"_L1);
        switch (id.isEmpty() ? u'\0' : id.front().unicode()) {
        case u'u':
            lines(joined(time, who(id, entry)), words);
            break;
        case u'd':
            lines(joined(u"!"_s, joined(time, outcome(entry))), words);
            break;
        case u'a':
            lines(joined(u"*"_s, joined(time, owners(entry))), withDueDate(entry));
            break;
        case u'q':
            lines(joined(u"?"_s, time), words);
            break;
        case u'x':
            writeBracketed(time, u'[', words, u']');
            break;
        case u'r':
            writeBracketed(time, u'(', words, u')');
            break;
        default:
            writeNarration(time, words, entry.value("fenced"_L1).toBool());
            break;
        }
        writeAnnotations(id);
    }

    /// The speakers with verb and mark: `bo (worried)>av:`.
    QString who(const QString &id, const QJsonObject &utterance) const
    {
        QString result = texts(utterance.value("speakers"_L1)).join(", "_L1);
        if (result.isEmpty())
            result = u"?"_s;
        if (const QString verb = text(utterance, "verb"_L1); !verb.isEmpty())
            result += u" ("_s + verb + u')';
        const QString kind = text(utterance, "kind"_L1);
        const bool isQuestion = kind == "question"_L1;
        const bool isReply = utterance.contains("replyTo"_L1);
        if (isReply && (isQuestion || kind == "statement"_L1 || m_addressed.contains(id))) {
            const QJsonObject target = m_entries.value(text(utterance, "replyTo"_L1));
            return result + u'>' + texts(target.value("speakers"_L1)).value(0) +
                   (isQuestion ? u'?' : u':');
        }
        static const QHash<QString, QChar> marks = {{u"question"_s, u'?'},
                                                    {u"answer"_s, u'>'},
                                                    {u"agreement"_s, u'+'},
                                                    {u"disagreement"_s, u'-'}};
        return result + marks.value(kind, u':');
    }

    static QString outcome(const QJsonObject &decision)
    {
        const QString status = text(decision, "status"_L1);
        if (status.isEmpty())
            return {};
        if (!decision.contains("vote"_L1))
            return u'(' + status + u')';
        const QJsonObject vote = decision.value("vote"_L1).toObject();
        QStringList numbers{QString::number(vote.value("for"_L1).toInt()),
                            QString::number(vote.value("against"_L1).toInt())};
        if (vote.contains("abstaining"_L1))
            numbers.push_back(QString::number(vote.value("abstaining"_L1).toInt()));
        return u"(vote "_s + numbers.join(u'-') + u')';
    }

    static QString owners(const QJsonObject &action)
    {
        const QString box = text(action, "status"_L1) == "done"_L1 ? u"[x]"_s : QString();
        const QString owners = texts(action.value("owners"_L1)).join(", "_L1);
        return joined(box, owners.isEmpty() ? QString() : owners + u':');
    }

    static QString withDueDate(const QJsonObject &action)
    {
        const QString words = text(action, "text"_L1);
        if (!action.contains("due"_L1))
            return words;
        const QString due = u"by "_s + text(action, "due"_L1);
        return words.isEmpty() ? due : words + u", "_s + due;
    }

    void writeBracketed(const QString &time, QChar open, const QString &words, QChar close)
    {
        const QStringList parts = words.split(u'\n');
        line(joined(time, open + parts.front() + close));
        continueWith(parts.sliced(1));
    }

    void writeNarration(const QString &time, const QString &words, bool fenced)
    {
        const QStringList parts = words.split(u'\n');
        if (fenced && !parts.contains("```"_L1)) {
            line(u"```"_s);
            for (const QString &part : parts)
                line(part);
            line(u"```"_s);
            return;
        }
        const QString plain = joined(time, parts.front());
        line(readsAsNarration(plain, parts.front()) ? plain : joined(time, u'\\' + parts.front()));
        continueWith(parts.sliced(1));
    }

    bool readsAsNarration(const QString &written, const QString &words) const
    {
        const Line read = parseLine(written, belowBlank, m_roster);
        return read.kind == LineKind::Narration && read.oddity == LineOddity::None &&
               read.markAt.isEmpty() && read.text.of(written) == words;
    }

    void writeAnnotations(const QString &target)
    {
        const QList<QJsonObject> annotations = m_annotations.value(target);
        if (target.isEmpty() && !annotations.isEmpty())
            blankLine();
        for (const QJsonObject &annotation : annotations) {
            QString mark = u"  ~"_s;
            if (annotation.contains("state"_L1))
                mark += text(annotation, "state"_L1) == "done"_L1 ? u" [x]"_s : u" [ ]"_s;
            // These two would take their entry out of the record.
            const QString kind = text(annotation, "kind"_L1);
            mark += kind == "off"_L1 || kind == "added"_L1 ? u" note"_s : u' ' + kind;
            for (const QString &who : texts(annotation.value("by"_L1)))
                mark += u" @"_s + who;
            mark = joined(mark, text(annotation, "date"_L1));
            const QString words = text(annotation, "text"_L1);
            lines(words.isEmpty() ? mark : mark + u':', words);
        }
    }

    const QJsonObject &m_record;
    const QSet<QString> &m_addressed;
    Roster m_roster;
    QHash<QString, QJsonObject> m_entries;
    QHash<QString, QList<QJsonObject>> m_annotations; ///< by target
    QString m_notes;
    QString m_topic;
    qsizetype m_topicsWritten = 0;
};

} // namespace

QString recordNotes(const QJsonObject &record, const QSet<QString> &addressed)
{
    return NotesWriter(record, addressed).write();
}

} // namespace rapporteur
