// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/recordhead.h"

#include "import/jsonvalues.h"
#include "import/standins.h"
#include "notation/alias.h"
#include "notation/lineparser.h"
#include "notation/speakerline.h"
#include "notation/writer.h"

#include <QSet>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Writes the header in the order of the notation's keys, unknown ones last.
class HeaderWriter
{
public:
    HeaderWriter(const QJsonObject &session, NotesWriter &writer)
        : m_session(session)
        , m_writer(writer)
    {}

    void write()
    {
        key(u"Title"_s, words(m_session, "title"_L1));
        writeEvent();
        key(u"Date"_s, joined(textAt(m_session, "date"_L1), textAt(m_session, "timezone"_L1)));
        key(u"Place"_s, words(m_session, "place"_L1));
        for (const QJsonValue &row : m_session.value("index"_L1).toArray())
            key(u"Index"_s, withoutMarks(textsOf(row).join(u'/')));
        field(u"Author"_s, "author"_L1);
        key(u"Published"_s, words(m_session, "published"_L1));
        pairs(u"Photo"_s, QJsonArray{m_session.value("photo"_L1)}, "url"_L1, "alt"_L1);
        pairs(u"Correction"_s, m_session.value("corrections"_L1), "date"_L1, "text"_L1);
        persons(u"Scribe"_s, "scribe"_L1);
        persons(u"Chair"_s, "chair"_L1);
        persons(u"Present"_s, "present"_L1);
        persons(u"Regrets"_s, "regrets"_L1);
        key(u"Summary"_s, words(m_session, "summary"_L1));
        field(u"Language"_s, "language"_L1);
        field(u"Media"_s, "media"_L1);
        field(u"Start"_s, "start"_L1);
        pairs(u"Link"_s, m_session.value("links"_L1), "url"_L1, "label"_L1);
        writeShorthands();
        writeUnknown();
    }

private:
    /// A text that may hold changes, and shall hold none.
    static QString words(const QJsonObject &object, QLatin1StringView member)
    {
        return withoutMarks(textAt(object, member));
    }

    void key(const QString &key, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_writer.header(key, value);
        m_any = true;
    }

    void field(const QString &key, QLatin1StringView member)
    {
        this->key(key, textAt(m_session, member));
    }

    void writeEvent()
    {
        const QJsonObject event = m_session.value("event"_L1).toObject();
        const QString name = words(event, "name"_L1);
        const QString year = words(event, "year"_L1);
        // What stands behind the last slash is the year.
        key(u"Event"_s, year.isEmpty() && !name.contains(u'/') ? name : name + u'/' + year);
    }

    void pairs(const QString &key, const QJsonValue &values, QLatin1StringView first,
               QLatin1StringView second)
    {
        for (const QJsonValue &value : values.toArray()) {
            const QJsonObject object = value.toObject();
            this->key(key, joined(textAt(object, first), words(object, second)));
        }
    }

    void persons(const QString &key, QLatin1StringView member)
    {
        this->key(key, textsOf(m_session.value(member)).join(", "_L1));
    }

    void writeShorthands()
    {
        for (const QJsonValue &value : m_session.value("shorthands"_L1).toArray()) {
            const QJsonObject shorthand = value.toObject();
            key(u"Short"_s,
                joined(words(shorthand, "written"_L1) + u" ="_s, words(shorthand, "meant"_L1)));
        }
    }

    /// Keys that the notation does not know begin no header: one that it knows goes before them.
    void writeUnknown()
    {
        const QJsonArray fields = m_session.value("headers"_L1).toArray();
        const bool anonymous = textAt(m_session, "attribution"_L1) == "none"_L1;
        if (anonymous || (!m_any && !fields.isEmpty()))
            key(u"Attribution"_s, anonymous ? u"none"_s : u"named"_s);
        for (const QJsonValue &value : fields)
            m_writer.header(wordsAt(value.toObject(), "key"_L1),
                            words(value.toObject(), "value"_L1));
    }

    const QJsonObject &m_session;
    NotesWriter &m_writer;
    bool m_any = false;
};

/// The name in reading order, or family name first where its family name would not be found else.
QString writtenName(const QJsonObject &object)
{
    const QString name = wordsAt(object, "name"_L1);
    const QString family = wordsAt(object, "family"_L1);
    Speaker speaker;
    setName(speaker, name);
    const bool asItReads = speaker.name == name && (family.isEmpty() || speaker.family == family);
    if (asItReads || !name.endsWith(u' ' + family))
        return name;
    return family + u", "_s + name.chopped(family.size() + 1);
}

/// The name and what follows it on a speaker line.
QString attributesOf(const QJsonObject &speaker)
{
    const auto attribute = [&speaker](const QString &before, QLatin1StringView key,
                                      const QString &after = {}) {
        const QString value = wordsAt(speaker, key);
        return value.isEmpty() ? QString() : before + value + after;
    };
    QStringList parts{writtenName(speaker)};
    parts += attribute(u"short "_s, "short"_L1);
    parts += wordsAt(speaker, "pronoun"_L1);
    parts += textsOf(speaker.value("roles"_L1));
    parts += attribute(u"as "_s, "description"_L1);
    parts += attribute(u"<"_s, "email"_L1, u">"_s);
    parts += wordsAt(speaker, "affiliation"_L1);
    parts += textsOf(speaker.value("notes"_L1));
    parts.removeAll(QString());
    return parts.join("; "_L1).replace(u'\n', u' ');
}

/// Gathers the speaker lines of a record and the roster that they make.
class RosterWriter
{
public:
    /// Declares the speaker; one whose id is no alias gets one.
    void declare(const QJsonObject &speaker)
    {
        const QString id = wordsAt(speaker, "id"_L1);
        const QString attributes = attributesOf(speaker);
        if (add(id, attributes))
            return;
        const QString alias = proposedAlias(wordsAt(speaker, "name"_L1), roster());
        if (add(alias, attributes))
            m_aliases.insert(id, alias);
    }

    void addStandIns(const QStringList &lines)
    {
        for (const QString &line : lines) {
            if (!line.startsWith(u'@') ||
                !add(line.section(u' ', 0, 0).sliced(1), line.section(u' ', 1)))
                m_lines += line;
        }
    }

    Roster roster() const
    {
        Roster roster;
        roster.assign(m_speakers);
        return roster;
    }
    const QStringList &lines() const { return m_lines; }
    const QHash<QString, QString> &aliases() const { return m_aliases; }

private:
    bool add(const QString &alias, const QString &attributes)
    {
        const QString line = u'@' + alias + u' ' + attributes;
        const Line read = parseLine(line, {.place = LineState::Place::Body}, {});
        const QString folded = alias.toCaseFolded();
        if (read.kind != LineKind::Speaker || read.who.of(line) != alias ||
            m_taken.contains(folded))
            return false;
        m_taken.insert(folded);
        m_speakers.push_back(readSpeaker(line, read));
        m_lines += line;
        return true;
    }

    std::vector<Speaker> m_speakers;
    QSet<QString> m_taken; ///< the aliases, folded
    QStringList m_lines;
    QHash<QString, QString> m_aliases;
};

} // namespace

QHash<QString, QString> writeHead(const QJsonObject &record, NotesWriter &writer)
{
    HeaderWriter(record.value("session"_L1).toObject(), writer).write();
    writer.blankLine();
    RosterWriter roster;
    for (const QJsonValue &speaker : record.value("speakers"_L1).toArray()) {
        if (!speaker["unknown"_L1].toBool())
            roster.declare(speaker.toObject());
    }
    roster.addStandIns(standIns(record, roster.roster()));
    writer.setRoster(roster.roster());
    for (const QString &line : roster.lines())
        writer.line(line);
    return roster.aliases();
}

} // namespace rapporteur
