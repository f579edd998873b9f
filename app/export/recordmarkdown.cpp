// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/recordmarkdown.h"

#include "export/escape.h"
#include "export/markdownwriter.h"
#include "export/minutes.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

class MarkdownWriter
{
public:
    explicit MarkdownWriter(const OnRecord &record)
        : m_record(record)
    {}

    QByteArray write()
    {
        heading(1, minutesTitle(m_record));
        writeFields();
        int topic = -1;
        for (const Paragraph &paragraph : m_record->paragraphs) {
            for (; topic < paragraph.topic; ++topic) {
                const Topic &next = m_record->topics[size_t(topic + 1)];
                heading(next.level + 1, next.title);
            }
            writeEntries(paragraph.entries);
        }
        writeActions();
        return std::move(m_markdown);
    }

private:
    void blankLine()
    {
        if (!m_markdown.isEmpty())
            m_markdown += '\n';
    }

    void heading(int level, QStringView text)
    {
        blankLine();
        m_markdown += QByteArray(level, '#') + ' ';
        appendMarkdown(m_markdown, text, false);
        m_markdown += '\n';
    }

    void writeFields()
    {
        const std::vector<MinutesField> fields = minutesFields(m_record);
        if (!fields.empty())
            blankLine();
        for (const MinutesField &field : fields) {
            m_markdown += "- **" + field.name.toUtf8() + ":** ";
            appendMarkdown(m_markdown, field.value, false);
            m_markdown += '\n';
        }
    }

    void writeEntries(IndexRange entries)
    {
        bool inList = false;
        for (int i = entries.first; i < entries.end(); ++i) {
            const Entry &entry = m_record->entries[size_t(i)];
            const Narration *narration = entry.as<Narration>();
            if (narration && narration->fenced) {
                blankLine();
                writeFenced(entry);
                inList = false;
                continue;
            }
            if (!std::exchange(inList, true))
                blankLine();
            writeEntry(entry);
        }
    }

    void writeFenced(const Entry &entry)
    {
        QByteArray text;
        appendUtf8(text, entry.text);
        QByteArray fence = "```";
        while (text.contains(fence))
            fence += '`';
        m_markdown += fence + "text\n" + text + '\n' + fence + '\n';
    }

    void writeEntry(const Entry &entry)
    {
        m_markdown += "- ";
        if (entry.time) {
            appendMarkdown(m_markdown, entry.time.toString(), true);
            m_markdown += ' ';
        }
        if (const QString label = minutesLabel(m_record, entry); !label.isEmpty()) {
            m_markdown += "**";
            appendMarkdown(m_markdown, label, false);
            m_markdown += entry.text.isEmpty() ? "** " : ":** ";
        }
        m_markdown += entry.verbatim ? "\"" : "";
        appendWords(minutesWords(entry), m_markdown.endsWith("- "));
        m_markdown += entry.verbatim ? "\"" : "";
        m_markdown += '\n';
    }

    /// On one line: a hard break is a blank here.
    void appendWords(const QString &words, bool begins)
    {
        Strings strings;
        std::vector<Run> runs;
        parseInline(words, m_record->roster, strings, runs);
        for (Run &run : runs) {
            if (run.kind == Run::Kind::Mention)
                run.text = m_record->roster[run.speaker].name;
            if (run.kind == Run::Kind::LineBreak) {
                run.kind = Run::Kind::Text;
                run.text = u" ";
            }
        }
        appendMarkdownRuns(m_markdown, runs, begins);
    }

    void writeActions()
    {
        bool any = false;
        for (const Entry &entry : m_record->entries) {
            const Action *action = entry.as<Action>();
            if (!action)
                continue;
            if (!std::exchange(any, true)) {
                heading(2, u"Actions");
                m_markdown += "\n| Who | What | Due | Status |\n| --- | --- | --- | --- |\n";
            }
            const qsizetype begin = m_markdown.size() + 2;
            m_markdown += "| ";
            m_markdown += action->owners.isEmpty() ? "–" : "";
            if (!action->owners.isEmpty())
                appendMarkdown(m_markdown, namesOf(m_record, action->owners), false);
            cellEnd(begin);
            const qsizetype words = m_markdown.size();
            appendWords(entry.text.toString(), false);
            cellEnd(words);
            m_markdown += action->due.isValid() ? action->due.toString(Qt::ISODate).toUtf8() : "–";
            m_markdown += action->done ? " | done |\n" : " | open |\n";
        }
    }

    /// A bar inside the cell that begins at `begin` would end it.
    void cellEnd(qsizetype begin)
    {
        QByteArray cell = m_markdown.sliced(begin);
        m_markdown.truncate(begin);
        m_markdown += cell.replace('|', "\\|") + " | ";
    }

    const OnRecord &m_record;
    QByteArray m_markdown;
};

} // namespace

QByteArray writeRecordMarkdown(const OnRecord &record) { return MarkdownWriter(record).write(); }

} // namespace rapporteur
