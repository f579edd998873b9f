// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/recordhtml.h"

#include "export/escape.h"
#include "export/htmlpage.h"
#include "export/htmlwriter.h"
#include "export/minutes.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class PageWriter
{
public:
    explicit PageWriter(const OnRecord &record)
        : m_record(record)
    {}

    QByteArray write()
    {
        beginHtmlPage(m_html, minutesTitle(m_record), m_record);
        writeFields();
        int topic = -1;
        for (const Paragraph &paragraph : m_record->paragraphs) {
            for (; topic < paragraph.topic; ++topic)
                writeTopic(m_record->topics[size_t(topic + 1)]);
            for (int i = paragraph.entries.first; i < paragraph.entries.end(); ++i)
                writeEntry(m_record->entries[size_t(i)]);
        }
        writeList<Decision>("Decisions");
        writeList<OpenQuestion>("Open questions");
        writeActions();
        endHtmlPage(m_html);
        return std::move(m_html);
    }

private:
    void element(const char *tag, QStringView text)
    {
        m_html += '<' + QByteArray(tag) + '>';
        appendHtml(m_html, text);
        m_html += "</" + QByteArray(tag) + ">\n";
    }

    void writeFields()
    {
        const std::vector<MinutesField> fields = minutesFields(m_record);
        if (fields.empty())
            return;
        m_html += "<table>\n<tbody>\n";
        for (const MinutesField &field : fields) {
            m_html += "<tr><th scope=\"row\">";
            appendHtml(m_html, field.name);
            m_html += "</th><td>";
            appendHtml(m_html, field.value);
            m_html += "</td></tr>\n";
        }
        m_html += "</tbody>\n</table>\n";
    }

    void writeTopic(const Topic &topic) { element(topic.level > 1 ? "h3" : "h2", topic.title); }

    void appendWords(const QString &words)
    {
        Strings strings;
        std::vector<Run> runs;
        parseInline(words, m_record->roster, strings, runs);
        for (Run &run : runs) {
            if (run.kind == Run::Kind::Mention)
                run.text = m_record->roster[run.speaker].name;
        }
        appendHtmlRuns(m_html, runs, {});
    }

    void writeEntry(const Entry &entry)
    {
        const Narration *narration = entry.as<Narration>();
        if (narration && narration->fenced) {
            m_html += "<pre id=\"" + entry.id().toLatin1() + "\">";
            appendHtml(m_html, entry.text);
            m_html += "</pre>\n";
            return;
        }
        m_html += "<p id=\"" + entry.id().toLatin1() + "\">";
        if (entry.time) {
            m_html += "<span class=\"time\">";
            appendHtml(m_html, entry.time.toString());
            m_html += "</span> ";
        }
        if (const QString label = minutesLabel(m_record, entry); !label.isEmpty()) {
            m_html += "<b class=\"who\">";
            appendHtml(m_html, label);
            m_html += entry.text.isEmpty() ? "</b> " : ":</b> ";
        }
        appendQuoted(entry);
        m_html += "</p>\n";
    }

    /// The words; all of them as spoken where the notes say so.
    void appendQuoted(const Entry &entry)
    {
        m_html += entry.verbatim ? "<q>" : "";
        appendWords(minutesWords(entry));
        m_html += entry.verbatim ? "</q>" : "";
    }

    template <typename Kind>
    void writeList(const char *heading)
    {
        bool any = false;
        for (const Entry &entry : m_record->entries) {
            if (!entry.as<Kind>())
                continue;
            if (!std::exchange(any, true)) {
                m_html += "<h2>" + QByteArray(heading) + "</h2>\n<ul>\n";
            }
            m_html +=
                "<li><a href=\"#" + entry.id().toLatin1() + "\">" + entry.id().toLatin1() + "</a> ";
            appendWords(entry.text.toString());
            m_html += "</li>\n";
        }
        if (any)
            m_html += "</ul>\n";
    }

    void cell(const QString &text)
    {
        m_html += "<td>";
        appendHtml(m_html, text);
        m_html += "</td>";
    }

    void writeActions()
    {
        bool any = false;
        for (const Entry &entry : m_record->entries) {
            const Action *action = entry.as<Action>();
            if (!action)
                continue;
            if (!std::exchange(any, true))
                m_html += "<h2>Actions</h2>\n<table>\n<thead>\n<tr><th scope=\"col\">Who</th>"
                          "<th scope=\"col\">What</th><th scope=\"col\">Due</th>"
                          "<th scope=\"col\">Status</th></tr>\n</thead>\n<tbody>\n";
            m_html += "<tr>";
            cell(action->owners.isEmpty() ? QString() : namesOf(m_record, action->owners));
            m_html += "<td>";
            appendWords(entry.text.toString());
            m_html += "</td>";
            cell(action->due.toString(Qt::ISODate));
            cell(action->done ? u"done"_s : u"open"_s);
            m_html += "</tr>\n";
        }
        if (any)
            m_html += "</tbody>\n</table>\n";
    }

    const OnRecord &m_record;
    QByteArray m_html;
};

} // namespace

QByteArray writeRecordHtml(const OnRecord &record) { return PageWriter(record).write(); }

} // namespace rapporteur
