// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/html.h"

#include "export/escape.h"
#include "export/htmlpage.h"
#include "export/htmlwriter.h"

namespace rapporteur {

namespace {

QByteArray escaped(QStringView text)
{
    QByteArray html;
    appendHtml(html, text);
    return html;
}

void appendByline(QByteArray &html, const Article &article)
{
    QByteArrayList lines;
    if (!article.author.isEmpty())
        lines.push_back("By <b>" + escaped(article.author) + "</b>");
    for (const QString &line : {article.dateline, article.event}) {
        if (!line.isEmpty())
            lines.push_back(escaped(line));
    }
    if (!lines.isEmpty())
        html += "<p class=\"byline\">" + lines.join("<br>") + "</p>\n";
}

void appendPhoto(QByteArray &html, const Run &photo)
{
    if (linkAddress(photo.href).isEmpty())
        return;
    html += "<figure>";
    appendHtmlRuns(html, {&photo, 1}, {});
    html += "</figure>\n";
}

void appendIndex(QByteArray &html, const Article &article)
{
    if (article.index.empty())
        return;
    html += "<table>\n<caption>Index entries for this article</caption>\n<tbody>\n";
    for (const IndexRow &row : article.index) {
        html += "<tr><th scope=\"row\">";
        appendHtml(html, row.index);
        html += "</th><td>";
        appendHtml(html, row.entry);
        html += "</td></tr>\n";
    }
    html += "</tbody>\n</table>\n";
}

void begin(QByteArray &html, const Article &head, const OnRecord &record)
{
    beginHtmlPage(html, head.title, record);
    appendByline(html, head);
    appendPhoto(html, head.photo);
}

void appendBody(QByteArray &html, const Article &part) { appendHtmlBlocks(html, part, {}); }

void end(QByteArray &html, const Article &head)
{
    appendIndex(html, head);
    endHtmlPage(html);
}

} // namespace

const ArticleFormat htmlFormat{.begin = begin, .body = appendBody, .end = end};

} // namespace rapporteur
