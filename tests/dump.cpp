// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dump.h"

#include "session/kinds.h"

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

class Dumper
{
public:
    explicit Dumper(const Session &session)
        : m_session(session)
    {}

    QString dump()
    {
        dumpHeader(m_session.header);
        for (const Speaker &speaker : m_session.roster.speakers())
            dumpSpeaker(speaker);
        for (size_t i = 0; i < m_session.paragraphs.size(); ++i)
            dumpParagraph(m_session.paragraphs[i]);
        dumpTopicsUpTo(int(m_session.topics.size()) - 1);
        for (const Annotation &annotation : m_session.annotations) {
            if (annotation.on == Annotation::On::Nothing)
                dumpAnnotation(annotation, u"on nothing: "_s);
        }
        return m_text;
    }

private:
    void line(const QString &words)
    {
        m_text += QString(words).replace(u'\n', u"⏎"_s).trimmed() + u'\n';
    }

    void field(const QString &key, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            line(key + u": "_s + value.trimmed());
    }

    void dumpHeader(const Header &header)
    {
        field(u"title"_s, header.title);
        field(u"event"_s,
              header.eventName +
                  (header.eventYear.isEmpty() ? QString() : u", "_s + header.eventYear));
        field(u"date"_s, header.date.toString(Qt::ISODate) + u' ' + header.timeZone);
        field(u"place"_s, header.place);
        for (const QStringList &row : header.index)
            field(u"index"_s, row.join(u" | "_s));
        field(u"author"_s, header.author);
        field(u"published"_s, header.published);
        field(u"photo"_s, header.photo.url + u' ' + header.photo.label);
        for (const Header::Correction &correction : header.corrections)
            field(u"correction"_s, correction.date.toString(Qt::ISODate) + u' ' + correction.text);
        field(u"scribe"_s, persons(header.scribe));
        field(u"chair"_s, persons(header.chair));
        field(u"present"_s, persons(header.present));
        field(u"regrets"_s, persons(header.regrets));
        field(u"summary"_s, header.summary);
        field(u"language"_s, header.language);
        field(u"media"_s, header.media);
        field(u"start"_s, header.start.toString());
        for (const Header::Link &link : header.links)
            field(u"link"_s, link.url + u' ' + link.label);
        field(u"people"_s, header.people.join(u", "_s));
        for (const Header::Shorthand &shorthand : header.shorthands)
            field(u"short"_s, shorthand.written + u" = "_s + shorthand.meant);
        if (header.anonymous)
            field(u"attribution"_s, u"none"_s);
        for (const Header::Field &unknown : header.unknown)
            field(u"unknown "_s + unknown.key,
                  unknown.value.isEmpty() ? u"(empty)"_s : unknown.value);
    }

    QString persons(const std::vector<Header::Person> &list) const
    {
        QStringList names;
        for (const Header::Person &person : list)
            names.push_back(person.speaker < 0 ? u'"' + person.text + u'"'
                                               : m_session.roster[person.speaker].alias);
        return names.join(u", "_s);
    }

    void dumpSpeaker(const Speaker &speaker)
    {
        if (!speaker.known)
            return line(u"unknown speaker "_s + speaker.alias);
        QStringList parts{speaker.name, u"short "_s + speaker.shortForm};
        if (speaker.sharesShortForm)
            parts.push_back(u"shared"_s);
        parts.push_back(speaker.pronounText);
        parts += speaker.roles;
        parts.push_back(speaker.description.isEmpty() ? QString() : u"as "_s + speaker.description);
        parts.push_back(speaker.affiliation.isEmpty() ? QString() : u"of "_s + speaker.affiliation);
        parts.push_back(speaker.email);
        for (const QString &note : speaker.notes)
            parts.push_back(u"note "_s + note);
        parts.push_back(speaker.fromPeople ? u"from a People file"_s : QString());
        parts.removeAll(QString());
        line(u"speaker "_s + speaker.alias + u": "_s + parts.join(u"; "_s));
    }

    void dumpTopicsUpTo(int topic)
    {
        for (; m_topic < topic; ++m_topic) {
            const Topic &next = m_session.topics[size_t(m_topic) + 1];
            line(off(next.off) + QString(next.level, u'#') + u' ' + time(next.time) +
                 next.title.toString());
            dumpAnnotations(Annotation::On::Topic, m_topic + 1);
        }
    }

    void dumpParagraph(const Paragraph &paragraph)
    {
        dumpTopicsUpTo(paragraph.topic);
        int entry = paragraph.entries.first;
        for (int i = paragraph.prose.first; i < paragraph.prose.end(); ++i) {
            const Prose &prose = m_session.prose[size_t(i)];
            for (; entry < prose.words.end(); ++entry)
                dumpEntry(entry);
            dumpProse(prose, i);
        }
        for (; entry < paragraph.entries.end(); ++entry)
            dumpEntry(entry);
    }

    static QString off(bool isOff) { return isOff ? u"off: "_s : QString(); }

    static QString time(const TimeStamp &time)
    {
        if (!time)
            return {};
        return time.toString() +
               (time.day > 0 ? u" (day +"_s + QString::number(time.day) + u") "_s : u" "_s);
    }

    QString names(const Speakers &speakers) const
    {
        QStringList result;
        for (const int speaker : speakers)
            result.push_back(m_session.roster[speaker].alias);
        return result.isEmpty() ? u"nobody"_s : result.join(u" and "_s);
    }

    void dumpEntry(int index)
    {
        const Entry &entry = m_session.entries[size_t(index)];
        QString words = QString::number(index + 1) + u' ' + off(entry.off) + time(entry.time) +
                        std::visit([&](const auto &what) { return kind(what); }, entry.what);
        if (!entry.text.isEmpty())
            words += u": "_s + entry.text.toString();
        line(words);
        dumpAnnotations(Annotation::On::Entry, index);
    }

    static QString kind(const Narration &narration)
    {
        return narration.fenced ? u"fenced narration"_s : u"narration"_s;
    }

    QString kind(const Utterance &utterance) const
    {
        QString words = name(utterance.kind) + u" by "_s + names(utterance.speakers);
        if (!utterance.verb.isEmpty())
            words += u" ("_s + utterance.verb.toString() + u')';
        return utterance.replyTo < 0 ? words
                                     : words + u" to "_s + QString::number(utterance.replyTo + 1);
    }

    static QString kind(const Decision &decision)
    {
        if (decision.outcome == Outcome::Unspecified)
            return u"decision"_s;
        QString words = u"decision, "_s + name(decision.outcome);
        if (decision.outcome == Outcome::Vote)
            words += u" %1 for %2 against"_s.arg(decision.votesFor).arg(decision.votesAgainst);
        return decision.abstentions < 0 ? words
                                        : words + u" %1 abstaining"_s.arg(decision.abstentions);
    }

    QString kind(const Action &action) const
    {
        QString words =
            (action.done ? u"done action of "_s : u"open action of "_s) + names(action.owners);
        return action.due.isValid() ? words + u" by "_s + action.due.toString(Qt::ISODate) : words;
    }

    static QString kind(const OpenQuestion &) { return u"open question"_s; }
    static QString kind(const Direction &) { return u"direction"_s; }
    static QString kind(const Reaction &) { return u"reaction"_s; }

    void dumpProse(const Prose &prose, int index)
    {
        QString words = off(prose.off) + u"prose"_s;
        if (prose.words.isEmpty())
            words += u" of the author's own"_s;
        else if (prose.words.count == 1)
            words += u" for "_s + QString::number(prose.words.first + 1);
        else
            words += u" for %1-%2"_s.arg(prose.words.first + 1).arg(prose.words.end());
        line(words + u": "_s + (prose.isSilent() ? u"(silent)"_s : prose.markdown.toString()));
        dumpAnnotations(Annotation::On::Prose, index);
    }

    void dumpAnnotations(Annotation::On on, int target)
    {
        for (const Annotation &annotation : m_session.annotations) {
            if (annotation.on == on && annotation.target == target)
                dumpAnnotation(annotation, {});
        }
    }

    void dumpAnnotation(const Annotation &annotation, const QString &place)
    {
        constexpr QStringView states[] = {u"", u"open ", u"done "};
        QString words = u"~ "_s + place + off(annotation.off) +
                        states[size_t(annotation.state)].toString() + name(annotation.kind);
        if (!annotation.by.isEmpty())
            words += u" by "_s + names(annotation.by);
        if (annotation.date.isValid())
            words += u" on "_s + annotation.date.toString(Qt::ISODate);
        line(annotation.text.isEmpty() ? words : words + u": "_s + annotation.text.toString());
    }

    const Session &m_session;
    QString m_text;
    int m_topic = -1;
};

} // namespace

QString dumpOf(const Session &session) { return Dumper(session).dump(); }

QString dumpOf(const std::vector<Problem> &problems)
{
    QString text;
    for (const Problem &problem : problems) {
        const Position begin = problem.range.begin;
        text += u"%1:%2: "_s.arg(begin.line + 1).arg(begin.column + 1) +
                name(severity(problem.kind)) + u": "_s + problem.sentence + u" ["_s +
                code(problem.kind) + u"]\n"_s;
    }
    return text;
}

} // namespace rapporteur::testing
