// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/rostercollector.h"

#include "notation/lineparser.h"
#include "notation/speakerline.h"
#include "notation/words.h"
#include "session/critic.h"

#include <QDir>
#include <QFileInfo>

namespace rapporteur {

bool RosterCollector::take(Speaker speaker)
{
    const QString alias = speaker.alias.toCaseFolded();
    const auto place = m_places.constFind(alias);
    if (place == m_places.cend()) {
        m_places.insert(alias, m_speakers.size());
        m_speakers.push_back(std::move(speaker));
        return true;
    }
    Speaker &earlier = m_speakers[*place];
    if (!earlier.fromPeople || speaker.fromPeople)
        return false;
    earlier = std::move(speaker);
    return true;
}

QString RosterCollector::takePeople(const QString &name, const PeopleReader &reader)
{
    if (m_open.contains(name))
        return Buffer::tr("The People file %1 includes itself.").arg(name);
    if (!reader)
        return Buffer::tr("The People file %1 cannot be read here.").arg(name);
    const std::expected<QString, QString> text = reader(name);
    if (!text)
        return text.error();
    m_open.push_back(name);
    const QString failure = takePeopleLines(*text, QFileInfo(name).path(), reader);
    m_open.pop_back();
    return failure;
}

QString RosterCollector::takePeopleLines(const QString &text, const QString &folder,
                                         const PeopleReader &reader)
{
    const Roster nobody;
    LineState state;
    QString failure;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const Line read = parseLine(line, state, nobody);
        state = read.after;
        if (read.kind == LineKind::Speaker) {
            Speaker speaker = readSpeaker(line, read);
            speaker.fromPeople = true;
            take(std::move(speaker));
        } else if (isPeopleLine(line, read)) {
            const QString nested = QDir::cleanPath(folder + u'/' + resolved(read.text.of(line)));
            if (const QString reason = takePeople(nested, reader); failure.isEmpty())
                failure = reason;
        }
    }
    return failure;
}

bool isPeopleLine(QStringView text, const Line &line)
{
    return line.kind == LineKind::Header && headerKey(line.who.of(text)) == HeaderKey::People;
}

} // namespace rapporteur
