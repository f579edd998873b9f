// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown.h"

#include "export/escape.h"
#include "export/markdownblocks.h"
#include "export/markdownwriter.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

void appendParagraph(QByteArray &markdown, QStringView text)
{
    appendMarkdown(markdown, text, true);
    markdown += "\n\n";
}

void appendHead(QByteArray &markdown, const Article &article)
{
    markdown += "# ";
    appendMarkdown(markdown, article.title.isEmpty() ? u"Session"_s : article.title, false);
    markdown += "\n\n";
    if (!article.author.isEmpty()) {
        markdown += "By **";
        appendMarkdown(markdown, article.author, false);
        markdown += "**\n\n";
    }
    for (const QString &line : {article.dateline, article.event}) {
        if (!line.isEmpty())
            appendParagraph(markdown, line);
    }
    if (!linkAddress(article.photo.href).isEmpty()) {
        appendMarkdownRuns(markdown, {&article.photo, 1}, {.beginsParagraph = true});
        markdown += "\n\n";
    }
}

void appendIndex(QByteArray &markdown, const Article &article)
{
    if (article.index.empty())
        return;
    markdown += "\n---\n\nIndex entries for this article:\n\n";
    for (const IndexRow &row : article.index) {
        markdown += "- ";
        appendMarkdown(markdown, row.index, true);
        markdown += ": ";
        appendMarkdown(markdown, row.entry, false);
        markdown += '\n';
    }
}

void begin(QByteArray &markdown, const Article &head, const OnRecord &)
{
    appendHead(markdown, head);
}

void appendBody(QByteArray &markdown, const Article &part)
{
    appendMarkdownBlocks(markdown, part, 2);
}

void end(QByteArray &markdown, const Article &head)
{
    appendIndex(markdown, head);
    while (markdown.endsWith("\n\n"))
        markdown.chop(1);
}

} // namespace

const ArticleFormat markdownFormat{.begin = begin, .body = appendBody, .end = end, .between = "\n"};

} // namespace rapporteur
