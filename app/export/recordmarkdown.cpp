// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/recordmarkdown.h"

#include "export/escape.h"
#include "export/markdownblocks.h"
#include "export/markdownwriter.h"
#include "export/minutes.h"
#include "export/minuteswords.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class RecordMarkdownWriter
{
public:
    RecordMarkdownWriter(const OnRecord &record, const Minutes &minutes)
        : m_record(record)
        , m_minutes(minutes)
    {}

    QByteArray write()
    {
        m_markdown += "# ";
        appendMarkdown(m_markdown, m_minutes.title, false);
        m_markdown += '\n';
        writeFacts();
        if (!m_minutes.summary.isEmpty()) {
            m_markdown += '\n';
            appendMarkdownRuns(m_markdown, m_minutes.of(m_minutes.summary),
                               {.beginsParagraph = true});
            m_markdown += '\n';
        }
        for (const MinutesSection &section : m_minutes.sections)
            writeSection(section);
        writeList("Decisions", m_minutes.decisions);
        writeList("Open questions", m_minutes.questions);
        writeActions();
        if (m_markdown.endsWith("\n\n"))
            m_markdown.chop(1);
        return std::move(m_markdown);
    }

private:
    void writeFacts()
    {
        if (!m_minutes.facts.empty())
            m_markdown += '\n';
        for (const MinutesFact &fact : m_minutes.facts) {
            m_markdown += "- **";
            appendMarkdown(m_markdown, fact.label, false);
            m_markdown += ":** ";
            const Run value{.text = fact.value, .href = fact.href};
            appendMarkdownRuns(m_markdown, {&value, 1});
            m_markdown += '\n';
        }
    }

    /// Where runs stand that do not begin their item.
    static constexpr MarkdownPlace inItem{.lineBreak = "\\\n  "};

    void writeSection(const MinutesSection &section)
    {
        if (section.topic >= 0) {
            separate();
            m_markdown += section.level == 1 ? "## " : "### ";
            appendMarkdownRuns(m_markdown, m_minutes.of(section.title), {.lineBreak = " "});
            m_markdown += '\n';
        }
        if (section.items.count > 0)
            separate();
        for (const MinutesItem &item : m_minutes.of(section))
            writeItem(item);
    }

    void writeItem(const MinutesItem &item)
    {
        if (!item.code.isNull())
            return writeFence(item);
        m_markdown += "- " + item.time.toLatin1();
        m_markdown += item.time.isEmpty() ? "" : " ";
        if (!item.head.isEmpty()) {
            m_markdown += "**";
            appendMarkdown(m_markdown, item.head, false);
            m_markdown += item.runs.isEmpty() ? ".**" : ":** ";
        }
        const bool begins = item.time.isEmpty() && item.head.isEmpty();
        appendMarkdownRuns(m_markdown, m_minutes.of(item.runs),
                           {.beginsParagraph = begins, .lineBreak = inItem.lineBreak});
        m_markdown += '\n';
    }

    /// Between two lists.
    void writeFence(const MinutesItem &item)
    {
        if (!item.time.isEmpty())
            m_markdown += "- " + item.time.toLatin1() + '\n';
        QByteArray lines;
        appendUtf8(lines, item.code);
        separate();
        appendMarkdownFence(m_markdown, lines, {});
        m_markdown += "\n\n";
    }

    /// One blank line.
    void separate()
    {
        if (!m_markdown.endsWith("\n\n"))
            m_markdown += '\n';
    }

    void beginSummary(const char *title)
    {
        separate();
        m_markdown += "## ";
        m_markdown += title;
        m_markdown += "\n\n";
    }

    void writeList(const char *title, const std::vector<int> &items)
    {
        if (items.empty())
            return;
        beginSummary(title);
        for (const int index : items) {
            const MinutesItem &item = m_minutes.items[size_t(index)];
            m_markdown += "- " + idOf(item) + ' ';
            appendMarkdownRuns(m_markdown, m_minutes.of(item.runs), inItem);
            if (const qsizetype how = item.head.indexOf(u" ("); how >= 0)
                appendMarkdown(m_markdown, item.head.sliced(how), false);
            m_markdown += '\n';
        }
    }

    QByteArray idOf(const MinutesItem &item) const
    {
        return m_record->entries[size_t(item.entry)].id().toLatin1();
    }

    void writeActions()
    {
        if (m_minutes.actions.empty())
            return;
        beginSummary("Actions");
        m_markdown += "| Id | Who | What | Due | Status |\n| --- | --- | --- | --- | --- |\n";
        for (const int index : m_minutes.actions) {
            const MinutesItem &item = m_minutes.items[size_t(index)];
            const Action &action = *m_record->entries[size_t(item.entry)].as<Action>();
            QByteArray who;
            appendMarkdown(who, minutesFullNames(*m_record, action.owners), false);
            QByteArray what;
            appendMarkdownRuns(what, m_minutes.of(item.runs), {.lineBreak = " "});
            for (const QByteArray &cell :
                 {idOf(item), who, what, action.due.toString(Qt::ISODate).toLatin1(),
                  minutesStatus(action).toLatin1()})
                writeCell(cell);
            m_markdown += "|\n";
        }
    }

    void writeCell(QByteArray cell)
    {
        m_markdown += cell.isEmpty() ? "| " : "| " + cell.replace('|', "\\|") + ' ';
    }

    const OnRecord &m_record;
    const Minutes &m_minutes;
    QByteArray m_markdown;
};

} // namespace

QByteArray writeRecordMarkdown(const OnRecord &record)
{
    return RecordMarkdownWriter(record, minutesOf(record)).write();
}

} // namespace rapporteur
