// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/json.h"

#include "export/jsonwriter.h"
#include "export/moments.h"
#include "session/inline.h"
#include "session/kinds.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schema = "https://rapporteur.invalid/session-1.schema.json"_L1;

qsizetype codePoints(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

class RecordWriter
{
public:
    explicit RecordWriter(const OnRecord &record)
        : m_record(record)
        , m_moments(*record)
        , m_writer(m_json)
    {}

    QByteArray write()
    {
        m_json.reserve(expectedSize());
        m_writer.beginObject();
        m_writer.word("$schema"_L1, schema);
        m_writer.text("format"_L1, u"rapporteur-session");
        m_writer.number("version"_L1, 1);
        writeSession();
        writeSpeakers();
        writeTopics();
        writeEntries<Utterance>("utterances"_L1);
        writeEntries<Narration>("narrations"_L1);
        writeEntries<Reaction>("reactions"_L1);
        writeEntries<Direction>("directions"_L1);
        writeEntries<Decision>("decisions"_L1);
        writeEntries<Action>("actions"_L1);
        writeEntries<OpenQuestion>("questions"_L1);
        writeAnnotations();
        writeParagraphs();
        m_writer.endObject();
        m_json += '\n';
        return std::move(m_json);
    }

private:
    /// Rather too much: memory that nobody touches costs nothing, and to grow is to copy.
    qsizetype expectedSize() const
    {
        constexpr qsizetype perEntry = 320;
        constexpr qsizetype leastSize = 4096;
        qsizetype size = leastSize;
        for (const Entry &entry : m_record->entries)
            size += perEntry + 2 * entry.text.size();
        return size;
    }

    // --- the header

    void writeSession()
    {
        const Header &header = m_record->header;
        m_writer.beginObject("session"_L1);
        m_writer.text("title"_L1, header.title);
        writeEvent(header);
        m_writer.text("date"_L1, header.date.toString(Qt::ISODate));
        m_writer.text("timezone"_L1, header.timeZone);
        m_writer.text("place"_L1, header.place);
        m_writer.text("language"_L1, header.language);
        m_writer.text("attribution"_L1, header.anonymous ? u"none" : u"named");
        writeIndex(header);
        m_writer.text("author"_L1, header.author);
        m_writer.text("published"_L1, header.published);
        writePhoto(header);
        writeCorrections(header);
        writePersons("scribe"_L1, header.scribe);
        writePersons("chair"_L1, header.chair);
        writePersons("present"_L1, header.present);
        writePersons("regrets"_L1, header.regrets);
        m_writer.text("summary"_L1, header.summary);
        m_writer.text("media"_L1, header.media);
        m_writer.text("start"_L1, header.start.toString());
        writeLinks(header);
        writeShorthands(header);
        writeUnknown(header);
        m_writer.endObject();
    }

    void writeEvent(const Header &header)
    {
        if (header.eventName.isEmpty() && header.eventYear.isEmpty())
            return;
        m_writer.beginObject("event"_L1);
        m_writer.text("name"_L1, header.eventName);
        m_writer.text("year"_L1, header.eventYear);
        m_writer.endObject();
    }

    void writeIndex(const Header &header)
    {
        std::vector<QStringList> rows = header.index;
        std::erase_if(rows, [](const QStringList &row) { return row.join(QString()).isEmpty(); });
        if (rows.empty())
            return;
        m_writer.beginArray("index"_L1);
        for (const QStringList &row : rows)
            m_writer.element(row);
        m_writer.endArray();
    }

    void writePhoto(const Header &header)
    {
        if (header.photo.url.isEmpty())
            return;
        m_writer.beginObject("photo"_L1);
        m_writer.text("url"_L1, header.photo.url);
        m_writer.text("alt"_L1, header.photo.label);
        m_writer.endObject();
    }

    /// `values` as an array of objects, each written by `write`.
    template <typename Value, typename Write>
    void writeObjects(QLatin1StringView key, const std::vector<Value> &values, Write write)
    {
        if (values.empty())
            return;
        m_writer.beginArray(key);
        for (const Value &value : values) {
            m_writer.beginObject();
            write(value);
            m_writer.endObject();
        }
        m_writer.endArray();
    }

    void writeCorrections(const Header &header)
    {
        writeObjects("corrections"_L1, header.corrections,
                     [this](const Header::Correction &correction) {
                         m_writer.text("date"_L1, correction.date.toString(Qt::ISODate));
                         m_writer.text("text"_L1, correction.text);
                     });
    }

    void writeLinks(const Header &header)
    {
        writeObjects("links"_L1, header.links, [this](const Header::Link &link) {
            m_writer.text("url"_L1, link.url);
            m_writer.text("label"_L1, link.label);
        });
    }

    void writeShorthands(const Header &header)
    {
        writeObjects("shorthands"_L1, header.shorthands,
                     [this](const Header::Shorthand &shorthand) {
                         m_writer.text("written"_L1, shorthand.written);
                         m_writer.text("meant"_L1, shorthand.meant);
                     });
    }

    void writeUnknown(const Header &header)
    {
        writeObjects("headers"_L1, header.unknown, [this](const Header::Field &field) {
            m_writer.text("key"_L1, field.key);
            m_writer.anyText("value"_L1, field.value);
        });
    }

    void writePersons(QLatin1StringView key, const std::vector<Header::Person> &persons)
    {
        QStringList names;
        for (const Header::Person &person : persons)
            names.push_back(person.speaker < 0 ? person.text
                                               : m_record->roster[person.speaker].alias);
        m_writer.texts(key, names);
    }

    // --- speakers and topics

    void writeSpeakers()
    {
        writeObjects("speakers"_L1, m_record->roster.speakers(), [this](const Speaker &speaker) {
            constexpr std::array pronouns = {""_L1, "he"_L1, "she"_L1, "they"_L1};
            m_writer.text("id"_L1, speaker.alias);
            m_writer.text("name"_L1, speaker.name);
            if (!speaker.known) {
                m_writer.flag("unknown"_L1, true);
                return;
            }
            m_writer.text("family"_L1, speaker.family);
            if (speaker.explicitShort)
                m_writer.text("short"_L1, speaker.shortForm);
            if (speaker.pronounText.isEmpty())
                m_writer.word("pronoun"_L1, pronouns[size_t(speaker.pronoun)]);
            else
                m_writer.text("pronoun"_L1, speaker.pronounText);
            m_writer.texts("roles"_L1, speaker.roles);
            m_writer.text("affiliation"_L1, speaker.affiliation);
            m_writer.text("description"_L1, speaker.description);
            m_writer.text("email"_L1, speaker.email);
            m_writer.texts("notes"_L1, speaker.notes);
        });
    }

    void writeTopicId(QLatin1StringView key, int topic)
    {
        if (topic >= 0)
            m_writer.id(key, u't', m_record->topics[size_t(topic)].number);
    }

    void writeEntryId(QLatin1StringView key, const Entry &entry)
    {
        m_writer.id(key, entry.idLetter(), entry.number);
    }

    void writeTopics()
    {
        writeObjects("topics"_L1, m_record->topics, [this](const Topic &topic) {
            m_writer.id("id"_L1, u't', topic.number);
            m_writer.anyText("title"_L1, topic.title);
            m_writer.number("level"_L1, topic.level);
            writeTopicId("parent"_L1, topic.parent);
            writeTime(topic.time);
        });
    }

    void writeTime(const TimeStamp &time)
    {
        if (!time)
            return;
        m_writer.text("time"_L1, time.toString());
        m_writer.text("at"_L1, m_moments.moment(time));
        if (const std::optional<qint64> elapsed = m_moments.elapsed(time))
            m_writer.number("elapsedMs"_L1, *elapsed);
    }

    // --- entries

    template <typename Kind>
    void writeEntries(QLatin1StringView key)
    {
        bool any = false;
        for (const Entry &entry : m_record->entries) {
            const Kind *what = entry.as<Kind>();
            if (!what)
                continue;
            if (!std::exchange(any, true))
                m_writer.beginArray(key);
            m_writer.beginObject();
            writeEntryId("id"_L1, entry);
            writeTopicId("topic"_L1, entry.topic);
            writeKind(entry, *what);
            m_writer.endObject();
        }
        if (any)
            m_writer.endArray();
    }

    /// Also when there are none.
    void writeAnySpeakers(QLatin1StringView key, const Speakers &speakers)
    {
        m_writer.beginList(key);
        for (const int speaker : speakers)
            m_writer.item(m_record->roster[speaker].alias);
        m_writer.endList();
    }

    void writeSpeakers(QLatin1StringView key, const Speakers &speakers)
    {
        if (!speakers.isEmpty())
            writeAnySpeakers(key, speakers);
    }

    void writeKind(const Entry &entry, const Utterance &utterance)
    {
        writeAnySpeakers("speakers"_L1, utterance.speakers);
        m_writer.word("kind"_L1, name(utterance.kind));
        m_writer.text("verb"_L1, utterance.verb);
        writeSpeakers("whom"_L1, utterance.whom);
        if (utterance.replyTo >= 0)
            writeEntryId("replyTo"_L1, m_record->entries[size_t(utterance.replyTo)]);
        writeTime(entry.time);
        m_writer.text("text"_L1, entry.text);
        writePlain(entry);
    }

    /// The words without markup, and where among them the verbatim ones stand.
    void writePlain(const Entry &entry)
    {
        Strings strings;
        m_runs.clear();
        parseInline(entry.text, m_record->roster, strings, m_runs);
        if (m_runs.size() == 1 && m_runs.front() == Run{.text = m_runs.front().text} &&
            !entry.verbatim) {
            m_writer.text("plain"_L1, m_runs.front().text);
            return;
        }
        std::vector<IndexRange> quotes;
        const QString plain = plainText(m_runs, m_record->roster, &quotes);
        if (entry.verbatim)
            quotes = {{0, int(plain.size())}};
        std::erase_if(quotes, [](IndexRange quote) { return quote.isEmpty(); });
        m_writer.text("plain"_L1, plain);
        qsizetype offset = 0; // in code points
        qsizetype at = 0;     // the same place in code units
        writeObjects("quotes"_L1, quotes, [&](IndexRange quote) {
            const QStringView exact = QStringView(plain).sliced(quote.first, quote.count);
            offset += codePoints(QStringView(plain).sliced(at, quote.first - at));
            at = quote.first;
            m_writer.number("start"_L1, offset);
            m_writer.number("end"_L1, offset + codePoints(exact));
            m_writer.text("exact"_L1, exact);
        });
    }

    void writeKind(const Entry &entry, const Narration &narration)
    {
        writeWords(entry);
        if (narration.fenced)
            m_writer.flag("fenced"_L1, true);
    }

    void writeKind(const Entry &entry, const Reaction &) { writeWords(entry); }
    void writeKind(const Entry &entry, const Direction &) { writeWords(entry); }
    void writeKind(const Entry &entry, const OpenQuestion &) { writeWords(entry); }

    void writeWords(const Entry &entry)
    {
        m_writer.text("text"_L1, entry.text);
        writeTime(entry.time);
    }

    void writeKind(const Entry &entry, const Decision &decision)
    {
        m_writer.text("text"_L1, entry.text);
        if (decision.outcome != Outcome::Unspecified)
            m_writer.word("status"_L1, name(decision.outcome));
        if (decision.outcome == Outcome::Vote) {
            m_writer.beginObject("vote"_L1);
            m_writer.number("for"_L1, decision.votesFor);
            m_writer.number("against"_L1, decision.votesAgainst);
            if (decision.abstentions >= 0)
                m_writer.number("abstaining"_L1, decision.abstentions);
            m_writer.endObject();
        }
        writeTime(entry.time);
    }

    void writeKind(const Entry &entry, const Action &action)
    {
        m_writer.text("text"_L1, entry.text);
        writeAnySpeakers("owners"_L1, action.owners);
        m_writer.text("due"_L1, action.due.toString(Qt::ISODate));
        m_writer.text("status"_L1, action.done ? u"done" : u"open");
        writeTime(entry.time);
    }

    // --- annotations and paragraphs

    void writeAnnotations()
    {
        constexpr std::array states = {""_L1, "open"_L1, "done"_L1};
        writeObjects("annotations"_L1, m_record->annotations, [&](const Annotation &annotation) {
            m_writer.id("id"_L1, u'm', annotation.number);
            writeTarget(annotation);
            m_writer.word("kind"_L1, name(annotation.kind));
            m_writer.word("state"_L1, states[size_t(annotation.state)]);
            m_writer.text("text"_L1, annotation.text);
            writeSpeakers("by"_L1, annotation.by);
            m_writer.text("date"_L1, annotation.date.toString(Qt::ISODate));
        });
    }

    void writeTarget(const Annotation &annotation)
    {
        constexpr auto key = "target"_L1;
        switch (annotation.on) {
        case Annotation::On::Entry:
            return writeEntryId(key, m_record->entries[size_t(annotation.target)]);
        case Annotation::On::Prose:
            return m_writer.id(key, u'p', m_record->prose[size_t(annotation.target)].number);
        case Annotation::On::Topic:
            return writeTopicId(key, annotation.target);
        case Annotation::On::Nothing:
            return;
        }
    }

    void writeIds(QLatin1StringView key, IndexRange entries)
    {
        m_writer.beginList(key);
        for (int i = entries.first; i < entries.end(); ++i) {
            const Entry &entry = m_record->entries[size_t(i)];
            m_writer.idItem(entry.idLetter(), entry.number);
        }
        m_writer.endList();
    }

    void writeParagraphs()
    {
        writeObjects("paragraphs"_L1, m_record->paragraphs, [this](const Paragraph &paragraph) {
            writeTopicId("topic"_L1, paragraph.topic);
            writeIds("entries"_L1, paragraph.entries);
            if (paragraph.prose.isEmpty())
                return;
            m_writer.beginArray("prose"_L1);
            for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i)
                writeProse(m_record->prose[size_t(i)]);
            m_writer.endArray();
        });
    }

    void writeProse(const Prose &prose)
    {
        m_writer.beginObject();
        m_writer.id("id"_L1, u'p', prose.number);
        m_writer.anyText("markdown"_L1, prose.markdown);
        writeIds("words"_L1, prose.words);
        m_writer.endObject();
    }

    const OnRecord &m_record;
    Moments m_moments;
    std::vector<Run> m_runs;
    QByteArray m_json;
    JsonWriter m_writer;
};

} // namespace

QByteArray writeJson(const OnRecord &record) { return RecordWriter(record).write(); }

} // namespace rapporteur
