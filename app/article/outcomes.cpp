// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/outcomes.h"

#include "article/dates.h"
#include "article/firstperson.h"
#include "article/wordreader.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

using Form = Clause::Form;
using Stop = SentenceWriter::Stop;

constexpr IndexRange only(int entry) { return {entry, 1}; }

constexpr Telling decided{u"The group decided that ", u"The group decided to ",
                          u"The group made a decision: "};
constexpr Telling decidedToo{u"The group also decided that ", u"The group also decided to ",
                             u"The group made another decision: "};
/// By Outcome; a vote has words of its own.
constexpr std::array<Telling, 6> tellings = {
    decided,
    {u"There was a consensus that ", u"There was a consensus to ", u"There was a consensus on "},
    {u"There was a rough consensus that ", u"There was a rough consensus to ",
     u"There was a rough consensus on "},
    {u"There was no consensus on whether ", u"There was no consensus on whether to ",
     u"There was no consensus on "},
    {u"The group deferred a decision on whether ", u"The group deferred a decision on whether to ",
     u"The group deferred a decision on "},
    {u"The group rejected the proposal that ", u"The group rejected the proposal to ",
     u"The group rejected a proposal: "},
};
constexpr Telling voted{u", the group decided that ", u", the group decided to ",
                        u", the group made a decision: "};
constexpr Telling undecided{u" on whether ", u" on whether to ", u" on "};

QStringView prefixOf(const Telling &telling, Form form)
{
    if (form == Form::Full)
        return telling.clause;
    return form == Form::Imperative ? telling.verb : telling.thing;
}

/// Whether the words go on after `word`, one of *to*, *that* and *whether*.
bool beginsWith(std::span<const Run> words, WordKey word)
{
    WordReader reader(words);
    const Word *first = reader.at(0);
    const bool begins = first && first->run == 0 && first->at == 0 && first->is(word);
    const Word *second = reader.at(1);
    return begins && second && !second->is(WordClass::Finite);
}

bool beginsNotTo(std::span<const Run> words)
{
    return !words.empty() && words.front().text.startsWith(u"not to ", Qt::CaseInsensitive);
}

bool exclaims(std::span<const Run> words) { return words.back().text.endsWith(u'!'); }

/// The words of a decision, and how they can stand in a sentence. A *to*, *that* or *whether* of
/// theirs is `clause.skip`.
struct DecisionWords {
    Form form = Form::Fragment;
    Clause clause;
};

DecisionWords decisionWords(std::span<const Run> words, bool open)
{
    DecisionWords told;
    if (open && beginsWith(words, "whether"_word)) {
        told.clause.skip = 8;
        told.form = Form::Full;
    } else if (beginsWith(words, "to"_word) || beginsNotTo(words)) {
        told.clause.negated = beginsNotTo(words);
        told.clause.skip = told.clause.negated ? 7 : 3;
        told.form = Form::Imperative;
    } else if (beginsWith(words, "that"_word)) {
        told.clause.skip = 5;
        told.form = Form::Full;
    } else {
        told.clause = statementClause(words, Pronoun::Unknown);
        if (told.clause.negated)
            told.clause.opening.clear();
        if (told.clause.onlyAlone)
            told.clause = {};
        told.form = told.clause.form;
        if (told.form == Form::Fragment)
            told.clause = inSentence(words);
    }
    return told;
}

bool beginsWithPreposition(std::span<const Run> words)
{
    WordReader reader(words);
    const Word *first = reader.at(0);
    return first && first->is(WordClass::Preposition);
}

/// *rv to find a phone*, *rv write the docs*: an owner whom the notes do not mark as one.
bool beginsWithOwner(std::span<const Run> words)
{
    WordReader reader(words);
    const Word *found = reader.at(0);
    if (!found)
        return false;
    const Word first = *found;
    for (int i = 0; i < 3 && reader.at(i); ++i) {
        if (reader.at(i)->after == u':')
            return true;
    }
    const Word *second = reader.at(1);
    const bool goesOn =
        second && (second->is("to"_word) || second->is(WordClass::Base | WordClass::Coordinator));
    const bool unnamed = first.is("a"_word) && second && second->is("participant"_word);
    return first.name || unnamed || (!first.classes && goesOn);
}

} // namespace

ReactionForm reactionForm(std::span<const Run> words)
{
    static constexpr WordKey mass[] = {
        "applause"_word, "laughter"_word,  "silence"_word,   "cheering"_word, "clapping"_word,
        "noise"_word,    "agreement"_word, "nodding"_word,   "booing"_word,   "murmuring"_word,
        "hilarity"_word, "confusion"_word, "amusement"_word, "dissent"_word};
    static constexpr WordKey plural[] = {
        "groans"_word, "cheers"_word, "murmurs"_word,  "nods"_word,   "smiles"_word,
        "boos"_word,   "sighs"_word,  "whistles"_word, "hands"_word,  "chuckles"_word,
        "laughs"_word, "gasps"_word,  "claps"_word,    "giggles"_word};
    WordReader reader(words);
    const int count = reader.count();
    if (count == 0)
        return ReactionForm::Aside;
    const Word &last = *reader.at(count - 1);
    const Word &begins = *reader.at(0);
    const bool somebody = begins.name || begins.is(WordClass::Subject);
    if (somebody && count > 1 && !begins.is(WordClass::Determiner))
        return ReactionForm::Sentence;
    const bool bears =
        count == 1 || reader.at(1)->is(WordClass::Coordinator) || last.text.endsWith(u"ing");
    if (bears && (std::ranges::contains(plural, begins.key) || begins.is("people"_word)))
        return ReactionForm::Plural;
    if (std::ranges::contains(mass, last.key))
        return ReactionForm::Mass;
    if (std::ranges::contains(plural, last.key))
        return ReactionForm::Plural;
    const Word &first = *reader.at(0);
    if (first.is("a"_word) || first.is("an"_word))
        return ReactionForm::Mass;
    const bool sentence = statementClause(words, Pronoun::Unknown).form == Form::Full;
    return sentence ? ReactionForm::Sentence : ReactionForm::Aside;
}

ActionWords actionWords(std::span<const Run> words)
{
    WordReader reader(words);
    const Word *found = reader.at(0);
    if (!found || found->run != 0 || found->name)
        return {};
    const Word first = *found;
    const bool infinitive = first.is("to"_word) || first.is("will"_word);
    ActionWords action;
    if (infinitive) {
        action.form = ActionForm::Verb;
        action.clause.skip = first.end() + 1;
        return action;
    }
    const Word *next = reader.at(1);
    const bool past = first.is(WordClass::Past | WordClass::Finite) ||
                      (first.text.size() > 4 && first.text.endsWith(u"ed"));
    const bool spoken = first.is(WordClass::Subject) && !first.is(WordClass::Determiner);
    if (spoken || (past && !first.is(WordClass::Base)) || first.is("not"_word) ||
        reader.any(WordClass::FirstPerson)) {
        action.form = ActionForm::AsTyped;
        return action;
    }
    const bool object = next && next->is(WordClass::Determiner | WordClass::Subject);
    const bool pair = !first.classes && !object && reader.count() <= 2;
    const bool noun = first.is(WordClass::Determiner) || first.text.endsWith(u"ing") ||
                      first.text.endsWith(u"ion") || first.text.endsWith(u"ment") ||
                      first.text.endsWith(u"s");
    const bool verb = first.is(WordClass::Base) || object || (!noun && !pair);
    const bool unknownName = !first.classes && first.text.front().isUpper();
    action.clause = statementClause(words, Pronoun::Unknown);
    if (action.clause.form == Form::Full && !first.is(WordClass::Base)) {
        action.form = ActionForm::Clause;
        return action;
    }
    action.clause = {};
    action.form = verb && !(unknownName && !object) ? ActionForm::Verb : ActionForm::Thing;
    action.clause = inSentence(words);
    return action;
}

void Outcomes::tell(int index)
{
    const Entry &entry = m.session.entries[size_t(index)];
    if (entry.as<Direction>())
        return;
    if (const auto *told = entry.as<Narration>(); told && told->fenced) {
        fence(index);
        return;
    }
    if (entry.text.isEmpty())
        return;
    m.note.read(entry.text);
    if (const auto *decided = entry.as<Decision>())
        decision(index, *decided);
    else if (const auto *taken = entry.as<Action>())
        action(index, *taken);
    else if (entry.as<OpenQuestion>())
        openQuestion(index);
    else if (entry.as<Reaction>())
        reaction(index);
    else
        narration(index);
}

/// The sentences of an entry after its first, as the note taker wrote them.
void Outcomes::remaining(int index)
{
    for (int i = 1; i < m.note.sentenceCount(); ++i) {
        m.writer.begin(Origin::Draft, only(index));
        m.writer.words(m.note.sentence(i));
        m.writer.end();
    }
}

/// *12 to 3, with one abstention*
QStringView Outcomes::votes(const Decision &decision)
{
    QString text =
        QString::number(decision.votesFor) + u" to "_s + QString::number(decision.votesAgainst);
    if (decision.abstentions >= 0) {
        text += u", with "_s + numberText(decision.abstentions) +
                (decision.abstentions == 1 ? u" abstention"_s : u" abstentions"_s);
    }
    return m.strings.keep(text);
}

/// *By a vote of 12 to 3*, or *The group voted 3 to 3*; the rest of the telling.
const Telling &Outcomes::beginVote(const Decision &decision)
{
    const bool won = decision.votesFor > decision.votesAgainst;
    m.writer.text(won ? u"By a vote of " : u"The group voted ");
    m.writer.text(votes(decision));
    return won ? voted : undecided;
}

void Outcomes::decision(int index, const Decision &decision)
{
    const std::span<const Run> words = m.note.sentence(0);
    m.writer.begin(Origin::Draft, only(index));
    const bool vote = decision.outcome == Outcome::Vote;
    const bool again = m_decided && decision.outcome == Outcome::Unspecified;
    const Telling &telling = vote    ? beginVote(decision)
                             : again ? decidedToo
                                     : tellings[size_t(decision.outcome)];
    const DecisionWords told = decisionWords(words, telling.clause.endsWith(u"whether "));
    const QStringView prefix = prefixOf(telling, told.form);
    const bool own = told.form == Form::Fragment && prefix.endsWith(u" on ") &&
                     beginsWithPreposition(words); // *no consensus on the name*
    m.writer.text(told.clause.negated || own ? prefix.chopped(3) : prefix);
    if (told.clause.negated) // *decided to* → *decided not to*
        m.writer.text(u"not to ");
    m.writer.words(words, told.clause);
    m.writer.end(Stop::Full, told.form != Form::Fragment && exclaims(words));
    remaining(index);
    m_decided = decision.outcome == Outcome::Unspecified;
}

/// The words of an action as a report has them: *I'll test my patch* → *test his patch*.
std::span<const Run> Outcomes::taken(const Action &action)
{
    const std::span<const Run> words = m.note.sentence(0);
    if (action.owners.size() != 1 || !mayNameFirstPerson(words))
        return words;
    const Pronoun pronoun = m.session.roster[action.owners.front()].pronoun;
    if (pronoun == Pronoun::Unknown)
        return words;
    Run &first = m.note.runs().front();
    for (const QStringView opening : {u"I'll ", u"I will ", u"I'm going to "}) {
        if (first.text.startsWith(opening, Qt::CaseInsensitive))
            first.text = first.text.sliced(opening.size());
    }
    return toThirdPerson(words, pronoun, m.strings, m_taken) ? m_taken : words;
}

void Outcomes::action(int index, const Action &action)
{
    const std::span<const Run> words = taken(action);
    const ActionWords told = actionWords(words);
    static constexpr std::array<QStringView, 4> will = {
        u" will ", u" will see to it that ", u" will take care of ", u" took on an action: "};
    static constexpr std::array<QStringView, 4> somebody = {
        u"Somebody is to ", u"Somebody is to see to it that ", u"Somebody is to take care of ",
        u"An action was left without an owner: "};
    m.writer.begin(Origin::Draft, only(index));
    const bool unread = action.owners.isEmpty() && beginsWithOwner(words);
    if (action.owners.isEmpty()) {
        m.writer.text(unread ? somebody.back() : somebody[size_t(told.form)]);
    } else {
        m.writer.names(action.owners);
        m.writer.text(will[size_t(told.form)]);
    }
    m.writer.words(words, unread ? Clause{} : told.clause);
    if (action.due.isValid() || action.done)
        m.writer.end(Stop::None);
    if (action.due.isValid()) {
        m.writer.text(u" by ");
        m.writer.text(m.strings.keep(dateText(action.due, m.session.header.date.year())));
    }
    if (action.done)
        m.writer.text(u"; that has since been done");
    m.writer.end(Stop::Full, told.form != ActionForm::AsTyped);
    remaining(index);
}

void Outcomes::openQuestion(int index)
{
    const std::span<const Run> words = m.note.sentence(0);
    const Clause clause = questionClause(words);
    const bool indirect = clause.form == Form::Full && !clause.opening.contains(u"about ") &&
                          !clause.opening.contains(u"about");
    m.writer.begin(Origin::Draft, only(index));
    if (indirect) {
        m.writer.text(m_leftOpen ? u"It was also left open " : u"It was left open ");
        m.writer.words(words, clause);
    } else {
        m.writer.text(m_leftOpen ? u"Another question was left open: "
                                 : u"One question was left open: ");
        m.writer.words(words, inSentence(words));
    }
    m.writer.end(Stop::Full, indirect);
    remaining(index);
    m_leftOpen = true;
}

void Outcomes::reaction(int index)
{
    const std::span<const Run> words = m.note.runs();
    const ReactionForm form = reactionForm(words);
    m.writer.begin(Origin::Draft, only(index));
    if (form == ReactionForm::Mass)
        m.writer.text(u"There was ");
    else if (form == ReactionForm::Plural)
        m.writer.text(u"There were ");
    if (form == ReactionForm::Aside) {
        m.writer.aside(words);
        return;
    }
    m.writer.words(words, form == ReactionForm::Sentence ? Clause{} : inSentence(words));
    m.writer.end();
}

void Outcomes::narration(int index)
{
    for (int i = 0; i < m.note.sentenceCount(); ++i) {
        m.writer.begin(Origin::Draft, only(index));
        m.writer.words(m.note.sentence(i));
        m.writer.end();
    }
}

/// A block of lines that are not read.
void Outcomes::fence(int index)
{
    const QStringView text = m.session.entries[size_t(index)].text;
    if (text.isEmpty())
        return;
    ArticleBlock code;
    code.kind = Block::Kind::Code;
    code.sentences = {int(m.article.sentences.size()), 1};
    m.article.sentences.push_back({{int(m.article.runs.size()), 1}, only(index), Origin::Draft});
    m.article.runs.push_back({.text = m.strings.keep(text.toString() + u'\n'), .href = {}});
    m.writer.block(code);
}

} // namespace rapporteur
