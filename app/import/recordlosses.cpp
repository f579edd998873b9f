// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/recordlosses.h"

#include "import/jsonlines.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

constexpr size_t mostRemarks = 100;
constexpr qsizetype longestPath = 100;

/// A path as a sentence may show it: nothing in it steers a terminal.
QString shown(const QString &path)
{
    QString result = path.first(std::min(path.size(), longestPath));
    for (QChar &c : result) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return path.size() > longestPath ? result + u'…' : result;
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty());
}

/// Keys whose values are identifiers of other things, or lists of them.
bool holdsIdentifiers(const QString &key)
{
    constexpr std::array keys = {"id"_L1,     "topic"_L1,   "parent"_L1, "replyTo"_L1,
                                 "target"_L1, "entries"_L1, "words"_L1};
    return std::ranges::any_of(keys, [&key](QLatin1StringView k) { return key == k; });
}

/// The identifiers of all things but speakers, array by array.
QStringList identifiers(const QJsonObject &record)
{
    QStringList ids;
    const auto take = [&ids](const QJsonValue &things) {
        for (const QJsonValue &thing : things.toArray())
            ids += thing["id"_L1].toString();
    };
    for (const auto key :
         {"topics"_L1, "utterances"_L1, "narrations"_L1, "reactions"_L1, "directions"_L1,
          "decisions"_L1, "actions"_L1, "questions"_L1, "annotations"_L1})
        take(record.value(key));
    for (const QJsonValue &paragraph : record.value("paragraphs"_L1).toArray())
        take(paragraph["prose"_L1]);
    return ids;
}

class Losses
{
public:
    Losses(const QByteArray &source, bool renumbered)
        : m_places(jsonLines(source))
        , m_renumbered(renumbered)
    {}

    void compare(const QString &path, const QJsonValue &wanted, const QJsonValue &found)
    {
        if (m_remarks.size() > mostRemarks || wanted == found ||
            (isNothing(wanted) && isNothing(found)))
            return;
        if (wanted.isObject() && found.isObject())
            compareMembers(path, wanted.toObject(), found.toObject());
        else if (wanted.isArray() && found.isArray())
            compareElements(path, wanted.toArray(), found.toArray());
        else
            remark(path, tr("The notation cannot say %1 as it is here."));
    }

    std::vector<ImportRemark> takeAll()
    {
        for (const QString &path : m_places.repeated)
            remark(path, tr("%1 stands here twice; only the last one counts."));
        std::ranges::stable_sort(m_remarks, {}, &ImportRemark::line);
        if (m_renumbered)
            m_remarks.insert(m_remarks.begin(), {0, tr("Identifiers are numbered anew.")});
        return std::move(m_remarks);
    }

private:
    void remark(const QString &path, const QString &sentence)
    {
        if (m_remarks.size() < mostRemarks)
            m_remarks.push_back({m_places.lines.value(path), sentence.arg(shown(path))});
        else if (m_remarks.size() == mostRemarks)
            m_remarks.push_back({0, tr("There is more that the notation cannot say.")});
    }

    void compareMembers(const QString &path, const QJsonObject &wanted, const QJsonObject &found)
    {
        for (auto member = wanted.begin(); member != wanted.end(); ++member) {
            const bool skip =
                member.key() == "$schema"_L1 || (m_renumbered && holdsIdentifiers(member.key()) &&
                                                 !path.startsWith("speakers["_L1));
            if (!skip)
                compare(memberPath(path, member.key()), member.value(), found.value(member.key()));
        }
    }

    void compareElements(const QString &path, const QJsonArray &wanted, const QJsonArray &found)
    {
        for (qsizetype i = 0; i < wanted.size(); ++i)
            compare(elementPath(path, i), wanted.at(i),
                    i < found.size() ? found.at(i) : QJsonValue(QJsonValue::Undefined));
    }

    const JsonLines m_places;
    const bool m_renumbered;
    std::vector<ImportRemark> m_remarks;
};

} // namespace

std::vector<ImportRemark> recordLosses(const QByteArray &source, const QJsonObject &record,
                                       const QJsonObject &notesRecord)
{
    const QStringList ids = identifiers(record);
    const QStringList noted = identifiers(notesRecord);
    const bool renumbered = !ids.isEmpty() && ids != noted &&
                            QSet(ids.begin(), ids.end()) != QSet(noted.begin(), noted.end());
    Losses losses(source, renumbered);
    losses.compare({}, record, notesRecord);
    return losses.takeAll();
}

} // namespace rapporteur
