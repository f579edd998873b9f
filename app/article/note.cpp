// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/note.h"

#include "article/lexicon.h"
#include "article/speech.h"
#include "text/search.h"

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Words that end with a stop which ends no sentence.
constexpr QStringView abbreviations[] = {
    u"e.g", u"i.e", u"etc", u"vs",     u"cf",  u"mr",  u"mrs", u"ms",   u"dr",    u"prof", u"jr",
    u"sr",  u"st",  u"fig", u"approx", u"ca",  u"max", u"min", u"incl", u"resp",  u"ver",  u"al",
    u"inc", u"ltd", u"esp", u"dept",   u"vol", u"ed",  u"pp",  u"sec",  u"a.k.a", u"w.r.t"};

bool isAbbreviation(QStringView text, qsizetype stop)
{
    qsizetype begin = stop;
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != u'(')
        --begin;
    const QStringView word = text.sliced(begin, stop - begin);
    if (word.size() < 2)
        return !word.isEmpty() && word.front().isLetter();
    if (word.compare(u"no", Qt::CaseInsensitive) == 0) // a number's, else an answer
        return stop + 2 < text.size() && text[stop + 2].isDigit();
    return std::ranges::any_of(abbreviations, [word](QStringView abbreviation) {
        return word.compare(abbreviation, Qt::CaseInsensitive) == 0;
    });
}

/// Where the second sentence of `text` begins; -1 when there is none.
qsizetype nextSentence(QStringView text)
{
    const auto nextStop = [text](qsizetype from) { return findAny<u'.', u'?', u'!'>(text, from); };
    for (qsizetype i = nextStop(0); i < text.size() - 2; i = nextStop(i + 1)) {
        if (text[i + 1] == u' ' && (text[i] != u'.' || !isAbbreviation(text, i)))
            return i + 2;
    }
    return -1;
}

bool maySplit(const Run &run)
{
    return run.kind == Run::Kind::Text && run.href.isEmpty() &&
           !(run.style & (Styles(Style::Code) | Style::Verbatim));
}

QStringView trimmedStart(QStringView text)
{
    while (!text.isEmpty() && text.front().isSpace())
        text = text.sliced(1);
    return text;
}

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// The length of the shorthand that stands at `i` as a whole word, and what it means.
const Header::Shorthand *shorthandAt(QStringView text, qsizetype i,
                                     const std::vector<Header::Shorthand> &shorthands)
{
    if (i > 0 && isWordCharacter(text[i - 1]) && isWordCharacter(text[i]))
        return nullptr;
    const Header::Shorthand *found = nullptr;
    for (const Header::Shorthand &shorthand : shorthands) {
        const QStringView written = shorthand.written;
        if (written.isEmpty() || !text.sliced(i).startsWith(written))
            continue;
        const qsizetype end = i + written.size();
        const bool whole =
            end == text.size() || !isWordCharacter(text[end]) || !isWordCharacter(written.back());
        if (whole && (!found || found->written.size() < written.size()))
            found = &shorthand;
    }
    return found;
}

} // namespace

void splitSentences(std::vector<Run> &runs, QVarLengthArray<IndexRange, 4> &sentences)
{
    sentences.clear();
    const bool single = std::ranges::none_of(
        runs, [](const Run &run) { return maySplit(run) && nextSentence(run.text) >= 0; });
    if (single) {
        sentences.push_back({0, int(runs.size())});
        return;
    }
    std::vector<Run> parted;
    int first = 0;
    for (Run run : runs) {
        while (maySplit(run)) {
            const qsizetype next = nextSentence(run.text);
            if (next < 0)
                break;
            Run sentence = run;
            sentence.text = run.text.first(next - 1);
            parted.push_back(sentence);
            sentences.push_back({first, int(parted.size()) - first});
            first = int(parted.size());
            run.text = trimmedStart(run.text.sliced(next));
        }
        if (!run.text.isEmpty() || run.kind != Run::Kind::Text)
            parted.push_back(run);
    }
    if (first < int(parted.size()))
        sentences.push_back({first, int(parted.size()) - first});
    runs = std::move(parted);
}

QString joinedThoughts(QStringView lines)
{
    const QList<QStringView> parts = lines.split(u'\n');
    QString result = parts.front().toString();
    qsizetype marks = parts.front().count(u'"');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QStringView before = parts[i - 1].trimmed();
        const QStringView word = before.sliced(before.lastIndexOf(u' ') + 1);
        const bool particle = word == u"out" || word == u"up" || word == u"off" || word == u"it";
        const bool goesOn = !particle && classesOf(word) & ~WordClasses(WordClass::Adverb);
        const QChar last = word.isEmpty() ? QChar() : word.back();
        const bool quoted = last == u')' || last == u']' || last == u'`' || last == u'"';
        const bool closed = (last.isLetterOrNumber() || quoted) && !goesOn;
        QStringView words = parts[i].trimmed();
        const bool item = words.startsWith(u"- ") || words.startsWith(u"* ");
        if (item && marks % 2 == 0) {
            result += before.endsWith(u':') || before.isEmpty() ? u" "_s : u", "_s;
            marks += words.count(u'"');
            result += words.sliced(2);
            continue;
        }
        const Run line{.text = words, .href = {}};
        const Clause clause = statementClause({&line, 1}, Pronoun::Unknown);
        const bool own = clause.firstPerson && (words.startsWith(u"I ") || words.startsWith(u"I'"));
        const bool thought = closed && (clause.standsAlone || own);
        const bool quoting = marks % 2 == 1;
        result += thought && !quoting ? u"; "_s : u"\n"_s;
        marks += parts[i].count(u'"');
        result += parts[i];
    }
    return result;
}

QString spelledOut(QStringView text, const std::vector<Header::Shorthand> &shorthands)
{
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        const Header::Shorthand *found = shorthandAt(text, i, shorthands);
        if (found) {
            result += found->meant;
            i += found->written.size();
        } else {
            result += text[i++];
        }
    }
    return result;
}

void Note::spellOut()
{
    const std::vector<Header::Shorthand> &shorthands = m_session.header.shorthands;
    for (Run &run : m_runs) {
        if (!maySplit(run))
            continue;
        const QString spelled = spelledOut(run.text, shorthands);
        if (spelled != run.text)
            run.text = m_strings.keep(spelled);
    }
}

void Note::read(QStringView text, bool asSpoken)
{
    m_runs.clear();
    m_length = text.size();
    if (!asSpoken && holdsAny<u'\n'>(text))
        text = m_strings.keep(joinedThoughts(text));
    parseInline(text, m_session.roster, m_strings, m_runs);
    if (!asSpoken && !m_session.header.shorthands.empty())
        spellOut();
    if (asSpoken)
        m_sentences = {{0, int(m_runs.size())}};
    else
        splitSentences(m_runs, m_sentences);
}

} // namespace rapporteur
