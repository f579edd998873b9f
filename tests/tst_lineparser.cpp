// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/lineparser.h"
#include "session/roster.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rapporteur::LineKind)
Q_DECLARE_METATYPE(rapporteur::LineOddity)
Q_DECLARE_METATYPE(rapporteur::LineState)

/// The manual's examples test what notes mean; this tests what one line is, where that is easily got wrong.
class TestLineParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatALineIs_data();
    void tellsWhatALineIs();
    void failsClosed_data();
    void failsClosed();
    void marksTheStretchesOfAnUtterance();
    void isIndifferentToTrailingBlanks();
};

namespace {

using Place = LineState::Place;
using Open = LineState::Open;
using Above = LineState::Above;

const LineState body{.place = Place::Body};
const LineState belowEntry{Place::Body, Open::Entry, Above::Entry, false, false};
const LineState belowComment{Place::Body, Open::Comment, Above::Entry, false, false};
const LineState inHeader{Place::Header, Open::Header, Above::Nothing, false, false};
const LineState inFence{Place::Body, Open::Nothing, Above::Nothing, true, false};
const LineState offRecord{Place::Body, Open::Nothing, Above::Nothing, false, true};

Roster roster()
{
    std::vector<Speaker> speakers;
    for (const auto &[alias, name] :
         {std::pair(u"av"_s, u"Ana Vidal"_s), std::pair(u"bo"_s, u"Ben Okafor"_s),
          std::pair(u"gkh-x"_s, u"Gwen Kroah-Hart"_s)}) {
        Speaker &speaker = speakers.emplace_back();
        speaker.alias = alias;
        setName(speaker, name);
    }
    Roster result;
    result.assign(std::move(speakers));
    return result;
}

} // namespace

void TestLineParser::tellsWhatALineIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LineState>("before");
    QTest::addColumn<LineKind>("kind");
    QTest::addColumn<LineOddity>("oddity");
    const auto row = [](const char *title, const QString &text, LineKind kind,
                        LineState before = body, LineOddity oddity = LineOddity::None) {
        QTest::newRow(title) << text << before << kind << oddity;
    };
    using enum LineKind;
    row("a known alias and a colon", u"av: words"_s, Utterance);
    row("a time before it", u"14:07 av: words"_s, Utterance);
    row("elapsed time before it", u"+0:12:33.250 av> words"_s, Utterance);
    row("a family name", u"okafor? words"_s, Utterance);
    row("an alias with a hyphen that is no mark", u"gkh-x- words"_s, Utterance);
    row("two speakers", u"av, bo: words"_s, Utterance);
    row("a reply to somebody", u"av>bo: words"_s, Utterance);
    row("a question to somebody", u"av>bo? words"_s, Utterance);
    row("a bare agreement", u"av+"_s, Utterance);
    row("a verb of the scribe's own", u"bo (worried): words"_s, Utterance);
    row("two words in brackets are no verb", u"bo (very worried): words"_s, Narration);
    row("somebody unknown", u"?: words"_s, Utterance);
    row("somebody unknown asks", u"?? words"_s, Utterance);
    row("an open question", u"? words"_s, OpenQuestion);
    row("a short word and a colon", u"cw: words"_s, Utterance);
    row("a long lower-case word and a colon", u"however: words"_s, Narration);
    row("one edit from an alias, with a question mark", u"ac? words"_s, Utterance);
    row("far from every alias, with a question mark", u"really? words"_s, Narration);
    row("capitalised words and a colon", u"Chris J. van Dorn: words"_s, Utterance);
    row("five capitalised words are no name", u"One Two Three Four Five: words"_s, Narration);
    row("a word that scribes use", u"todo: words"_s, Narration);
    row("a header key in the body", u"Place: words"_s, Narration);
    row("an address is no speaker", u"http://example.org/"_s, Narration);
    row("no space behind a known speaker's colon", u"av:words"_s, Narration, body,
        LineOddity::MarkWithoutSpace);
    row("no space behind a known speaker's question mark", u"av?words"_s, Narration, body,
        LineOddity::MarkWithoutSpace);
    row("no space behind a known speaker's answer", u"av>words, and: more"_s, Narration, body,
        LineOddity::MarkWithoutSpace);
    row("no space behind a known speaker's agreement", u"av+words"_s, Narration, body,
        LineOddity::MarkWithoutSpace);
    row("no space behind an unknown speaker's question mark", u"really?words"_s, Narration);
    row("a hyphen behind an alias is a word's", u"av-words"_s, Narration);
    row("no space behind a mark", u"!words"_s, Narration, body, LineOddity::MarkWithoutSpace);
    row("bold words at the start are no mark", u"**bold** words"_s, Narration);
    row("emphasised words at the start are no mark", u"*words* go on"_s, Narration);
    row("a time with nothing", u"14:07"_s, Narration);
    row("a time and words", u"10:30 break"_s, Narration);
    row("a time that no clock shows", u"25:07 av: words"_s, Narration, body, LineOddity::BadTime);
    row("a subtopic", u"## words"_s, LineKind::Topic);
    row("three hashes are no topic", u"### words"_s, Narration);
    row("a word form", u"resolved: words"_s, LineKind::Decision);
    row("a time before a mark", u"14:41 ! words"_s, LineKind::Decision);
    row("a time behind a mark", u"! 14:41 words"_s, LineKind::Decision);
    row("an escape", u"\\! words"_s, Narration);
    row("an escape behind a time", u"14:07 \\av: words"_s, Narration);
    row("a link is no direction", u"[words](http://example.org)"_s, Narration);
    row("a reaction", u"(strong applause)"_s, LineKind::Reaction);
    row("brackets with words behind them", u"(words) words"_s, Narration);
    row("indented below an entry", u"  words"_s, Continuation, belowEntry);
    row("indented below nothing", u"  words"_s, Narration, body, LineOddity::NothingAbove);
    row("an indented utterance below an entry", u"  av: words"_s, Continuation, belowEntry,
        LineOddity::ContinuationLikeUtterance);
    row("indented below a comment is of the comment", u"  words"_s, LineKind::Comment,
        belowComment);
    row("an indented comment", u"  // words"_s, LineKind::Comment, belowEntry);
    row("a comment behind a time", u"14:07 // words"_s, LineKind::Comment);
    row("an indented annotation", u"  ~ words"_s, LineKind::Annotation, belowEntry);
    row("an annotation on nothing", u"~ words"_s, LineKind::Annotation, body,
        LineOddity::NothingAbove);
    row("a speaker line", u"@cw Chen Wei; they"_s, LineKind::Speaker);
    row("a mention alone is no speaker line", u"@cw"_s, Narration, body,
        LineOddity::BadSpeakerLine);
    row("a word form is no alias", u"@topic Chen Wei"_s, Narration, body,
        LineOddity::BadSpeakerLine);
    row("a known key begins the header", u"Title: words"_s, Header, LineState());
    row("an unknown key does not", u"the mood: words"_s, Narration, LineState());
    row("an unknown key goes on with the header", u"Mood: words"_s, Header, inHeader);
    row("an alias is no key", u"av: words"_s, Utterance, inHeader);
    row("a word form is no key", u"Agreed: words"_s, LineKind::Decision, inHeader);
    row("an indented line goes on with a value", u"  words"_s, Continuation, inHeader);
    row("a line in a fence is not read", u"av: words"_s, Fenced, inFence);
    row("[off] ends a fence", u"[off]"_s, Off, inFence, LineOddity::OffInFence);
    row("~ off ends a fence", u"  ~ off"_s, LineKind::Annotation, inFence, LineOddity::OffInFence);
    row("an indented [off] is words of the fence", u" [off]"_s, Fenced, inFence);
    row("[off] with words is words of the fence", u"[off] words"_s, Fenced, inFence);
    row("a fence ends", u"```"_s, Fence, inFence);
    row("a fence with a word is none", u"```c"_s, Narration);
    row("[on] ends", u"[on]"_s, On, offRecord);
    row("[on] with words does not", u"[on] words"_s, Narration, offRecord, LineOddity::OnNotExact);
    row("an indented [on] does not", u"  [on]"_s, Narration, offRecord, LineOddity::OnNotExact);
}

void TestLineParser::tellsWhatALineIs()
{
    QFETCH(QString, text);
    QFETCH(LineState, before);
    const Line line = parseLine(text, before, roster());
    QTEST(line.kind, "kind");
    QTEST(line.oddity, "oddity");
}

void TestLineParser::failsClosed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"[off]", "[OFF]", "  [off]", "14:30 [off]", "14:30 off the record: words", "(off)",
          "(off the record)", "[off the record, please]", "Off the record from here", "[off",
          "[ off ]", "14:30[off]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestLineParser::failsClosed()
{
    QFETCH(QString, text);
    for (const LineState before : {body, belowEntry, inHeader, LineState()}) {
        const Line line = parseLine(text, before, roster());
        QCOMPARE(line.kind, LineKind::Off);
        QVERIFY(line.off && line.after.off);
        QCOMPARE(line.oddity == LineOddity::None, text == "[off]"_L1);
    }
    QCOMPARE(parseLine(u"~off", belowEntry, roster()).annotation, AnnotationKind::Off);
    QCOMPARE(parseLine(u"  ~ [ ] off the record", belowEntry, roster()).annotation,
             AnnotationKind::Off);
    QCOMPARE(parseLine(u"\\[off]", body, roster()).kind, LineKind::Narration);
}

void TestLineParser::marksTheStretchesOfAnUtterance()
{
    const QString text = u"14:07:55 av (worried)>Ben Okafor?  is it so"_s;
    const Line line = parseLine(text, body, roster());
    QCOMPARE(line.timeAt.of(text), u"14:07:55");
    QCOMPARE(line.who.of(text), u"av");
    QCOMPARE(line.verb.of(text), u"worried");
    QCOMPARE(line.whom.of(text), u"Ben Okafor");
    QCOMPARE(line.markAt.of(text), u">Ben Okafor?");
    QCOMPARE(line.text.of(text), u"is it so");
    QCOMPARE(line.time.milliseconds, ((14 * 60 + 7) * 60 + 55) * 1000);
}

void TestLineParser::isIndifferentToTrailingBlanks()
{
    for (const QString &text :
         {u"av: words"_s, u"[off]"_s, u"[on]"_s, u"# Topic"_s, u"```"_s, u"(applause)"_s})
        QCOMPARE(parseLine(QString(text + u" \t"_s), body, roster()),
                 parseLine(text, body, roster()));
}

QTEST_APPLESS_MAIN(TestLineParser)
#include "tst_lineparser.moc"
