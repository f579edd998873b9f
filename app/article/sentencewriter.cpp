// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/sentencewriter.h"

#include "article/lexicon.h"

#include <algorithm>

namespace rapporteur {

namespace {

/// Whether an exporter may set the run as it is, so that a capital can be a run of its own.
bool isPlain(const Run &run)
{
    return run.kind == Run::Kind::Text && !run.style && run.href.isEmpty();
}

bool endsSentence(QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026'; }

bool endsSentenceBeforeBlank(QStringView text)
{
    return text.size() > 1 && text.back().isSpace() && endsSentence(text[text.size() - 2]);
}

} // namespace

void SentenceWriter::block(const ArticleBlock &block)
{
    endParagraph();
    m_article.blocks.push_back(block);
}

void SentenceWriter::endParagraph()
{
    m_open = false;
    m_ownStop = false;
    m_names.forget();
}

void SentenceWriter::begin(Origin origin, IndexRange entries, bool capital)
{
    if (!m_open) {
        ArticleBlock paragraph;
        paragraph.sentences.first = int(m_article.sentences.size());
        m_article.blocks.push_back(paragraph);
        m_open = true;
        m_paragraphLength = 0;
    }
    ++m_article.blocks.back().sentences.count;
    m_article.sentences.push_back({{int(m_article.runs.size()), 0}, entries, origin});
    m_capital = capital;
    m_sentenceLength = 0;
}

bool SentenceWriter::canReopen(IndexRange entries) const
{
    if (!m_open || !m_ownStop)
        return false;
    const Sentence &last = m_article.sentences.back();
    return last.origin == Origin::Draft && last.entries.end() == entries.first;
}

void SentenceWriter::reopen(QStringView joint, IndexRange entries)
{
    Sentence &last = m_article.sentences.back();
    last.entries.count += entries.count;
    m_article.runs.back().text = joint;
    m_ownStop = false;
    m_capital = false;
}

void SentenceWriter::push(const Run &run)
{
    if (run.text.isEmpty() && run.kind != Run::Kind::LineBreak && run.kind != Run::Kind::Image)
        return;
    m_sentenceLength += run.text.size();
    m_paragraphLength += run.text.size();
    m_article.runs.push_back(run);
}

/// Moves a comma or full stop that follows a quotation into it.
void SentenceWriter::moveStopInside(Run &run)
{
    const int first = m_article.sentences.back().runs.first;
    if (int(m_article.runs.size()) <= first || run.style.testFlag(Style::Verbatim))
        return;
    Run &last = m_article.runs.back();
    const bool stop = run.text.startsWith(u',') || run.text == u"." || run.text.startsWith(u". ");
    if (!stop || !last.style.testFlag(Style::Verbatim) || last.kind != Run::Kind::Text)
        return;
    last.text = m_strings.keep(last.text.toString() + run.text.front());
    run.text = run.text.sliced(1);
}

/// Gives the sentence its capital: a letter of its own before plain text, else a changed copy.
void SentenceWriter::capitalise(Run &run)
{
    m_capital = false;
    const bool kept = run.style & (Styles(Style::Code) | Style::Verbatim);
    const QChar first = run.text.isEmpty() ? QChar() : run.text.front();
    if (kept || run.kind != Run::Kind::Text || !first.isLower())
        return;
    const QChar upper = first.toUpper();
    if (isPlain(run) && upper.unicode() >= u'A' && upper.unicode() <= u'Z') {
        push({.text = upperLetter(upper), .href = {}});
        run.text = run.text.sliced(1);
        return;
    }
    run.text = m_strings.keep(QString(upper) + run.text.sliced(1).toString());
}

void SentenceWriter::run(Run run)
{
    if (m_capital)
        capitalise(run);
    if (m_stopInsideQuote && !m_article.runs.empty())
        moveStopInside(run);
    push(run);
}

void SentenceWriter::text(QStringView text) { run({.text = text, .href = {}}); }

void SentenceWriter::lowered(QStringView words)
{
    const char16_t first = words.isEmpty() ? u'a' : words.front().unicode();
    if (first < u'A' || first > u'Z') {
        text(words);
        return;
    }
    text(lowerLetter(first));
    text(words.sliced(1));
}

void SentenceWriter::name(int speaker, bool described)
{
    const Names::Spelling spelling = m_names.mention(speaker);
    if (spelling.text.isEmpty()) {
        text(u"a participant");
        return;
    }
    m_capital = false;
    push({.text = spelling.text, .href = {}, .speaker = speaker, .kind = Run::Kind::Mention});
    if (described && !spelling.description.isEmpty()) {
        text(u", ");
        text(spelling.description);
        text(u",");
    }
}

void SentenceWriter::names(const Speakers &speakers)
{
    if (speakers.isEmpty()) {
        name(-1);
        return;
    }
    const qsizetype count = speakers.size();
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0 && i == count - 1)
            text(count > 2 ? u", and " : u" and ");
        else if (i > 0)
            text(u", ");
        name(speakers[i], count == 1);
    }
}

/// A run of a note: its mention spelt. A full name within quotation marks stays as it is.
void SentenceWriter::noteRun(Run run)
{
    if (run.kind != Run::Kind::Mention) {
        this->run(run);
        return;
    }
    if (run.style.testFlag(Style::Verbatim) && run.text == m_names.full(run.speaker)) {
        m_names.named(run.speaker);
        m_capital = false;
        push(run);
        return;
    }
    const Names::Spelling spelling = m_names.mention(run.speaker);
    if (spelling.text.isEmpty()) {
        run.kind = Run::Kind::Text;
        run.speaker = -1;
    }
    run.text = spelling.text.isEmpty() ? QStringView(u"a participant") : spelling.text;
    this->run(run);
}

void SentenceWriter::piece(std::span<const Run> runs, Place from, Place to, const Clause &clause)
{
    const Clause::Insertion &insertion = clause.insertion;
    for (int i = from.run; i <= to.run && i < int(runs.size()); ++i) {
        Run run = runs[size_t(i)];
        const qsizetype begin = i == from.run ? std::min(from.at, run.text.size()) : 0;
        const qsizetype end = i == to.run ? std::min(to.at, run.text.size()) : run.text.size();
        if (begin >= end && run.kind == Run::Kind::Text)
            continue;
        const QStringView whole = run.text;
        if (run.kind == Run::Kind::Text && i == insertion.run && insertion.at >= begin) {
            run.text = whole.sliced(begin, insertion.at - insertion.cut - begin);
            noteRun(run);
            run.text = insertion.added;
            noteRun(run);
            run.text = whole.sliced(insertion.at, end - insertion.at);
        } else if (run.kind == Run::Kind::Text) {
            run.text = whole.sliced(begin, end - begin);
        }
        noteRun(run);
        if (i == insertion.run && run.kind != Run::Kind::Text)
            text(insertion.added);
    }
}

void SentenceWriter::words(std::span<const Run> runs, const Clause &clause)
{
    for (const QStringView opening : clause.opening)
        text(opening);
    if (!runs.empty())
        piece(runs, {0, clause.skip}, {int(runs.size()) - 1, runs.back().text.size()}, clause);
}

void SentenceWriter::wordsBefore(std::span<const Run> runs, const Clause &clause, int run, int at)
{
    for (const QStringView opening : clause.opening)
        text(opening);
    piece(runs, {0, clause.skip}, {run, at}, clause);
}

void SentenceWriter::wordsFrom(std::span<const Run> runs, int run, int at)
{
    piece(runs, {run, at}, {int(runs.size()) - 1, runs.back().text.size()}, {});
}

void SentenceWriter::whole(Origin origin, IndexRange entries, std::span<const Run> runs)
{
    Sentence sentence{{int(m_article.runs.size()), 0}, entries, origin};
    // These are an editor's words: where their stops stand is not the profile's to say.
    const bool movesStops = std::exchange(m_stopInsideQuote, false);
    bool starts = true;
    for (const Run &run : runs) {
        m_capital = starts && run.kind == Run::Kind::Mention;
        const bool typed = run.kind == Run::Kind::Mention && run.text == m_names.full(run.speaker);
        if (typed) {
            m_names.named(run.speaker);
            push(run);
        } else {
            noteRun(run);
        }
        starts = run.kind == Run::Kind::LineBreak || endsSentenceBeforeBlank(run.text);
    }
    m_capital = false;
    m_stopInsideQuote = movesStops;
    sentence.runs.count = int(m_article.runs.size()) - sentence.runs.first;
    m_article.sentences.push_back(sentence);
    ++m_article.blocks.back().sentences.count;
}

void SentenceWriter::heading(std::span<const Run> runs)
{
    const int first = int(m_article.runs.size());
    for (Run run : runs) {
        const QStringView name =
            run.kind == Run::Kind::Mention ? m_names.full(run.speaker) : QStringView();
        if (!name.isEmpty())
            run.text = name;
        m_article.runs.push_back(run);
    }
    m_article.sentences.push_back({{first, int(m_article.runs.size()) - first}, {}, Origin::Prose});
    ++m_article.blocks.back().sentences.count;
}

void SentenceWriter::aside(std::span<const Run> runs)
{
    push({.text = u"(", .href = {}});
    words(runs);
    end();
    m_ownStop = false;
    push({.text = u")", .href = {}});
    ++m_article.sentences.back().runs.count;
}

/// Drops blanks and what no sentence ends with.
void SentenceWriter::trimEnd()
{
    const auto drops = [](QChar c) { return c.isSpace() || c == u',' || c == u';' || c == u':'; };
    const int first = m_article.sentences.back().runs.first;
    while (int(m_article.runs.size()) > first) {
        Run &last = m_article.runs.back();
        if (last.kind != Run::Kind::Text || (last.style & (Styles(Style::Code) | Style::Verbatim)))
            return;
        while (!last.text.isEmpty() && drops(last.text.back()))
            last.text.chop(1);
        if (!last.text.isEmpty())
            return;
        m_article.runs.pop_back();
    }
}

void SentenceWriter::setStop(char16_t stop)
{
    Run &last = m_article.runs.back();
    static constexpr char16_t stops[] = u".?";
    const QStringView mark(stop == u'.' ? stops : stops + 1, 1);
    if (m_stopInsideQuote && last.style.testFlag(Style::Verbatim)) {
        last.text = m_strings.keep(last.text.toString() + mark.toString());
        return;
    }
    m_ownStop = stop == u'.';
    push({.text = mark, .href = {}});
}

void SentenceWriter::end(Stop stop, bool indirect)
{
    m_ownStop = false;
    trimEnd();
    Sentence &sentence = m_article.sentences.back();
    if (int(m_article.runs.size()) == sentence.runs.first) {
        m_article.sentences.pop_back();
        if (--m_article.blocks.back().sentences.count == 0) {
            m_article.blocks.pop_back();
            m_open = false;
        }
        return;
    }
    Run *last = &m_article.runs.back();
    const bool spoken = last->style.testFlag(Style::Verbatim);
    const bool code = last->style.testFlag(Style::Code);
    const QChar mark = last->text.isEmpty() ? QChar() : last->text.back();
    const bool drops =
        mark == u'?' || mark == u'!' ? indirect : stop == Stop::Question && mark == u'.';
    if (drops && !spoken && !code && isPlain(*last)) {
        while (last->text.endsWith(mark))
            last->text.chop(1);
        if (last->text.isEmpty())
            m_article.runs.pop_back();
        last = &m_article.runs.back();
    }
    const bool ended = !code && !last->text.isEmpty() && endsSentence(last->text.back()) &&
                       last->kind == Run::Kind::Text;
    if (stop != Stop::None && !ended)
        setStop(stop == Stop::Question ? u'?' : u'.');
    sentence.runs.count = int(m_article.runs.size()) - sentence.runs.first;
}

} // namespace rapporteur
