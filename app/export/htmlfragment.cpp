// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/htmlfragment.h"

#include "export/escape.h"
#include "export/htmlwriter.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr HtmlStyle fragmentStyle{.quoteBegin = "\"<q>", .quoteEnd = "</q>\"", .topHeading = 4};

/// The anchor of an index entry: a hyphen for a slash, an underscore for a blank.
QString anchor(QString entry) { return entry.replace(u'/', u'-').replace(u' ', u'_'); }

/// The page of the site's index that lists `row`; empty for an index that has none.
QString indexPage(const IndexRow &row)
{
    if (row.index == "Kernel"_L1)
        return u"/Kernel/Index#"_s + anchor(row.entry);
    if (row.index == "Conference"_L1)
        return u"/Archives/ConferenceIndex/#"_s + anchor(row.entry);
    return {};
}

void appendIndex(QByteArray &html, const Article &article)
{
    if (article.index.empty())
        return;
    html += "<table>\n<caption>Index entries for this article</caption>\n<tbody>\n";
    for (const IndexRow &row : article.index) {
        html += "<tr><td>";
        appendHtml(html, row.index);
        html += "</td><td>";
        const QString page = indexPage(row);
        const Run run{.text = row.entry, .href = page};
        appendHtmlRuns(html, {&run, 1}, fragmentStyle);
        html += "</td></tr>\n";
    }
    html += "</tbody>\n</table>\n";
}

void begin(QByteArray &, const Article &, const OnRecord &) {}

void appendBody(QByteArray &html, const Article &part)
{
    appendHtmlBlocks(html, part, fragmentStyle);
}

void end(QByteArray &html, const Article &head)
{
    appendIndex(html, head);
    if (html.isEmpty())
        html += '\n';
}

} // namespace

const ArticleFormat htmlFragmentFormat{.begin = begin, .body = appendBody, .end = end};

} // namespace rapporteur
