// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/lead.h"

#include "article/dates.h"
#include "article/wordreader.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// FOSDEM, LSFMM+BPF: a name that takes no article.
bool isAcronym(const QString &name)
{
    return !name.contains(u' ') && std::ranges::none_of(name, [](QChar c) { return c.isLower(); });
}

/// Whether `on` may stand before the title: no sentence, no question.
bool namesSubject(const QString &title)
{
    return !title.isEmpty() && !title.contains(u':') && !title.endsWith(u'?');
}

} // namespace

QString eventText(const Header &header)
{
    if (header.eventYear.isEmpty() || header.eventName.isEmpty())
        return header.eventName;
    return isAcronym(header.eventName) ? header.eventName + u' ' + header.eventYear
                                       : header.eventYear + u' ' + header.eventName;
}

bool Lead::isNamedIn(QStringView words) const
{
    const Header &header = m.session.header;
    return words.contains(header.eventName, Qt::CaseInsensitive);
}

/// Who led the session by the roster, or -1.
int Lead::leader() const
{
    for (int i = 0; i < m.session.roster.size(); ++i) {
        if (m.session.roster[i].hasRole(u"lead"))
            return i;
    }
    return -1;
}

void Lead::event()
{
    const Header &header = m.session.header;
    if (!isAcronym(header.eventName))
        m.writer.text(u"the ");
    m.writer.text(m.strings.keep(eventText(header)));
}

void Lead::paragraph()
{
    const Header &header = m.session.header;
    if (header.eventName.isEmpty())
        return;
    const int lead = leader();
    m.writer.endParagraph();
    m.writer.begin(Origin::Header, {});
    m.writer.text(u"at ");
    event();
    m.writer.text(u", ");
    if (lead >= 0) {
        m.writer.name(lead, true);
        m.writer.text(u" led ");
    }
    m.writer.text(u"a session");
    if (namesSubject(header.title)) {
        std::vector<Run> title;
        parseInline(header.title, m.session.roster, m.strings, title);
        WordReader words(title);
        const Word *first = words.at(0);
        Clause clause;
        const bool lower = first && first->at == 0 && first->run == 0 &&
                           (losesCapital(first->text) || first->text.endsWith(u"ing"));
        m.writer.text(lead >= 0 ? u" on " : u" dealt with ");
        if (lower) {
            clause.skip = 1;
            m.writer.lowered(first->text.first(1));
        }
        m.writer.words(title, clause);
    } else if (lead < 0) {
        m.writer.text(u" took place");
    }
    m.writer.end();
    m.writer.endParagraph();
}

void Lead::sentence()
{
    if (m.session.header.eventName.isEmpty())
        return;
    const int lead = leader();
    m.writer.begin(Origin::Header, {});
    if (lead >= 0) {
        m.writer.name(lead, true);
        m.writer.text(u" led the session at ");
    } else {
        m.writer.text(u"The session took place at ");
    }
    event();
    m.writer.end();
}

std::vector<IndexRow> indexRows(const Header &header)
{
    std::vector<IndexRow> rows;
    bool conference = false;
    for (const QStringList &row : header.index) {
        if (row.isEmpty())
            continue;
        rows.push_back({row.front(), row.sliced(1).join(u'/')});
        conference = conference || row.front() == "Conference"_L1;
    }
    if (!conference && !header.eventName.isEmpty()) {
        const QString year = header.eventYear.isEmpty() ? QString() : u'/' + header.eventYear;
        rows.push_back({u"Conference"_s, header.eventName + year});
    }
    return rows;
}

QString dateline(const Header &header)
{
    const QDate date = QDate::fromString(header.published, Qt::ISODate);
    return date.isValid() ? dateText(date) : header.published;
}

void tellCorrections(Composition &composition)
{
    SentenceWriter &writer = composition.writer;
    for (const Header::Correction &correction : composition.session.header.corrections) {
        writer.endParagraph();
        composition.note.read(composition.strings.keep(correction.text));
        writer.begin(Origin::Header, {});
        writer.text(u"Correction");
        if (correction.date.isValid()) {
            writer.text(u", ");
            writer.text(composition.strings.keep(dateText(correction.date)));
        }
        writer.text(u": ");
        writer.words(composition.note.runs());
        writer.end();
    }
    writer.endParagraph();
}

} // namespace rapporteur
