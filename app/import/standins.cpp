// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/standins.h"

#include "import/jsonvalues.h"
#include "notation/lineparser.h"
#include "notation/speakerline.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr LineState inNotes{.place = LineState::Place::Body};
/// Somebody of this name must not be mentioned in any text.
constexpr auto nameOfNobody = "Nobody, Another"_L1;

class StandIns
{
public:
    StandIns(const QJsonObject &record, const Roster &roster)
        : m_record(record)
        , m_roster(roster)
        , m_text(QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)))
    {}

    QStringList lines()
    {
        for (const QString &name : namesOnly())
            keepApart(name);
        for (const QJsonValue &speaker : m_record.value("speakers"_L1).toArray()) {
            if (speaker["unknown"_L1].toBool())
                letSpeak(speaker["id"_L1].toString());
        }
        return std::move(m_lines);
    }

private:
    /// Who is called by a name that is nobody's on the roster.
    QStringList namesOnly() const
    {
        const QJsonObject session = m_record.value("session"_L1).toObject();
        QStringList names;
        for (const auto key : {"scribe"_L1, "chair"_L1, "present"_L1, "regrets"_L1})
            names += textsOf(session.value(key));
        for (const QJsonValue &speaker : m_record.value("speakers"_L1).toArray()) {
            if (speaker["unknown"_L1].toBool())
                names += speaker["id"_L1].toString();
        }
        names.removeDuplicates();
        return names;
    }

    void keepApart(const QString &name)
    {
        if (m_roster.find(name) == Roster::nobody || m_roster.findAlias(name) != Roster::nobody)
            return;
        QString alias;
        for (int i = 1; alias.isEmpty() || isUsed(alias); ++i)
            alias = u"other%1"_s.arg(i);
        add(u"// So that nobody called %1 is taken for the one above."_s.arg(name), alias,
            name + u", Another"_s);
    }

    /// Sees to it that whatever `name` says is read as said by them.
    void letSpeak(const QString &name)
    {
        const QString mark = isReadWith(name, u":"_s) ? marksWithoutColon(name) : u":"_s;
        if (mark.isEmpty() || isReadWith(name, mark))
            return;
        for (const QString &alias : oneEditFrom(name)) {
            Roster with = m_roster;
            if (isUsed(alias) || !isAlias(alias))
                continue;
            with.add(declared(alias, nameOfNobody));
            if (!isReadWith(name, mark, with))
                continue;
            add(u"// So that %1 is read as somebody who speaks."_s.arg(name), alias, nameOfNobody);
            return;
        }
    }

    /// A mark other than a colon behind which `name` speaks, if there is any.
    QString marksWithoutColon(const QString &name) const
    {
        for (const QJsonValue &utterance : m_record.value("utterances"_L1).toArray()) {
            const QString kind = utterance["kind"_L1].toString();
            if (kind != "statement"_L1 && utterance["whom"_L1].isUndefined() &&
                textsOf(utterance["speakers"_L1]).contains(name))
                return u"?"_s;
        }
        return {};
    }

    bool isReadWith(const QString &name, const QString &mark) const
    {
        return isReadWith(name, mark, m_roster);
    }

    static bool isReadWith(const QString &name, const QString &mark, const Roster &roster)
    {
        return parseLine(name + mark + u" words"_s, inNotes, roster).kind == LineKind::Utterance;
    }

    static QStringList oneEditFrom(const QString &name)
    {
        QStringList words;
        for (qsizetype i = name.size(); i-- > 0;) {
            for (const QChar c : u"xyz"_s)
                words += QString(name).replace(i, 1, c);
            words += QString(name).remove(i, 1);
        }
        words += QString(name.size(), u'x'); // the length alone may count
        return words;
    }

    static QString declaration(const QString &alias, const QString &name)
    {
        return u'@' + alias + u' ' + name;
    }

    static bool isAlias(const QString &word)
    {
        return parseLine(declaration(word, nameOfNobody), inNotes, {}).kind == LineKind::Speaker;
    }

    static Speaker declared(const QString &alias, const QString &name)
    {
        const QString line = declaration(alias, name);
        return readSpeaker(line, parseLine(line, inNotes, {}));
    }

    bool isUsed(const QString &alias) const
    {
        return m_roster.findAlias(alias) != Roster::nobody ||
               m_text.contains(u'@' + alias, Qt::CaseInsensitive);
    }

    void add(const QString &why, const QString &alias, const QString &name)
    {
        m_lines += {why, declaration(alias, name)};
        m_roster.add(declared(alias, name));
    }

    const QJsonObject &m_record;
    Roster m_roster;
    QString m_text;
    QStringList m_lines;
};

} // namespace

QStringList standIns(const QJsonObject &record, const Roster &roster)
{
    const auto speakers = record.value("speakers"_L1).toArray();
    const QJsonObject session = record.value("session"_L1).toObject();
    const bool namesOnly = std::ranges::any_of(
        speakers, [](const QJsonValue &speaker) { return speaker["unknown"_L1].toBool(); });
    const auto hasPersons = [&session](QLatin1StringView key) { return session.contains(key); };
    constexpr std::array keys = {"scribe"_L1, "chair"_L1, "present"_L1, "regrets"_L1};
    if (!namesOnly && std::ranges::none_of(keys, hasPersons))
        return {};
    return StandIns(record, roster).lines();
}

} // namespace rapporteur
