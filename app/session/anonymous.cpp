// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/anonymous.h"

#include "session/markdown.h"
#include "session/namescanner.h"
#include "session/roster.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Words of a name that name nobody alone, besides those in small letters and single letters.
constexpr std::array joiningWords = {"le"_L1, "la"_L1,  "de"_L1,  "van"_L1, "von"_L1, "di"_L1,
                                     "da"_L1, "del"_L1, "der"_L1, "den"_L1, "ten"_L1, "ter"_L1,
                                     "el"_L1, "al"_L1,  "dos"_L1, "du"_L1,  "jr"_L1,  "sr"_L1,
                                     "ii"_L1, "iii"_L1, "iv"_L1,  "dr"_L1,  "mc"_L1,  "st"_L1};

/// A word of an address that is no shorter names somebody wherever it stands: anavidal.
constexpr qsizetype longInAddress = 5;

bool isCased(QChar c) { return c.toUpper() != c.toLower(); }

/// Whether no name may hide behind the markup of `text`.
bool isPlain(QStringView text)
{
    return std::ranges::none_of(text,
                                [](QChar c) { return QStringView(u"&\\*_`<[%\n").contains(c); });
}

/// Whether `place` of `text` begins a sentence.
bool beginsSentence(QStringView text, qsizetype place)
{
    bool blank = false;
    for (; place > 0 && !text[place - 1].isLetterOrNumber(); --place) {
        const QChar c = text[place - 1];
        const bool endsSentence = blank && QStringView(u".?!").contains(c);
        if (endsSentence || text.first(place).endsWith(u"\n\n"))
            return true;
        blank = blank || c.isSpace();
    }
    return place == 0;
}

bool isTargetOfLink(QStringView before)
{
    return before.endsWith(u"](") || before.endsWith(u"](<");
}

QString withParticipants(QStringView text, const std::vector<Anonymity::Place> &places)
{
    QString result;
    qsizetype at = 0;
    for (const Anonymity::Place &place : places) {
        const QStringView before = text.first(place.begin);
        result += before.sliced(at);
        at = place.end();
        if (!place.address || !isTargetOfLink(before))
            result += beginsSentence(text, place.begin) ? "A participant"_L1 : "a participant"_L1;
    }
    return result.append(text.sliced(at));
}

/// `words` as Markdown without any markup.
QString escaped(QStringView words)
{
    QString result;
    for (const QChar c : words.trimmed()) {
        const bool isPunctuation = c > u' ' && c.unicode() < 127 && !c.isLetterOrNumber();
        if (isPunctuation || c == u'\n')
            result += u'\\';
        result += c;
    }
    return result;
}

} // namespace

Anonymity::Anonymity(const Roster &roster)
{
    for (const Speaker &speaker : roster.speakers()) {
        for (const QString &name : {speaker.name, speaker.shortForm, speaker.family})
            addName(name, speaker.known);
        m_aliases.insert(speaker.alias.toCaseFolded());
        m_inAddress.insert(speaker.alias.toCaseFolded());
        m_inAddress.insert(speaker.email.section(u'@', 0, 0).toCaseFolded());
    }
    m_inAddress.removeIf([](const QString &word) { return word.size() < 2; });
}

void Anonymity::addName(QStringView name, bool known)
{
    const bool small = known && std::ranges::none_of(name, [](QChar c) { return c.isUpper(); });
    for (WordPlace word = nextWord(name, 0); !word.isEmpty(); word = nextWord(name, word.end)) {
        const QStringView written = word.of(name);
        const QString folded = written.toString().toCaseFolded();
        const bool joins = written.size() == 1 || std::ranges::contains(joiningWords, folded);
        if (std::ranges::none_of(written, isCased) && !written.front().isDigit()) {
            if (written.size() > 1)
                m_uncased.push_back(written.toString());
            continue;
        }
        if (joins || (written.front().isLower() && !small)) {
            m_joining.insert(folded);
            continue;
        }
        (small ? m_small : m_words).insert(folded);
        m_inAddress.insert(folded);
    }
}

std::vector<Anonymity::Place> Anonymity::places(QStringView text) const
{
    return NameScanner(*this, text).scan();
}

bool Anonymity::isNamedBy(QStringView address) const
{
    const QString plain = QUrl::fromPercentEncoding(address.toUtf8()).toCaseFolded();
    const auto endsWord = [&plain](qsizetype at) {
        return at < 0 || at >= plain.size() || !plain[at].isLetterOrNumber();
    };
    const auto isIn = [&](const QString &word) {
        for (qsizetype at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
            if (word.size() >= longInAddress || (endsWord(at - 1) && endsWord(at + word.size())))
                return true;
        }
        return false;
    };
    return std::ranges::any_of(m_inAddress, isIn) ||
           std::ranges::any_of(m_uncased,
                               [&plain](const QString &word) { return plain.contains(word); });
}

/// `text` with its names replaced; again where what was put together by that names somebody.
QString Anonymity::replaced(QStringView text) const
{
    constexpr int mostRounds = 4;
    QString result = text.toString();
    for (int i = 0; i < mostRounds; ++i) {
        const std::vector<Place> named = places(result);
        if (named.empty())
            break;
        result = withParticipants(result, named);
    }
    return result;
}

QString Anonymity::inlineText(QStringView markdown) const
{
    const QString result = replaced(markdown);
    return isPlain(result) ? result : withoutHidden(result, readInline(result));
}

QString Anonymity::proseText(QStringView markdown) const
{
    const QString result = replaced(markdown);
    return isPlain(result) ? result : withoutHidden(result, readBlocks(result));
}

/// `text`, or, when what its markup makes of it names somebody, its words alone.
QString Anonymity::withoutHidden(const QString &text, const Markdown &shown) const
{
    const bool inTarget = std::ranges::any_of(
        shown.targets, [this](const QString &target) { return isNamedBy(target); });
    if (!inTarget && places(shown.words).empty())
        return text;
    QString result;
    for (const Markdown::Part &part : shown.parts) {
        if (part.pieces.isEmpty())
            continue;
        const int begin = shown.pieces[size_t(part.pieces.first)].begin;
        const int end = shown.pieces[size_t(part.pieces.end()) - 1].end;
        const QStringView words = QStringView(shown.words).sliced(begin, end - begin);
        if (!result.isEmpty())
            result += u"\n\n"_s;
        result += escaped(replaced(words));
    }
    return result;
}

} // namespace rapporteur
