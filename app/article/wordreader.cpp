// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/wordreader.h"

namespace rapporteur {

namespace {

bool isOpening(char16_t c) { return c == u'(' || c == u'"' || c == u'[' || c == u'\''; }

bool isClosing(char16_t c)
{
    return c == u',' || c == u';' || c == u':' || c == u'.' || c == u'?' || c == u'!' ||
           c == u')' || c == u'"' || c == u']' || c == u'\'';
}

bool partsClauses(char16_t c)
{
    return c == u',' || c == u';' || c == u':' || c == u'\u2014' || c == u'\u2013';
}

bool isBlank(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\u00a0'; }

} // namespace

void WordReader::nextRun()
{
    ++m_run;
    m_at = 0;
}

void WordReader::add(QStringView text, int begin, int end)
{
    Word word;
    word.text = text.sliced(begin, end - begin);
    word.run = m_run;
    word.at = begin;
    word.classes = classesOf(word.text);
    m_words.push_back(word);
}

bool WordReader::read()
{
    while (m_run < int(m_runs.size())) {
        const Run &run = m_runs[size_t(m_run)];
        const char16_t *c = run.text.utf16();
        const int size = int(run.text.size());
        if (run.kind != Run::Kind::Text || run.style.testFlag(Style::Code)) {
            Word word{.text = run.text, .classes = {}, .run = m_run, .at = 0};
            word.name = run.kind == Run::Kind::Mention;
            nextRun();
            if (run.text.isEmpty())
                continue;
            m_words.push_back(word);
            return true;
        }
        while (m_at < size && (isBlank(c[m_at]) || isOpening(c[m_at])))
            ++m_at;
        int end = m_at;
        while (end < size && !isBlank(c[end]))
            ++end;
        const int begin = m_at;
        m_at = end;
        char16_t after = 0;
        while (end > begin && (isClosing(c[end - 1]) || partsClauses(c[end - 1]))) {
            --end;
            after = partsClauses(c[end]) ? c[end] : after;
        }
        if (after && !m_words.isEmpty() && end == begin)
            m_words.back().after = after;
        if (end > begin) {
            add(run.text, begin, end);
            m_words.back().after = after;
            return true;
        }
        if (m_at >= size)
            nextRun();
    }
    return false;
}

bool WordReader::any(WordClasses classes)
{
    for (int i = 0; const Word *word = at(i); ++i) {
        if (word->is(classes))
            return true;
    }
    return false;
}

} // namespace rapporteur
