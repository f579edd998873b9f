// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/takendraft.h"

#include "export/escape.h"
#include "export/markdownwriter.h"
#include "session/references.h"
#include "session/stops.h"
#include "session/unworded.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Words that are a reference are written as one; null for other links.
QByteArray referenceText(const Run &run)
{
    for (const Reference reference :
         {Reference::Cve, Reference::Commit, Reference::Message, Reference::Lwn}) {
        const QString text =
            reference == Reference::Lwn ? u'[' + run.text.toString() + u']' : run.text.toString();
        if (referenceLength(reference, text) == text.size() &&
            referenceTarget(reference, text) == run.href)
            return text.toUtf8();
    }
    return {};
}

/// `text` such that no at sign of it names somebody and no mark of it quotes.
QByteArray plainWords(QStringView text, bool begins)
{
    QByteArray words;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool inWord = i > 0 && (text[i - 1].isLetterOrNumber() || text[i - 1] == u'_');
        const bool quotes = text[i] == u'"' || isCurlyQuote(text[i].unicode());
        if (!quotes && (text[i] != u'@' || inWord))
            continue;
        appendMarkdown(words, text.sliced(from, i - from), begins && from == 0);
        words += quotes ? "\\\"" : "\\@";
        from = i + 1;
    }
    appendMarkdown(words, text.sliced(from), begins && from == 0);
    return words;
}

class DraftTaker
{
public:
    DraftTaker(const Article &article, const Session &session)
        : m_article(article)
        , m_session(session)
    {}

    std::optional<TakenDraft> take(int line)
    {
        const int entry = entryAt(m_session, line);
        if (entry < 0)
            return {};
        m_told = unwordedUpTo(m_session, entry);
        for (const ArticleBlock &block : m_article.blocks)
            takeBlock(block);
        if (m_markdown.isEmpty())
            return {};
        return TakenDraft{QString::fromUtf8(m_markdown),
                          m_session.entries[size_t(m_told.end()) - 1].lines.first};
    }

private:
    /// Goes on to the end of what a sentence tells.
    bool takes(const Sentence &sentence)
    {
        const IndexRange &entries = sentence.entries;
        if (sentence.origin != Origin::Draft || entries.isEmpty() ||
            entries.first >= m_told.end() || entries.end() <= m_told.first)
            return false;
        m_told.count = std::max(m_told.end(), entries.end()) - m_told.first;
        return true;
    }

    void takeBlock(const ArticleBlock &block)
    {
        QByteArray text;
        for (const Sentence &sentence : m_article.of(block)) {
            if (!takes(sentence))
                continue;
            if (block.kind == Block::Kind::Code)
                text += codeOf(sentence);
            else
                appendSentence(text, m_article.of(sentence));
        }
        if (text.isEmpty())
            return;
        if (!m_markdown.isEmpty())
            m_markdown += "\n\n";
        m_markdown += text;
    }

    /// Fenced by more backticks than it holds.
    QByteArray codeOf(const Sentence &sentence) const
    {
        QString code;
        for (const Run &run : m_article.of(sentence))
            code += run.text;
        while (code.endsWith(u'\n'))
            code.chop(1);
        QByteArray fence = "```";
        while (code.contains(QLatin1StringView(fence)))
            fence += '`';
        return fence + '\n' + code.toUtf8() + '\n' + fence;
    }

    void appendSentence(QByteArray &text, std::span<const Run> article)
    {
        const bool begins = text.isEmpty();
        if (!begins)
            text += ' ';
        std::vector<Run> runs(article.begin(), article.end());
        std::vector<QByteArray> written;
        for (Run &run : runs)
            written.push_back(writtenAs(run, begins && written.empty()));
        appendMarkdownRuns(text, runs, {.beginsParagraph = begins, .written = written});
    }

    /// What stands for `run`, which may lose its target to that; null for what is so without more.
    QByteArray writtenAs(Run &run, bool begins) const
    {
        if (run.kind == Run::Kind::Mention && run.speaker >= 0 &&
            m_session.roster[run.speaker].known)
            return '@' + m_session.roster[run.speaker].alias.toUtf8();
        const bool isText = run.kind == Run::Kind::Text || run.kind == Run::Kind::Mention;
        if (!isText || run.style.testFlag(Style::Code))
            return {};
        if (run.href.isEmpty())
            return plainWords(run.text, begins);
        const QByteArray reference =
            run.href == run.text ? '<' + run.text.toUtf8() + '>' : referenceText(run);
        if (!reference.isNull())
            run.href = {};
        return reference;
    }

    const Article &m_article;
    const Session &m_session;
    IndexRange m_told; ///< entries
    QByteArray m_markdown;
};

} // namespace

std::optional<TakenDraft> takenDraft(const Article &article, const OnRecord &record, int line)
{
    return DraftTaker(article, *record).take(line);
}

} // namespace rapporteur
