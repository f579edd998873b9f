// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/wordreader.h"

#include <array>

namespace rapporteur {

namespace {

enum Role : quint8 { None = 0, Blank = 1, Opening = 2, Closing = 4, Parting = 8 };

constexpr std::array<quint8, 128> makeRoles()
{
    std::array<quint8, 128> roles{};
    for (const char16_t c : {u' ', u'\n', u'\t'})
        roles[c] = Blank;
    for (const char16_t c : {u'(', u'[', u'"', u'\''})
        roles[c] |= Opening;
    for (const char16_t c : {u')', u']', u'"', u'\'', u'.', u'?', u'!'})
        roles[c] |= Closing;
    for (const char16_t c : {u',', u';', u':'})
        roles[c] |= Closing | Parting;
    return roles;
}

constexpr std::array<quint8, 128> asciiRoles = makeRoles();

constexpr std::array<quint8, 128> makeCodes()
{
    std::array<quint8, 128> codes{};
    for (char16_t c = 0; c < 128; ++c)
        codes[c] = letterCode(c);
    return codes;
}

constexpr std::array<quint8, 128> asciiCodes = makeCodes();

quint8 roleOf(char16_t c)
{
    if (c < 128)
        return asciiRoles[c];
    if (c == u'\u2014' || c == u'\u2013')
        return Closing | Parting;
    return c == u'\u00a0' ? Blank : None;
}

} // namespace

void WordReader::nextRun()
{
    ++m_run;
    m_at = 0;
}

void WordReader::add(const Run &run, int begin, int end, WordKey key, char16_t after)
{
    m_words.push_back({.text = run.text.sliced(begin, end - begin),
                       .key = key,
                       .classes = classesOf(key),
                       .run = m_run,
                       .at = begin,
                       .after = after});
}

/// Reads a word of nothing but letters that a blank ends, or one stop and a blank: most are so.
bool WordReader::readPlain(const Run &run)
{
    const char16_t *c = run.text.utf16();
    const int size = int(run.text.size());
    quint64 key = 0;
    int end = m_at;
    for (; end < size; ++end) {
        const quint8 code = c[end] < 128 ? asciiCodes[c[end]] : 0;
        if (!code)
            break;
        key = key << 5 | code;
    }
    const int length = end - m_at;
    const quint8 role = end < size ? roleOf(c[end]) : quint8(Blank);
    const bool closed = role & Closing && (end + 1 == size || c[end + 1] == u' ');
    if (length == 0 || (!(role & Blank) && !closed))
        return false;
    add(run, m_at, end, size_t(length) > longestWord ? WordKey::None : WordKey(key),
        role & Parting ? c[end] : u'\0');
    m_at = closed ? end + 1 : end;
    return true;
}

/// Reads the next word of a run of text; false when it has no more.
bool WordReader::readText(const Run &run)
{
    const char16_t *c = run.text.utf16();
    const int size = int(run.text.size());
    while (m_at < size) {
        while (m_at < size && roleOf(c[m_at]) & (Blank | Opening))
            ++m_at;
        if (readPlain(run))
            return true;
        const int begin = m_at;
        while (m_at < size && !(roleOf(c[m_at]) & Blank))
            ++m_at;
        int end = m_at;
        char16_t after = 0;
        while (end > begin && roleOf(c[end - 1]) & Closing) {
            --end;
            after = roleOf(c[end]) & Parting ? c[end] : after;
        }
        if (end > begin) {
            add(run, begin, end, wordKey(c + begin, size_t(end - begin)), after);
            return true;
        }
        if (after && !m_words.isEmpty())
            m_words.back().after = after;
    }
    return false;
}

bool WordReader::read()
{
    while (m_run < int(m_runs.size())) {
        const Run &run = m_runs[size_t(m_run)];
        if (run.kind == Run::Kind::Text && !run.style.testFlag(Style::Code)) {
            if (readText(run))
                return true;
            nextRun();
            continue;
        }
        if (!run.text.isEmpty()) {
            m_words.push_back({.text = run.text, .classes = {}, .run = m_run});
            m_words.back().name = run.kind == Run::Kind::Mention;
        }
        nextRun();
        if (!run.text.isEmpty())
            return true;
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
