// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/utterances.h"

#include "article/firstperson.h"
#include "article/mainverb.h"
#include "article/wordreader.h"

#include <algorithm>

namespace rapporteur {

namespace {

using Form = Clause::Form;
using Act = Frame::Act;
using Stop = SentenceWriter::Stop;

/// UTF-16 code units: about 40 words, the house style's longest sentence.
constexpr qsizetype longestJoined = 230;
/// How many sentences in a row may leave their speaker to be understood.
constexpr int longestBare = 2;

constexpr IndexRange only(int entry) { return {entry, 1}; }

bool asksSomething(std::span<const Run> words)
{
    return !words.empty() && words.back().text.endsWith(u'?');
}

/// Whether the last sentence of `note`, by somebody who asks, is a question without its mark.
bool asksAtLast(const Note &note)
{
    const std::span<const Run> words = note.sentence(note.sentenceCount() - 1);
    WordReader reader(words);
    const Word *first = reader.at(0);
    return first && first->is(WordClass::WhWord | WordClass::Auxiliary);
}

} // namespace

bool Utterances::repliesToQuestion(const Utterance &utterance) const
{
    if (utterance.replyTo < 0)
        return false;
    const auto *target = m.session.entries[size_t(utterance.replyTo)].as<Utterance>();
    return target && target->kind == UtteranceKind::Question;
}

/// One speaker's pronoun; none for several, or for someone whom the notes do not name.
Pronoun Utterances::pronounOf(const Utterance &utterance) const
{
    if (utterance.speakers.size() > 1)
        return Pronoun::They;
    return utterance.speakers.isEmpty() ? Pronoun::Unknown
                                        : m.session.roster[utterance.speakers.front()].pronoun;
}

/// Whether the sentence before is of the same speaker's: whoever that is, of the same note.
bool Utterances::followsOn(int index) const
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const bool same = !utterance.speakers.isEmpty() && m_turn.speakers == utterance.speakers;
    return m_turn.open && m.writer.paragraphOpen() && (same || m_turn.entry == index);
}

/// Whether the last sentence above this paragraph was the same speaker's, who alone was named in it.
bool Utterances::goesOnInNewParagraph(const Utterance &utterance) const
{
    return !m.writer.paragraphOpen() && m_told > 0 && m.article.sentences.size() == m_told &&
           utterance.speakers.size() == 1 && m_lastNamed == utterance.speakers.front();
}

/// One sentence of a note in hand, its *I* in the third person where that is sure.
Reported Utterances::report(const Utterance &utterance, std::span<const Run> words, bool asks)
{
    return reported(words, asks, pronounOf(utterance), m.strings, m_reported);
}

void Utterances::beginTurn(int index, const Frame &frame, bool direct)
{
    m_turn = {};
    m_turn.speakers = m.session.entries[size_t(index)].as<Utterance>()->speakers;
    m_turn.entry = index;
    m_turn.open = !frame.question;
    m_turn.direct = direct && !frame.question;
}

/// An answer that goes on with the one above it, by the same speaker to the same question.
bool Utterances::continuesAnswer(int index, const Frame &frame) const
{
    if (index == 0 || (frame.act != Act::Answered && frame.act != Act::Replied))
        return false;
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const auto *before = m.session.entries[size_t(index - 1)].as<Utterance>();
    return before && before->replyTo == utterance.replyTo && followsOn(index);
}

int Utterances::tell(int index, int end)
{
    const Entry &entry = m.session.entries[size_t(index)];
    const Utterance &utterance = *entry.as<Utterance>();
    Frame frame = frameOf(utterance, repliesToQuestion(utterance), m.strings);
    if (entry.text.isEmpty())
        return bareReplies({index, end - index}, frame);
    if (const Frame *reply = plainReply(entry.text, frame.act))
        return bareReplies({index, 1}, *reply);
    m.note.read(entry.text, entry.verbatim);
    if (entry.verbatim) {
        quote(index, frame);
        return 1;
    }
    if (continuesAnswer(index, frame))
        frame = saidFrame();
    WordReader words(m.note.sentence(0));
    if (frame.act == Act::Own && words.at(0) && goesOn(utterance.verb, *words.at(0)))
        frame.fragment = m.strings.keep(frame.verbAlone().toString() + u' ');
    if (frame.act == Act::Agreed && words.at(0) && words.at(0)->is("with"_word) &&
        !repliesToQuestion(utterance))
        frame = agreedWithFrame();
    if (frame.act == Act::Own)
        dropThat();
    else if (const Frame *with = frame.act == Act::Said ? dropAgree() : nullptr)
        frame = *with;
    first(index, frame);
    const int last = m.note.sentenceCount() - 1;
    for (int i = 1; i <= last; ++i) {
        const bool unmarked = i == last && frame.question && asksAtLast(m.note);
        further(index, i, asksSomething(m.note.sentence(i)) || unmarked);
    }
    m_told = m.article.sentences.size();
    m_lastNamed = m.names.last();
    return 1;
}

/// *(joked): that he would* has its *that* from the frame.
void Utterances::dropThat()
{
    Run &run = m.note.runs().front();
    WordReader words(m.note.sentence(0));
    const Word *second = words.at(1);
    const bool clause =
        second && (second->name ||
                   second->is(WordClass::Subject | WordClass::Determiner | WordClass::FirstPerson));
    if (clause && words.at(0)->is("that"_word) && run.text.startsWith(u"that "))
        run.text = run.text.sliced(5);
}

/// Drops the verb of *agree with Rik* and gives its frame; nullptr where the words are others.
const Frame *Utterances::dropAgree()
{
    Run &run = m.note.runs().front();
    WordReader words(m.note.sentence(0));
    const Word *first = words.at(0);
    const int verb = first && first->is("i"_word) ? 1 : 0;
    const Word *with = words.at(verb + 1);
    if (!with || !with->is("with"_word) || with->run != 0 || run.kind != Run::Kind::Text ||
        !words.at(verb + 2))
        return nullptr;
    const Word agree = *words.at(verb);
    const int at = words.at(verb + 1)->at;
    const bool agrees = agree.is("agree"_word) || agree.is("agreed"_word);
    if ((!agrees && !agree.is("disagree"_word)) || firstPersons(m.note.sentence(0), words) > verb)
        return nullptr;
    run.text = run.text.sliced(at);
    return agrees ? &agreedWithFrame() : &disagreedWithFrame();
}

/// `cw+` and its like right below: nobody's words, so that none are made up. Returns how many.
int Utterances::bareReplies(IndexRange entries, const Frame &frame)
{
    Utterance all = *m.session.entries[size_t(entries.first)].as<Utterance>();
    const bool toQuestion = repliesToQuestion(all);
    int count = 1;
    for (; count < entries.count && !all.speakers.isEmpty(); ++count) {
        const Entry &next = m.session.entries[size_t(entries.first + count)];
        const auto *reply = next.as<Utterance>();
        const bool alike = reply && next.text.isEmpty() && reply->kind == all.kind &&
                           reply->verb == all.verb && !reply->speakers.isEmpty() &&
                           repliesToQuestion(*reply) == toQuestion;
        if (!alike)
            break;
        for (const int speaker : reply->speakers) {
            if (!all.speakers.contains(speaker))
                all.speakers.push_back(speaker);
        }
    }
    m.writer.begin(Origin::Draft, {entries.first, count});
    m.writer.names(all.speakers);
    m.writer.text(frame.verbAlone());
    m.writer.end();
    beginTurn(entries.first, frame);
    m_turn.speakers = all.speakers;
    m_leadingRow = 0;
    m_question = -1;
    return count;
}

void Utterances::quote(int index, const Frame &frame)
{
    for (Run &run : m.note.runs())
        run.style |= Style::Verbatim;
    m.writer.begin(Origin::Draft, only(index));
    attribution(index, frame, frame.fragment);
    m.writer.words(m.note.runs());
    m.writer.end(Stop::Full);
    beginTurn(index, frame);
    m_leadingRow = 0;
    m_question = -1;
}

/// The first sentence of a note: attributed, unless the same speaker goes on.
void Utterances::first(int index, const Frame &frame)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const std::span<const Run> words = m.note.sentence(0);
    const bool asks = frame.question && (m.note.sentenceCount() == 1 || asksSomething(words));
    if (!asks && frame.question) {
        first(index, saidFrame());
        return;
    }
    if (!asks && frame.act == Act::Said && asksSomething(words)) {
        further(index, 0, true);
        return;
    }
    const auto &[told, clause] = report(utterance, words, asks);
    if (frame.act == Act::Said && followsOn(index)) {
        followOn(index, told, clause);
        m_question = -1;
        return;
    }
    attributed(index, told, frame, clause);
    beginTurn(index, frame, clause.form == Form::Fragment);
    m_question = asks && clause.form == Form::Full && m.note.sentenceCount() == 1 ? index : -1;
}

/// A later sentence of the same note.
void Utterances::further(int index, int sentence, bool asks)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const std::span<const Run> words = m.note.sentence(sentence);
    m_question = -1;
    if (asks) {
        Utterance question = utterance;
        question.kind = UtteranceKind::Question;
        question.verb = {};
        const Frame frame = frameOf(question, false, m.strings);
        const auto &[told, clause] = report(utterance, words, true);
        attributed(index, told, frame, clause);
        beginTurn(index, frame);
        return;
    }
    const auto &[told, clause] = report(utterance, words, false);
    if (followsOn(index)) {
        followOn(index, told, clause);
        return;
    }
    const Frame &frame = saidFrame();
    attributed(index, told, frame, clause);
    beginTurn(index, frame, clause.form == Form::Fragment);
}

/// The same speaker goes on: most sentences stand alone, one in three names the speaker again.
void Utterances::followOn(int index, std::span<const Run> words, const Clause &clause)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const bool asTyped = m_turn.direct && clause.form == Form::Fragment && !clause.firstPerson;
    const bool alone = clause.form == Form::Full && clause.standsAlone &&
                       (!clause.namesSpeaker || mayBePronoun(utterance));
    m.writer.begin(Origin::Draft, only(index));
    m_leadingRow = 0;
    if (m_turn.bare < longestBare && (asTyped || alone)) {
        ++m_turn.bare;
        m_turn.direct = asTyped;
        m.writer.words(words, clause);
        m.writer.end(Stop::Full, !asTyped && words.back().text.endsWith(u'!'));
        return;
    }
    m_turn.bare = 0;
    m_turn.direct = clause.form == Form::Fragment;
    const bool again = m_turn.tagged++ > 0;
    if (!medial(index, words, clause))
        said(index, words, again ? saidFrame() : addedFrame(), clause);
    m.writer.end();
}

/// *Once it is merged, NAME said, …* or *…, he said, …*; false where no such place is sure.
bool Utterances::medial(int index, std::span<const Run> words, const Clause &clause)
{
    const bool whole = clause.form == Form::Full && clause.standsAlone && !clause.onlyAlone;
    if (!whole || clause.namesSpeaker)
        return false;
    MedialPlace place{clause.commaRun, clause.commaAt, false};
    if (place.run < 0)
        place = medialPlace(words);
    if (place.run < 0)
        return false;
    m.writer.wordsBefore(words, clause, place.run, place.at);
    m.writer.text(u", ");
    subject(index);
    m.writer.text(u" said");
    if (!place.semicolon)
        m.writer.text(u",");
    const int from = place.semicolon ? 0 : 1; // the comma of the notes is the one just set
    m.writer.wordsFrom(words, place.run, place.at + from);
    return true;
}

/// Whether the words since the speaker was named hold somebody else's family name, as typed.
bool Utterances::namesSomebodyElse(int speaker) const
{
    const std::span<const Run> runs = m.article.runs;
    WordReader words(runs.subspan(std::min(m_afterSubject, runs.size())));
    for (int i = 0; const Word *word = words.at(i); ++i) {
        if (!word->text.front().isUpper() || word->name)
            continue;
        const int found = m.session.roster.find(word->text);
        if (found >= 0 && found != speaker)
            return true;
    }
    return false;
}

/// Whether a pronoun in the sentence in hand can mean nobody but the one who speaks.
bool Utterances::mayBePronoun(const Utterance &utterance) const
{
    const bool here = m_turn.speakers == utterance.speakers && utterance.speakers.size() == 1 &&
                      m.names.last() == utterance.speakers.front();
    const bool same = here || (m_continued && m.names.last() < 0);
    return same && !namesSomebodyElse(utterance.speakers.front());
}

/// The name, or the pronoun where it can mean nobody else.
void Utterances::subject(int index)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const QStringView pronoun =
        mayBePronoun(utterance) ? subjectPronoun(pronounOf(utterance)) : QStringView();
    if (pronoun.isEmpty())
        m.writer.names(utterance.speakers);
    else
        m.writer.text(pronoun);
    m_afterSubject = m.article.runs.size();
    m_unnamed = utterance.speakers.isEmpty();
}

/// *NAME said that*, *it was said that* after another participant without a name, *NAME replied to NAME
/// that*: `connector` is one of the frame's.
void Utterances::attribution(int index, const Frame &frame, QStringView connector)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const bool passive = m_unnamed && utterance.speakers.isEmpty() && utterance.whom.isEmpty() &&
                         connector != frame.fragment && utterance.verb.isEmpty() &&
                         (frame.act == Act::Said || frame.act == Act::Asked);
    if (passive) {
        m.writer.text(u"it was");
        m.writer.text(connector);
        m_unnamed = false;
        return;
    }
    subject(index);
    if (utterance.whom.isEmpty() || m_turn.speakers == utterance.whom || frame.act == Act::Said) {
        m.writer.text(connector);
        return;
    }
    m.writer.text(connector.first(frame.verb));
    m.writer.text(frame.question ? u" " : u" to ");
    m.writer.name(utterance.whom.front());
    m.writer.text(connector.sliced(frame.verb));
}

/// Whether the sentence goes on with the one before it: an answer with its question, or the third of
/// three that would begin *NAME said that*.
bool Utterances::joins(int index, const Frame &frame, const Clause &clause) const
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const qsizetype length = m.writer.sentenceLength() + m.note.length() + 20;
    if (!m.writer.canReopen(only(index)) || length > longestJoined)
        return false;
    if (m_question >= 0) {
        return frame.act == Act::Answered && utterance.replyTo == m_question &&
               clause.form == Form::Full && !clause.onlyAlone;
    }
    return m_leadingRow >= 2 && frame.act == Act::Said && clause.form == Form::Full &&
           !clause.onlyAlone;
}

void Utterances::attributed(int index, std::span<const Run> words, const Frame &frame,
                            const Clause &clause)
{
    const Utterance &utterance = *m.session.entries[size_t(index)].as<Utterance>();
    const bool join = joins(index, frame, clause);
    m_continued = goesOnInNewParagraph(utterance);
    if (join)
        m.writer.reopen(u"; ", only(index));
    else
        m.writer.begin(Origin::Draft, only(index));
    const bool varies = frame.act == Act::Said && !join && (m_continued || m_leadingRow >= 2);
    const bool varied = varies && medial(index, words, clause);
    if (!varied) {
        m_continued = false;
        said(index, words, frame, clause);
    }
    m_continued = false;
    const bool full = clause.form == Form::Full &&
                      (frame.question || !clause.onlyAlone || clause.dropsConjunction);
    const bool reported = full || !frame.fragment.endsWith(u": ");
    const bool colonQuestion = frame.question && !reported;
    const bool indirect = reported && (frame.question || words.back().text.endsWith(u'!'));
    m.writer.end(colonQuestion ? Stop::Question : Stop::Full, indirect);
    const bool leads = frame.act == Act::Said && clause.form == Form::Full && !join && !varied;
    m_leadingRow = leads ? m_leadingRow + 1 : 0;
}

void Utterances::said(int index, std::span<const Run> words, const Frame &frame,
                      const Clause &clause)
{
    const bool contrast = clause.conjunction > 0 && frame.act == Act::Said &&
                          words.front().text.startsWith(u"but", Qt::CaseInsensitive);
    if (clause.form == Form::Full && contrast) {
        subject(index);
        m.writer.text(u", though, said that ");
        Clause rest;
        rest.skip = clause.conjunction;
        m.writer.words(words, rest);
    } else if (clause.form == Form::Full && clause.dropsConjunction && clause.conjunction > 0) {
        attribution(index, frame, frame.clause);
        Clause rest;
        rest.skip = clause.conjunction;
        m.writer.words(words, rest);
    } else if (clause.form == Form::Full && !clause.onlyAlone) {
        const bool introduced = clause.commaRun >= 0;
        attribution(index, frame, introduced ? frame.introduced : frame.clause);
        m.writer.words(words, clause);
    } else if (clause.form == Form::Imperative && frame.proposes && !clause.furtherVerbs) {
        suggestion(index, words, frame, clause);
    } else {
        attribution(index, frame, frame.fragment);
        m.writer.words(words, inSentence(words));
    }
}

/// *suggested dropping the option*.
void Utterances::suggestion(int index, std::span<const Run> words, const Frame &frame,
                            const Clause &clause)
{
    const QStringView verb = words.front().text.sliced(clause.verbAt, clause.verbLength);
    const Ending ending = gerund(verb);
    subject(index);
    m.writer.text(frame.act == Act::Own ? frame.verbAlone() : u" suggested");
    m.writer.text(clause.negated ? u" not " : u" ");
    m.writer.lowered(verb.chopped(ending.cut));
    m.writer.text(ending.ending);
    Clause rest;
    rest.skip = clause.verbAt + clause.verbLength;
    m.writer.words(words, rest);
}

} // namespace rapporteur
