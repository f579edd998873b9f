// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/htmlpage.h"

#include "export/escape.h"
#include "session/inline.h"
#include "session/stops.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr char styleSheet[] = R"css(
:root { --ink: #1d2226; --paper: #fdfdfb; --quiet: #5b656d; --line: #d9dcd8; --accent: #8c2f1b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e3e3df; --paper: #191c1e; --quiet: #a3abb0; --line: #3a4044; --accent: #f0a080; }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Noto Serif", Georgia, serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, dl, table, .byline, .time { font-family: "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
q { quotes: '"' '"'; }
code { font: .9em "Hack", "DejaVu Sans Mono", monospace; }
pre { overflow-x: auto; padding: .75rem 1rem; border-left: 3px solid var(--line); }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--line); }
.byline { font-size: .9rem; color: var(--quiet); padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: 0 0 2rem;
  padding-bottom: 1rem; border-bottom: 1px solid var(--line); font-size: .9rem; line-height: 1.45; }
dt { color: var(--quiet); }
dd { margin: 0; }
.entry { margin: 0 0 .6rem; }
.plain { list-style: none; padding: 0; }
.time { font-size: .8em; color: var(--quiet); font-variant-numeric: tabular-nums; }
figure { float: right; width: 40%; margin: .25rem 0 1rem 1.25rem; }
img { max-width: 100%; height: auto; }
table { width: 100%; margin: 2.5rem 0 1rem; border-collapse: collapse; font-size: .85rem; line-height: 1.4; }
h2 + table { margin-top: .5rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --accent: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  figure, table, pre { break-inside: avoid; }
}
)css";

/// The data of schema.org, an object a line.
class DataWriter
{
public:
    DataWriter(QByteArray &html, const OnRecord &record)
        : m_html(html)
        , m_record(record)
    {}

    void write()
    {
        m_html += R"({"@context":"https://schema.org","@graph":[)";
        writeEvent();
        for (int i = 0; i < m_record->roster.size(); ++i)
            writePerson(i);
        for (const Entry &entry : m_record->entries)
            writeQuotations(entry);
        m_html += "\n]}";
    }

private:
    void begin(const char *type)
    {
        m_html += m_first ? "\n{\"@type\":\"" : ",\n{\"@type\":\"";
        m_html += type;
        m_html += '"';
        m_first = false;
    }

    void property(const char *key, QStringView value)
    {
        if (value.isEmpty())
            return;
        m_html += ",\"";
        m_html += key;
        m_html += "\":";
        appendJsonString(m_html, value);
    }

    void writeEvent()
    {
        const Header &header = m_record->header;
        if (header.eventName.isEmpty())
            return;
        begin("Event");
        property("name", header.eventYear.isEmpty() ? header.eventName
                                                    : header.eventName + u' ' + header.eventYear);
        property("startDate", header.date.toString(Qt::ISODate));
        property("location", header.place);
        m_html += '}';
    }

    void writePerson(int index)
    {
        const Speaker &speaker = m_record->roster[index];
        begin("Person");
        m_html += ",\"@id\":";
        writePersonId(index);
        property("name", speaker.name);
        property("affiliation", speaker.affiliation);
        m_html += '}';
    }

    void writePersonId(int index)
    {
        m_html += "\"#person-";
        m_html += QByteArray::number(index + 1);
        m_html += '"';
    }

    /// The verbatim words of an utterance, as its only speaker's.
    void writeQuotations(const Entry &entry)
    {
        const Utterance *utterance = entry.as<Utterance>();
        const bool mayQuote = entry.verbatim || holdsQuoteMark(entry.text);
        if (!mayQuote || !utterance || utterance->speakers.size() != 1)
            return;
        m_runs.clear();
        Strings strings;
        parseInline(entry.text, m_record->roster, strings, m_runs);
        QString words;
        for (const Run &run : m_runs) {
            if (entry.verbatim || run.style.testFlag(Style::Verbatim)) {
                words += run.text;
            } else if (!words.isEmpty()) {
                writeQuotation(utterance->speakers.front(), words);
                words.clear();
            }
        }
        if (!words.isEmpty())
            writeQuotation(utterance->speakers.front(), words);
    }

    void writeQuotation(int speaker, const QString &words)
    {
        begin("Quotation");
        property("text", words);
        m_html += ",\"creator\":{\"@id\":";
        writePersonId(speaker);
        m_html += "}}";
    }

    QByteArray &m_html;
    const OnRecord &m_record;
    std::vector<Run> m_runs;
    bool m_first = true;
};

/// A language tag of letters, digits and hyphens, or English.
QString language(const Header &header)
{
    const auto fits = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
    };
    const bool sound = header.language.size() > 1 && std::ranges::all_of(header.language, fits);
    return sound ? header.language : u"en"_s;
}

} // namespace

void beginHtmlPage(QByteArray &html, const QString &title, const OnRecord &record)
{
    html += "<!DOCTYPE html>\n<html lang=\"";
    appendHtml(html, language(record->header));
    html += "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    appendHtml(html, title.isEmpty() ? u"Session"_s : title);
    html += "</title>\n<style>";
    html += styleSheet;
    html += "</style>\n<script type=\"application/ld+json\">\n";
    DataWriter(html, record).write();
    html += "\n</script>\n</head>\n<body>\n<main>\n<h1>";
    appendHtml(html, title.isEmpty() ? u"Session"_s : title);
    html += "</h1>\n";
}

void endHtmlPage(QByteArray &html) { html += "</main>\n</body>\n</html>\n"; }

} // namespace rapporteur
