// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "housestyle.h"

#include "articletext.h"

#include <QRegularExpression>
#include <QSet>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

class Checker
{
public:
    Checker(const Article &article, const OnRecord &record, const Profile &profile)
        : m_article(article)
        , m_session(*record)
        , m_profile(profile)
    {}

    QStringList faults();

private:
    void fault(const QString &what, const QString &where) { m_faults += what + u": "_s + where; }
    void checkBlock(const ArticleBlock &block);
    void checkName(const Run &run, const QString &text);
    void checkPronoun(const Sentence &sentence, const QString &text);
    void checkForm(const QString &text);
    void checkQuotations(const Sentence &sentence, const QString &text);
    void checkCoverage();
    void checkNumbers();
    void checkOutcomes();
    void checkLead();
    void checkIndex();
    QString plain(int entry) const
    {
        return plainText(m_session.entries[size_t(entry)].text, m_session.roster);
    }
    bool isSilenced(int entry) const;

    const Article &m_article;
    const Session &m_session;
    const Profile &m_profile;
    QStringList m_faults;
    QSet<int> m_mentioned;
    QHash<QString, int> m_shortForms;
    int m_lastNamed = -1;
    std::vector<QString> m_told; ///< by entry: the sentences that tell it
};

/// House style, errors 1 to 3.
void Checker::checkName(const Run &run, const QString &text)
{
    const Speaker &speaker = m_session.roster[run.speaker];
    const QString name = run.text.toString();
    if (!speaker.known && speaker.name.front().isLower())
        fault(u"an unknown speaker has a name"_s, text);
    const QString given = speaker.given.isEmpty() ? speaker.shortForm : speaker.given;
    const QString later =
        m_profile.givenNames && !speaker.explicitShort ? given : speaker.shortForm;
    const bool first = !m_mentioned.contains(run.speaker);
    m_mentioned.insert(run.speaker);
    if (first && name != speaker.name)
        fault(u"first mention not in full"_s, text);
    if (!first && name != later && name != speaker.name)
        fault(u"later mention neither short nor in full"_s, text);
    if (!first && name == later) {
        if (m_shortForms.value(name, run.speaker) != run.speaker)
            fault(u"two people are called the same"_s, text);
        m_shortForms.insert(name, run.speaker);
    }
}

/// Error 4: a pronoun of an attribution is the one last named.
void Checker::checkPronoun(const Sentence &sentence, const QString &text)
{
    static const QRegularExpression attribution(
        u"(?:^|, )(He|She|They|he|she|they) (?:said|added|asked|suggested|wondered)"_s);
    const QRegularExpressionMatch match = attribution.match(text);
    if (!match.hasMatch() || sentence.origin != Origin::Draft)
        return;
    const auto *utterance = m_session.entries[size_t(sentence.entries.first)].as<Utterance>();
    if (!utterance || utterance->speakers.size() != 1)
        return fault(u"a pronoun for nobody"_s, text);
    const int speaker = utterance->speakers.front();
    static const QStringList pronouns = {u""_s, u"he"_s, u"she"_s, u"they"_s};
    if (pronouns[qsizetype(m_session.roster[speaker].pronoun)] != match.captured(1).toLower())
        fault(u"a pronoun that is not the speaker's"_s, text);
    if (m_lastNamed != speaker)
        fault(u"a pronoun after somebody else was named"_s, text);
}

/// Errors 9 and 10, and what every sentence has.
void Checker::checkForm(const QString &text)
{
    static const QRegularExpression notation(u"^\\w+: "_s);
    static const QRegularExpression doubled(u"\\.\\.(?!\\.)|[?!;,:]\\.|  | [,;.]"_s);
    const QString end = text.right(2);
    if (text.trimmed() != text || text.isEmpty())
        return fault(u"blanks at an end"_s, text);
    if (!QRegularExpression(u"[.?!\u2026][)\"]?$"_s).match(end).hasMatch())
        fault(u"no stop"_s, text);
    if (notation.match(text).hasMatch() && !text.startsWith(u"Correction"_s))
        fault(u"a line of a transcript"_s, text);
    if (doubled.match(text).hasMatch())
        fault(u"a doubled stop or blank"_s, text);
}

/// Error 6: nothing is quoted that the notes do not have in the entry.
void Checker::checkQuotations(const Sentence &sentence, const QString &text)
{
    QString words;
    for (int i = sentence.entries.first; i < sentence.entries.end(); ++i)
        words += plain(i) + u'\n';
    for (const Run &run : m_article.of(sentence)) {
        const bool inside =
            m_profile.stopInsideQuote && (run.text.endsWith(u'.') || run.text.endsWith(u','));
        const QStringView spoken = inside ? run.text.chopped(1) : run.text;
        const bool mention = run.kind == Run::Kind::Mention;
        if (run.style.testFlag(Style::Verbatim) && !mention && !words.contains(spoken))
            fault(u"a quotation that nobody spoke"_s, text);
    }
}

void Checker::checkBlock(const ArticleBlock &block)
{
    for (const Sentence &sentence : m_article.of(block)) {
        const QString text = sentenceText(m_article, sentence);
        if (sentence.runs.isEmpty())
            fault(u"an empty sentence"_s, text);
        for (int i = sentence.entries.first; i < sentence.entries.end(); ++i)
            m_told[size_t(i)] += text + u'\n';
        if (block.kind == Block::Kind::Heading)
            continue;
        if (block.kind == Block::Kind::Paragraph && sentence.origin != Origin::Prose) {
            checkForm(text);
            checkPronoun(sentence, text);
            if (sentence.origin == Origin::Draft)
                checkQuotations(sentence, text);
        }
        for (const Run &run : m_article.of(sentence)) {
            if (run.kind != Run::Kind::Mention)
                continue;
            m_lastNamed = run.speaker;
            if (sentence.origin != Origin::Prose)
                checkName(run, text);
            else
                m_mentioned.insert(run.speaker);
        }
        if (sentence.origin != Origin::Prose &&
            text.contains(u"a participant"_s, Qt::CaseInsensitive))
            m_lastNamed = -1;
    }
}

bool Checker::isSilenced(int entry) const
{
    return std::ranges::any_of(m_session.prose, [entry](const Prose &prose) {
        return prose.isSilent() && prose.words.contains(entry);
    });
}

/// Error 5: what has words is told, and nothing twice in different places.
void Checker::checkCoverage()
{
    for (int i = 0; i < int(m_session.entries.size()); ++i) {
        const Entry &entry = m_session.entries[size_t(i)];
        const bool tells =
            !entry.as<Direction>() && (!entry.text.isEmpty() || entry.as<Utterance>());
        if (tells && !isSilenced(i) && m_told[size_t(i)].isEmpty())
            fault(u"not told"_s, plain(i));
        if ((!tells || isSilenced(i)) && !m_told[size_t(i)].isEmpty() && !entry.as<Direction>())
            fault(u"told though it has no words"_s, m_told[size_t(i)]);
    }
}

/// Error 7: numbers, versions and identifiers stand as they are.
void Checker::checkNumbers()
{
    static const QRegularExpression fact(u"[\\w./-]*\\d[\\w./-]*"_s);
    for (const Sentence &sentence : m_article.sentences) {
        if (sentence.origin != Origin::Draft)
            continue;
        for (int i = sentence.entries.first; i < sentence.entries.end(); ++i) {
            const QString words = plain(i);
            auto facts = fact.globalMatch(words);
            while (facts.hasNext()) {
                QString number = facts.next().captured();
                while (number.endsWith(u'.'))
                    number.chop(1);
                if (!m_told[size_t(i)].contains(number, Qt::CaseInsensitive))
                    fault(u"a number is lost"_s, number + u" in "_s + m_told[size_t(i)]);
            }
        }
    }
}

/// Error 11.
void Checker::checkOutcomes()
{
    for (const Sentence &sentence : m_article.sentences) {
        if (sentence.origin != Origin::Draft || sentence.entries.isEmpty())
            continue;
        const Entry &entry = m_session.entries[size_t(sentence.entries.first)];
        const QString told = m_told[size_t(sentence.entries.first)];
        const auto *action = entry.as<Action>();
        const bool owned = action && !action->owners.isEmpty();
        const QStringList does = owned ? QStringList{u" will "_s, u" took on an action: "_s}
                                       : QStringList{u" is to "_s, u" without an owner: "_s};
        if (action &&
            std::ranges::none_of(does, [&](const QString &w) { return told.contains(w); }))
            fault(u"an action that nobody will do"_s, told);
    }
}

/// Error 8, where no editor wrote the first paragraph.
void Checker::checkLead()
{
    const Header &header = m_session.header;
    if (header.eventName.isEmpty() || m_article.blocks.empty())
        return;
    const ArticleBlock &first = m_article.blocks.front();
    if (first.kind == Block::Kind::Heading)
        return fault(u"a heading comes first"_s, header.title);
    QString text;
    for (const Sentence &sentence : m_article.of(first)) {
        if (sentence.origin == Origin::Prose)
            return;
        text += sentenceText(m_article, sentence) + u' ';
    }
    if (first.kind == Block::Kind::Paragraph && !text.contains(header.eventName))
        fault(u"the lead does not name the event"_s, text);
}

/// Error 13.
void Checker::checkIndex()
{
    const qsizetype rows = std::ranges::count(m_article.index, u"Conference"_s, &IndexRow::index);
    if (!m_session.header.eventName.isEmpty() && rows == 0)
        fault(u"no index row of the conference"_s, m_session.header.eventName);
}

QStringList Checker::faults()
{
    m_told.resize(m_session.entries.size());
    for (const ArticleBlock &block : m_article.blocks)
        checkBlock(block);
    checkCoverage();
    checkNumbers();
    checkOutcomes();
    checkLead();
    checkIndex();
    return m_faults;
}

} // namespace

QStringList styleFaults(const Article &article, const OnRecord &record, const Profile &profile)
{
    return Checker(article, record, profile).faults();
}

} // namespace rapporteur::testing
