// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/critic.h"

#include "text/search.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace rapporteur {

namespace {

using Kind = CriticMark::Kind;

constexpr int tokenLength = 3;

struct Delimiters {
    Kind kind;
    QStringView open;
    QStringView close;
};
constexpr std::array delimiters = {
    Delimiters{Kind::Addition, u"{++", u"++}"},     Delimiters{Kind::Deletion, u"{--", u"--}"},
    Delimiters{Kind::Substitution, u"{~~", u"~~}"}, Delimiters{Kind::Highlight, u"{==", u"==}"},
    Delimiters{Kind::Comment, u"{>>", u"<<}"},
};
constexpr QStringView arrow = u"~>";

struct Token {
    Kind kind;
    bool opens;
    int at;
};

/// Where the code spans of a text are, as CommonMark pairs runs of backticks.
class CodeSpans
{
public:
    explicit CodeSpans(QStringView text)
    {
        for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
            const qsizetype begin = at;
            while (at < text.size() && text[at] == u'`')
                ++at;
            m_runs.push_back({int(begin), int(at - begin), -1});
        }
        // From the end, so that the partner of each is looked up once.
        std::unordered_map<int, int> nextOfLength;
        for (size_t i = m_runs.size(); i-- > 0;) {
            const auto next = nextOfLength.find(m_runs[i].length);
            if (next != nextOfLength.end())
                m_runs[i].end = next->second + m_runs[i].length;
            nextOfLength[m_runs[i].length] = m_runs[i].begin;
        }
    }

    /// The end of the code span that the backtick at `at` opens, or of its run. Call in ascending order.
    qsizetype endFrom(qsizetype at)
    {
        while (m_runs[m_next].begin + m_runs[m_next].length <= at)
            ++m_next;
        const Run &run = m_runs[m_next];
        return run.begin == at && run.end >= 0 ? run.end : run.begin + run.length;
    }

private:
    struct Run {
        int begin;
        int length;
        int end; ///< of the span that it opens, or -1
    };
    std::vector<Run> m_runs;
    size_t m_next = 0;
};

/// Whose opening or closing token `text` begins with.
const Delimiters *delimitersAt(QStringView text)
{
    if (text.size() < tokenLength || (text[0] != u'{' && text[2] != u'}'))
        return nullptr;
    const auto found = std::ranges::find_if(delimiters, [text](const Delimiters &d) {
        return text.startsWith(d.open) || text.startsWith(d.close);
    });
    return found != delimiters.end() ? &*found : nullptr;
}

/// Both ends of marks, in order; none in code, none after a backslash.
std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    if (!text.contains(u'{') && !text.contains(u'}'))
        return tokens;
    CodeSpans spans(text);
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c == u'`') {
            i = spans.endFrom(i);
            continue;
        }
        if (c == u'\\') {
            i += 2;
            continue;
        }
        const Delimiters *found = delimitersAt(text.sliced(i));
        if (!found) {
            ++i;
            continue;
        }
        tokens.push_back({found->kind, c == u'{', int(i)});
        i += tokenLength;
    }
    return tokens;
}

/// Index of the token that closes `tokens[open]`, or -1. The next token of its kind decides: an
/// opening one means that the first was left open, so that no words between are lost.
int closingToken(const std::vector<Token> &tokens, size_t open)
{
    for (size_t i = open + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == tokens[open].kind)
            return tokens[i].opens ? -1 : int(i);
    }
    return -1;
}

/// Calls `take` with each mark, `stray` with the place of each token that belongs to none.
template <typename Take, typename Stray>
void forEachMark(QStringView text, Take take, Stray stray)
{
    const std::vector<Token> tokens = tokensOf(text);
    for (size_t i = 0; i < tokens.size(); ++i) {
        const int closing = tokens[i].opens ? closingToken(tokens, i) : -1;
        if (closing < 0) {
            stray(tokens[i].at);
            continue;
        }
        const int begin = tokens[i].at + tokenLength;
        const int end = tokens[size_t(closing)].at;
        CriticMark mark{
            tokens[i].kind, tokens[i].at, end + tokenLength, text.sliced(begin, end - begin), {}};
        if (mark.kind == Kind::Substitution) {
            const qsizetype split = mark.text.indexOf(arrow);
            if (split < 0) {
                stray(tokens[i].at);
                continue;
            }
            mark.replacement = mark.text.sliced(split + arrow.size());
            mark.text = mark.text.first(split);
        }
        take(mark);
        i = size_t(closing);
    }
}

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n'; }

/// Whether a blank before `rest` has no use: nothing, a blank or closing punctuation follows.
bool needsNoBlankBefore(QStringView rest)
{
    return rest.isEmpty() || isBlank(rest.front()) ||
           QStringView(u".,;:!?)]}").contains(rest.front());
}

/// Puts together what is left of a text whose marks are resolved.
class Resolution
{
public:
    explicit Resolution(QStringView text)
        : m_text(text)
    {
        m_result.reserve(text.size());
    }

    void resolve(const CriticMark &mark, QStringView words)
    {
        copyTo(mark.begin);
        m_at = mark.end;
        if (!words.isEmpty())
            m_result += words;
        else
            closeGap();
    }

    QString finish()
    {
        copyTo(int(m_text.size()));
        return std::move(m_result);
    }

private:
    void copyTo(int place)
    {
        m_result += m_text.sliced(m_at, place - m_at);
        m_at = place;
    }

    /// What goes takes one of the blanks around it along.
    void closeGap()
    {
        const QStringView rest = m_text.sliced(m_at);
        if (m_result.isEmpty()) {
            if (!rest.isEmpty() && isBlank(rest.front()))
                ++m_at;
        } else if (isBlank(m_result.back()) && needsNoBlankBefore(rest)) {
            m_result.chop(1);
        }
    }

    QStringView m_text;
    QString m_result;
    int m_at = 0;
};

/// `words` says what stays of a mark. Marks of other kinds in it are resolved in their turn, at most as
/// deep as there are kinds: a comment must not leave with the words that it stands in.
template <typename Words>
QString resolved(QStringView text, Words words)
{
    if (!mayHoldCriticMarks(text))
        return text.toString();
    Resolution resolution(text);
    const auto resolve = [&](const CriticMark &mark) {
        resolution.resolve(mark, resolved(words(mark), words));
    };
    forEachMark(text, resolve, [](int) {});
    return resolution.finish();
}

} // namespace

bool mayHoldCriticMarks(QStringView text) { return holdsAny<u'{'>(text); }

std::vector<CriticMark> criticMarks(QStringView text, std::vector<int> *unbalanced)
{
    std::vector<CriticMark> marks;
    forEachMark(
        text, [&](const CriticMark &mark) { marks.push_back(mark); },
        [unbalanced](int at) {
            if (unbalanced)
                unbalanced->push_back(at);
        });
    return marks;
}

QString rejected(QStringView text)
{
    return resolved(text, [](const CriticMark &mark) {
        const bool goes = mark.kind == Kind::Addition || mark.kind == Kind::Comment;
        return goes ? QStringView() : mark.text;
    });
}

QString resolved(QStringView text)
{
    return mayHoldCriticMarks(text) ? rejected(text).trimmed() : text.toString();
}

QString accepted(QStringView text)
{
    return resolved(text, [](const CriticMark &mark) {
        const bool goes = mark.kind == Kind::Deletion || mark.kind == Kind::Comment;
        return goes                              ? QStringView()
               : mark.kind == Kind::Substitution ? mark.replacement
                                                 : mark.text;
    });
}

} // namespace rapporteur
