// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/lineparser.h"

#include "notation/annotationline.h"
#include "notation/linetext.h"
#include "notation/time.h"
#include "notation/whoparser.h"
#include "notation/words.h"
#include "session/kinds.h"
#include "session/roster.h"

#include <algorithm>

namespace rapporteur {

namespace {

using Place = LineState::Place;
using Open = LineState::Open;
using Above = LineState::Above;

constexpr int longestKey = 40;

/// One line on its way to a Line. Each read…() function says whether the line is of its kind, and
/// then has filled it in; order matters, see read().
class LineReader : private LineText
{
public:
    LineReader(QStringView text, LineState before, const Roster &roster, Line &line)
        : LineText(text)
        , m_before(before)
        , m_roster(roster)
        , m_line(line)
    {
        m_line.off = before.off;
        m_line.after = before;
    }

    void read()
    {
        if (m_before.fence)
            readFenced();
        else if (m_text.isEmpty())
            readBlank();
        else
            readFilled();
    }

private:
    void become(LineKind kind, Open open, Above above)
    {
        m_line.kind = kind;
        // The header begins as if what is off the record above it had never been written; speaker lines
        // count wherever they stand.
        if (!m_line.off || m_before.place != Place::Start || kind == LineKind::Speaker)
            m_line.after.place = Place::Body;
        m_line.after.open = open;
        m_line.after.above = above;
    }

    void becomeEntry(LineKind kind) { become(kind, Open::Entry, Above::Entry); }

    void setText(int from) { m_line.text = {std::min(skipBlanks(from), size()), size()}; }

    void becomeNarration(int from)
    {
        becomeEntry(LineKind::Narration);
        setText(from);
    }

    /// An exact mark ends a fence that nobody closed: no words leave because one was forgotten.
    bool readOffInFence()
    {
        if (m_text != u"[off]" && m_text.trimmed() != u"~ off")
            return false;
        m_begin = skipBlanks(0);
        m_before.fence = m_line.after.fence = false;
        m_before.above = Above::Entry;
        if (!readOff())
            readAnnotation();
        m_line.oddity = LineOddity::OffInFence;
        return true;
    }

    void readFenced()
    {
        if (readOffInFence())
            return;
        const bool closes = m_text == u"```";
        m_line.kind = closes ? LineKind::Fence : LineKind::Fenced;
        m_line.after.fence = !closes;
        m_line.text = {0, closes ? 0 : size()};
        if (closes) {
            m_line.after.open = Open::Nothing;
            m_line.after.above = Above::Entry;
        }
    }

    void readBlank()
    {
        m_line.kind = LineKind::Blank;
        m_line.after.open = Open::Nothing;
        m_line.after.above = Above::Nothing;
        if (m_before.place == Place::Header)
            m_line.after.place = Place::Body;
    }

    void readFilled()
    {
        m_begin = skipBlanks(0);
        if (readFenceMark() || readComment() || readAnnotation() || readHeader() || readOff() ||
            readContinuation() || readSpeaker() || readBlockMark())
            return;
        readTimeStamp();
        if (m_line.oddity == LineOddity::BadTime) {
            becomeNarration(0);
            return;
        }
        if (readEscape() || readComment() || readEntryMark() || readWordForm() || readUtterance() ||
            readBracketed())
            return;
        becomeNarration(m_begin);
        if (lacksSpace())
            m_line.oddity = LineOddity::MarkWithoutSpace;
    }

    bool readFenceMark()
    {
        if (m_text != u"```")
            return false;
        become(LineKind::Fence, Open::Nothing, Above::Nothing);
        m_line.after.fence = true;
        return true;
    }

    /// Also indented, after a time, and without its space: a comment must not leave as narration.
    bool readComment()
    {
        if (at(m_begin) != u'/' || at(m_begin + 1) != u'/')
            return false;
        m_line.kind = LineKind::Comment;
        m_line.markAt = {m_begin, m_begin + 2};
        m_line.after.open = Open::Comment;
        if (m_before.place == Place::Header)
            m_line.after.place = Place::Body;
        setText(m_begin + 2);
        if (beginsWord(m_begin + 2))
            m_line.oddity = LineOddity::MarkWithoutSpace;
        return true;
    }

    /// `~ [x] kind @who date: text`. Without its space it is one all the same: a remark must not leave
    /// as narration.
    bool readAnnotation()
    {
        if (at(m_begin) != u'~' ||
            !(endsMark(m_begin + 1) || beginsWord(m_begin + 1) || at(m_begin + 1) == u'['))
            return false;
        become(LineKind::Annotation, Open::Annotation, m_before.above);
        m_line.markAt = {m_begin, m_begin + 1};
        if (!endsMark(m_begin + 1))
            m_line.oddity = LineOddity::MarkWithoutSpace;
        readAnnotationWords(*this, skipBlanks(m_begin + 1), m_line);
        const bool offTopic =
            m_line.annotation == AnnotationKind::Off && m_before.above == Above::Topic;
        const bool onSomething = m_before.above == Above::Entry || m_before.above == Above::Prose;
        if (m_line.oddity == LineOddity::None && !onSomething && !offTopic)
            m_line.oddity = LineOddity::NothingAbove;
        return true;
    }

    bool readHeader()
    {
        if (m_before.place == Place::Body || m_before.off || m_begin > 0)
            return false;
        const auto colon = int(m_text.first(std::min(size(), longestKey + 1)).indexOf(u':'));
        if (colon <= 0 || !endsMark(colon + 1))
            return false;
        const QStringView key = m_text.first(colon);
        if (!isKey(key) || (m_before.place == Place::Start && !headerKey(key)))
            return false;
        m_line.kind = LineKind::Header;
        m_line.after.place = Place::Header;
        m_line.after.open = Open::Header;
        m_line.who = {0, colon};
        setText(colon + 1);
        return true;
    }

    bool isKey(QStringView key) const
    {
        const auto fits = [](QChar c) {
            return c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_';
        };
        return key.front().isLetter() && std::ranges::all_of(key, fits) && !key.back().isSpace() &&
               m_roster.find(key) == Roster::nobody && !wordForm(key);
    }

    /// Off fails closed; see the notation, *Off the record*.
    bool readOff()
    {
        if (m_text == u"[on]") {
            m_line.off = true;
            become(LineKind::On, Open::Nothing, Above::Nothing);
            m_line.after.off = false;
            return true;
        }
        int i = m_begin;
        if (at(i).isDigit() || at(i) == u'+') {
            while (at(i).isDigit() || at(i) == u':' || at(i) == u'+' || at(i) == u'.')
                ++i;
            i = skipBlanks(i);
        }
        if (beginsOn(i)) {
            becomeNarration(m_begin);
            m_line.oddity = LineOddity::OnNotExact;
            return true;
        }
        if (!beginsOff(i))
            return false;
        m_line.off = true;
        become(LineKind::Off, Open::Nothing, Above::Nothing);
        m_line.after.off = true;
        m_line.text = {i, size()};
        if (m_text != u"[off]")
            m_line.oddity = LineOddity::OffNotExact;
        return true;
    }

    bool readContinuation()
    {
        const bool dots = startsWith(0, u"...") && endsMark(3);
        if (!dots && m_begin == 0)
            return false;
        const int from = dots ? skipBlanks(3) : m_begin;
        if (m_before.open == Open::Nothing) {
            becomeNarration(from);
            m_line.oddity = LineOddity::NothingAbove;
            return true;
        }
        m_line.kind = m_before.open == Open::Comment ? LineKind::Comment : LineKind::Continuation;
        m_line.markAt = {0, dots ? 3 : 0};
        m_line.text = {from, size()};
        Who who;
        if (m_line.kind == LineKind::Continuation && readWho(m_text, from, m_roster, who) &&
            !who.spaceMissing)
            m_line.oddity = LineOddity::ContinuationLikeUtterance;
        return true;
    }

    /// `@alias Name; …`
    bool readSpeaker()
    {
        if (at(0) != u'@')
            return false;
        int end = 1;
        while (end < size() &&
               (m_text[end].isLetterOrNumber() || m_text[end] == u'_' || m_text[end] == u'-'))
            ++end;
        const QStringView alias = m_text.sliced(1, end - 1);
        const bool sound = !alias.isEmpty() && alias.front().isLetterOrNumber() &&
                           alias.back().isLetterOrNumber() && !wordForm(alias) && end < size() &&
                           isBlank(m_text[end]) && at(skipBlanks(end)) != u';';
        if (!sound) {
            becomeNarration(0);
            if (m_roster.mentionAt(m_text.sliced(1)).speaker == Roster::nobody)
                m_line.oddity = LineOddity::BadSpeakerLine;
            return true;
        }
        become(LineKind::Speaker, Open::Nothing, Above::Nothing);
        m_line.markAt = {0, 1};
        m_line.who = {1, end};
        setText(end);
        return true;
    }

    /// The marks that no time comes before: prose, and topics.
    bool readBlockMark()
    {
        if (at(0) == u'|' && endsMark(1)) {
            become(LineKind::Prose, Open::Prose, Above::Prose);
            m_line.markAt = {0, 1};
            m_line.text = {std::min(2, size()), size()}; // further blanks indent lists and code
            return true;
        }
        return readTopicMark();
    }

    bool readTopicMark()
    {
        if (at(m_begin) != u'#')
            return false;
        const int end = m_begin + (at(m_begin + 1) == u'#' ? 2 : 1);
        if (!endsMark(end))
            return false;
        m_line.markAt = {m_begin, end};
        becomeTopic(quint8(end - m_begin), end);
        return true;
    }

    void becomeTopic(quint8 level, int from)
    {
        become(LineKind::Topic, Open::Nothing, Above::Topic);
        m_line.level = level;
        setText(readInnerTime(from));
    }

    void readTimeStamp()
    {
        if (!at(0).isDigit() && at(0) != u'+')
            return;
        const ReadTime read = readTime(m_text);
        if (read.length == 0)
            return;
        m_line.timeAt = {0, read.length};
        m_line.time = read.time;
        m_begin = skipBlanks(read.length);
        if (read.malformed)
            m_line.oddity = LineOddity::BadTime;
    }

    /// A time that stands after the mark; the place after it.
    int readInnerTime(int from)
    {
        const int begin = skipBlanks(from);
        if (m_line.time || begin >= size())
            return from;
        const ReadTime read = readTime(m_text.sliced(begin));
        if (read.length == 0)
            return from;
        if (read.malformed) {
            m_line.oddity = LineOddity::BadTime;
            return from;
        }
        m_line.time = read.time;
        m_line.timeAt = {begin, begin + read.length};
        return begin + read.length;
    }

    bool readEscape()
    {
        if (at(m_begin) != u'\\')
            return false;
        m_line.markAt = {m_begin, m_begin + 1};
        becomeNarration(m_begin + 1);
        m_line.text.begin = m_begin + 1;
        return true;
    }

    bool readEntryMark()
    {
        if (!endsMark(m_begin + 1))
            return at(m_begin) == u'#' && readTopicMark();
        const int after = m_begin + 1;
        switch (at(m_begin).unicode()) {
        case u'#':
            return readTopicMark();
        case u'!':
            becomeMarked(LineKind::Decision, after);
            return true;
        case u'*':
            becomeMarked(LineKind::Action, after);
            return true;
        case u'?':
            if (readUtterance()) // ? (worried): …
                return true;
            becomeMarked(LineKind::OpenQuestion, after);
            return true;
        default:
            return false;
        }
    }

    bool readWordForm()
    {
        const auto colon =
            int(m_text.sliced(m_begin).first(std::min(size() - m_begin, 11)).indexOf(u':'));
        if (colon <= 0 || !endsMark(m_begin + colon + 1))
            return false;
        const WordForm *form = wordForm(m_text.sliced(m_begin, colon));
        if (!form)
            return false;
        const int after = m_begin + colon + 1;
        if (form->kind == LineKind::Topic) {
            m_line.markAt = {m_begin, after};
            becomeTopic(form->level, after);
        } else {
            becomeMarked(form->kind, after);
        }
        return true;
    }

    void becomeMarked(LineKind kind, int after)
    {
        becomeEntry(kind);
        m_line.markAt = {m_begin, after};
        int from = skipBlanks(readInnerTime(after));
        if (kind == LineKind::Decision)
            from = skipBlanks(readInnerTime(readOutcome(from)));
        else if (kind == LineKind::Action)
            from = readOwners(from);
        setText(from);
    }

    /// `(consensus)`, `(vote 12-3-1)`: the place after it.
    int readOutcome(int i)
    {
        if (at(i) != u'(')
            return i;
        const auto close = int(m_text.indexOf(u')', i));
        if (close < 0)
            return i;
        const QStringView inside = m_text.sliced(i + 1, close - i - 1);
        const std::optional<Outcome> known = outcome(inside);
        if ((!known || known == Outcome::Vote) && !readVote(inside))
            return i;
        m_line.who = {i + 1, close};
        return close + 1;
    }

    int readOwners(int from)
    {
        if (const int boxed = readBox(*this, from, m_line.box); boxed > from)
            from = skipBlanks(readInnerTime(boxed));
        Who who;
        const bool owned = readWho(m_text, from, m_roster, who) && who.verb.isEmpty() &&
                           who.whom.isEmpty() && !who.spaceMissing && at(who.mark.begin) == u':';
        if (!owned)
            return from;
        m_line.who = who.who;
        return who.mark.end;
    }

    bool readUtterance()
    {
        Who who;
        if (!readWho(m_text, m_begin, m_roster, who))
            return false;
        if (who.spaceMissing) {
            becomeNarration(m_begin);
            m_line.oddity = LineOddity::MarkWithoutSpace;
            m_line.markAt = who.mark;
            return true;
        }
        becomeEntry(LineKind::Utterance);
        m_line.who = who.who;
        m_line.whom = who.whom;
        m_line.verb = who.verb;
        m_line.markAt = who.mark;
        m_line.mark = who.kind;
        setText(who.mark.end);
        return true;
    }

    /// `[text]` and `(text)` alone.
    bool readBracketed()
    {
        const QChar open = at(m_begin);
        const QChar close = open == u'[' ? u']' : open == u'(' ? u')' : QChar();
        if (close.isNull() || m_text.indexOf(close, m_begin) != size() - 1)
            return false;
        becomeEntry(open == u'[' ? LineKind::Direction : LineKind::Reaction);
        m_line.markAt = {m_begin, m_begin + 1};
        m_line.text = {skipBlanks(m_begin + 1), size() - 1};
        while (m_line.text.end > m_line.text.begin && m_text[m_line.text.end - 1].isSpace())
            --m_line.text.end;
        m_line.text.begin = std::min(m_line.text.begin, m_line.text.end);
        return true;
    }

    bool lacksSpace() const
    {
        constexpr QStringView marks = u"#!*?|";
        const QChar c = at(m_begin);
        if (c == u'!' && at(m_begin + 1) == u'(')
            return true;
        if (!marks.contains(c) || !beginsWord(m_begin + 1))
            return startsWith(0, u"...") && beginsWord(3);
        return c != u'*' || m_text.indexOf(u'*', m_begin + 1) < 0;
    }

    LineState m_before;
    const Roster &m_roster;
    int m_begin = 0; ///< where the line's words begin: after its indentation, later after its time
    Line &m_line;
};

} // namespace

Line parseLine(QStringView text, LineState before, const Roster &roster)
{
    Line line;
    LineReader(text, before, roster, line).read();
    return line;
}

} // namespace rapporteur
