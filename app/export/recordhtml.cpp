// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/recordhtml.h"

#include "export/escape.h"
#include "export/htmlpage.h"
#include "export/htmlwriter.h"
#include "export/minutes.h"
#include "export/minuteswords.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class RecordHtmlWriter
{
public:
    RecordHtmlWriter(const OnRecord &record, const Minutes &minutes)
        : m_record(record)
        , m_minutes(minutes)
    {}

    QByteArray write()
    {
        beginHtmlPage(m_html, m_minutes.title, m_record);
        writeFacts();
        if (!m_minutes.summary.isEmpty()) {
            m_html += "<p>";
            writeRuns(m_minutes.summary);
            m_html += "</p>\n";
        }
        for (const MinutesSection &section : m_minutes.sections)
            writeSection(section);
        writeList("Decisions", m_minutes.decisions);
        writeList("Open questions", m_minutes.questions);
        writeActions();
        endHtmlPage(m_html);
        return std::move(m_html);
    }

private:
    void writeRuns(IndexRange runs) { appendHtmlRuns(m_html, m_minutes.of(runs), {}); }

    void writeFacts()
    {
        if (m_minutes.facts.empty())
            return;
        m_html += "<dl>\n";
        for (const MinutesFact &fact : m_minutes.facts) {
            m_html += "<dt>";
            appendHtml(m_html, fact.label);
            m_html += "</dt><dd>";
            const Run value{.text = fact.value, .href = fact.href};
            appendHtmlRuns(m_html, {&value, 1}, {});
            m_html += "</dd>\n";
        }
        m_html += "</dl>\n";
    }

    void writeSection(const MinutesSection &section)
    {
        if (section.topic >= 0) {
            const QByteArray tag = section.level == 1 ? "h2" : "h3";
            const int number = m_record->topics[size_t(section.topic)].number;
            m_html += '<' + tag + " id=\"t" + QByteArray::number(number) + "\">";
            writeRuns(section.title);
            m_html += "</" + tag + ">\n";
        }
        for (const MinutesItem &item : m_minutes.of(section))
            writeItem(item);
    }

    QByteArray idOf(const MinutesItem &item) const
    {
        return m_record->entries[size_t(item.entry)].id().toLatin1();
    }

    void writeItem(const MinutesItem &item)
    {
        const QByteArray element = item.code.isNull() ? "p" : "div";
        m_html += '<' + element + " class=\"entry\" id=\"" + idOf(item) + "\">";
        if (!item.time.isEmpty())
            m_html += "<span class=\"time\">" + item.time.toLatin1() + "</span> ";
        if (!item.head.isEmpty()) {
            m_html += "<b>";
            appendHtml(m_html, item.head);
            m_html += item.runs.isEmpty() ? ".</b>" : ":</b> ";
        }
        if (item.code.isNull()) {
            writeRuns(item.runs);
        } else {
            m_html += "<pre><code>";
            appendHtml(m_html, item.code);
            m_html += "\n</code></pre>";
        }
        m_html += "</" + element + ">\n";
    }

    QByteArray linkTo(const MinutesItem &item) const
    {
        const QByteArray id = idOf(item);
        return "<a href=\"#" + id + "\">" + id + "</a>";
    }

    void beginSummary(const char *title)
    {
        m_html += "<h2>";
        m_html += title;
        m_html += "</h2>\n";
    }

    void writeList(const char *title, const std::vector<int> &items)
    {
        if (items.empty())
            return;
        beginSummary(title);
        m_html += "<ul class=\"plain\">\n";
        for (const int index : items) {
            const MinutesItem &item = m_minutes.items[size_t(index)];
            m_html += "<li>" + linkTo(item) + ' ';
            writeRuns(item.runs);
            if (const qsizetype how = item.head.indexOf(u" ("); how >= 0)
                appendHtml(m_html, item.head.sliced(how));
            m_html += "</li>\n";
        }
        m_html += "</ul>\n";
    }

    void writeActions()
    {
        if (m_minutes.actions.empty())
            return;
        beginSummary("Actions");
        m_html += "<table>\n<thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Who</th>"
                  "<th scope=\"col\">What</th><th scope=\"col\">Due</th>"
                  "<th scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
        for (const int index : m_minutes.actions) {
            const MinutesItem &item = m_minutes.items[size_t(index)];
            const Action &action = *m_record->entries[size_t(item.entry)].as<Action>();
            m_html += "<tr><td>" + linkTo(item) + "</td><td>";
            appendHtml(m_html, minutesFullNames(*m_record, action.owners));
            m_html += "</td><td>";
            writeRuns(item.runs);
            m_html += "</td><td>" + action.due.toString(Qt::ISODate).toLatin1() + "</td><td>" +
                      minutesStatus(action).toLatin1() + "</td></tr>\n";
        }
        m_html += "</tbody>\n</table>\n";
    }

    const OnRecord &m_record;
    const Minutes &m_minutes;
    QByteArray m_html;
};

} // namespace

QByteArray writeRecordHtml(const OnRecord &record)
{
    return RecordHtmlWriter(record, minutesOf(record)).write();
}

} // namespace rapporteur
