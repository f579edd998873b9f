// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articletext.h"

#include "notation/buffer.h"
#include "notation/builder.h"
#include "shownruns.h"

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

OnRecord recordOf(const QString &notes)
{
    Buffer buffer;
    buffer.setText(notes);
    return onRecord(buildSession(buffer));
}

QString sentenceText(const Article &article, const Sentence &sentence)
{
    QString text;
    bool quoted = false;
    for (const Run &run : article.of(sentence)) {
        const bool spoken = run.style.testFlag(Style::Verbatim);
        if (spoken != quoted)
            text += u'"';
        quoted = spoken;
        text += run.text;
    }
    return quoted ? text + u'"' : text;
}

QStringList articleLines(const Article &article)
{
    QStringList lines;
    for (const ArticleBlock &block : article.blocks) {
        QStringList sentences;
        for (const Sentence &sentence : article.of(block))
            sentences += sentenceText(article, sentence);
        QString line = sentences.join(u' ');
        if (block.kind == Block::Kind::Heading)
            line = QString(block.level, u'#') + u' ' + line;
        else if (block.kind != Block::Kind::Paragraph)
            line =
                shownKind({block.kind, block.level, block.ordered, block.tight, block.start, {}}) +
                (line.isEmpty() ? QString() : u' ' + line);
        lines += line;
    }
    return lines;
}

} // namespace rapporteur::testing
