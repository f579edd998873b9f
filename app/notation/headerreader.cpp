// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/headerreader.h"

#include "notation/buffer.h"
#include "notation/time.h"
#include "notation/words.h"
#include "session/critic.h"

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// What stands before the first blank, and the rest.
std::pair<QString, QString> splitAtBlank(const QString &value)
{
    return {value.section(u' ', 0, 0, QString::SectionSkipEmpty),
            value.section(u' ', 1, -1, QString::SectionSkipEmpty)};
}

/// Puts `value` into a field that has none yet; a second value of such a key is not taken.
bool takeOnce(QString &field, const QString &value)
{
    if (!field.isEmpty())
        return false;
    field = value;
    return true;
}

bool takeEvent(Header &header, const QString &value)
{
    const qsizetype slash = value.lastIndexOf(u'/');
    if (!header.eventName.isEmpty() || !header.eventYear.isEmpty())
        return false;
    header.eventName = (slash < 0 ? value : value.first(slash)).trimmed();
    header.eventYear = slash < 0 ? QString() : value.sliced(slash + 1).trimmed();
    return true;
}

bool takeDate(Header &header, const QString &value)
{
    const auto [day, zone] = splitAtBlank(value);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid() || header.date.isValid())
        return false;
    header.date = date;
    header.timeZone = zone;
    return true;
}

bool takeIndex(Header &header, const QString &value)
{
    QStringList row;
    for (const QString &part : value.split(u'/'))
        row.push_back(part.trimmed());
    header.index.push_back(row);
    return true;
}

bool takePhoto(Header &header, const QString &value)
{
    if (!header.photo.url.isEmpty())
        return false;
    const auto [url, label] = splitAtBlank(value);
    header.photo = {url, label};
    return true;
}

bool takeCorrection(Header &header, const QString &value)
{
    const auto [day, text] = splitAtBlank(value);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (date.isValid())
        header.corrections.push_back({date, text});
    return date.isValid();
}

bool takeStart(Header &header, const QString &value)
{
    const ReadTime read = readTime(value);
    if (read.time.form != TimeStamp::Form::Clock || read.length != value.size())
        return false;
    header.start = read.time;
    return true;
}

bool takeLink(Header &header, const QString &value)
{
    const auto [url, label] = splitAtBlank(value);
    header.links.push_back({url, label});
    return true;
}

bool takeShort(Header &header, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals <= 0)
        return false;
    header.shorthands.push_back(
        {value.first(equals).trimmed(), value.sliced(equals + 1).trimmed()});
    return true;
}

bool takeAttribution(Header &header, const QString &value)
{
    header.anonymous |= value.compare("none"_L1, Qt::CaseInsensitive) == 0;
    return header.anonymous || value.compare("named"_L1, Qt::CaseInsensitive) == 0;
}

bool takePeople(Header &header, const QString &value)
{
    header.people.push_back(value);
    return true;
}

template <QString Header::*field>
bool takeText(Header &header, const QString &value)
{
    return takeOnce(header.*field, value);
}

using Persons = std::vector<Header::Person>;

/// Names parted by commas or semicolons; whom they name is found later, in resolvePersons().
template <Persons Header::*field>
bool takePersons(Header &header, const QString &value)
{
    QString list = value;
    for (const QString &name : list.replace(u';', u',').split(u',')) {
        if (!name.trimmed().isEmpty())
            (header.*field).push_back({Roster::nobody, name.trimmed()});
    }
    return true;
}

/// In the order of HeaderKey. False: the value is none for this key.
constexpr std::array<bool (*)(Header &, const QString &), 21> takers = {
    takeText<&Header::title>,
    takeEvent,
    takeDate,
    takeText<&Header::place>,
    takeIndex,
    takeText<&Header::author>,
    takeText<&Header::published>,
    takePhoto,
    takeCorrection,
    takePersons<&Header::scribe>,
    takePersons<&Header::chair>,
    takePersons<&Header::present>,
    takePersons<&Header::regrets>,
    takeText<&Header::summary>,
    takeText<&Header::language>,
    takeText<&Header::media>,
    takeStart,
    takeLink,
    takePeople,
    takeShort,
    takeAttribution,
};

/// Whether a value of `key` is one text, which keeps its open changes. The others are taken apart or looked
/// up: their changes are rejected before, so that no half of one is left.
bool keepsChanges(HeaderKey key)
{
    return key == HeaderKey::Title || key == HeaderKey::Place || key == HeaderKey::Published ||
           key == HeaderKey::Summary;
}

bool isDateKey(HeaderKey key) { return key == HeaderKey::Date || key == HeaderKey::Correction; }

void take(ReadHeader &read, int line, const QString &word, const QString &value)
{
    const std::optional<HeaderKey> key = headerKey(word);
    Header &header = read.header;
    if (!key) {
        header.unknown.push_back({word, value});
        read.unknownKeys.push_back(line);
        return;
    }
    const QString canonical = name(*key);
    const QString taken = keepsChanges(*key) ? value : resolved(value);
    if (taken.isEmpty())
        return;
    if (!takers[size_t(*key)](header, taken)) {
        header.unknown.push_back({canonical, value});
        read.bad.push_back({line, isDateKey(*key)});
    } else if (!header.order.contains(canonical)) {
        header.order.push_back(canonical);
    }
}

void resolvePersons(Header &header, const Roster &roster)
{
    for (Persons *persons : {&header.scribe, &header.chair, &header.present, &header.regrets}) {
        for (Header::Person &person : *persons)
            person.speaker = roster.find(person.text);
    }
}

} // namespace

ReadHeader readHeader(const Buffer &buffer, const Roster &roster)
{
    ReadHeader read;
    for (int i = 0; i < buffer.size() && buffer.line(i).after.place != LineState::Place::Body;
         ++i) {
        if (buffer.line(i).kind != LineKind::Header)
            continue;
        const int first = i;
        QString value = buffer.line(i).text.of(buffer.text(i)).toString();
        while (i + 1 < buffer.size() && buffer.line(i + 1).kind == LineKind::Continuation) {
            ++i;
            if (!value.isEmpty())
                value += u'\n';
            value += buffer.line(i).text.of(buffer.text(i));
        }
        take(read, first, buffer.line(first).who.of(buffer.text(first)).toString(), value);
    }
    resolvePersons(read.header, roster);
    return read;
}

} // namespace rapporteur
