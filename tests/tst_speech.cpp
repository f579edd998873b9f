// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "article/lexicon.h"
#include "article/mainverb.h"
#include "article/speech.h"

#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

namespace {

/// Quotation marks of `words` part the runs, as in notes.
std::vector<Run> runsOf(QStringView words)
{
    std::vector<Run> runs;
    bool verbatim = false;
    for (const QStringView part : words.split(u'"')) {
        if (!part.isEmpty())
            runs.push_back(
                {.text = part, .href = {}, .style = verbatim ? Style::Verbatim : Styles()});
        verbatim = !verbatim;
    }
    return runs;
}

/// The words as they stand in a sentence, after *that*, a colon or *to*.
QString told(const Clause &clause, const std::vector<Run> &runs)
{
    static constexpr QLatin1StringView before[] = {"that "_L1, ": "_L1, "to "_L1};
    QString text = before[size_t(clause.form)];
    for (const QStringView part : clause.opening)
        text += part;
    for (size_t i = 0; i < runs.size(); ++i) {
        const qsizetype skip = i == 0 ? std::min(clause.skip, runs[i].text.size()) : 0;
        QString words = runs[i].text.sliced(skip).toString();
        const Clause::Insertion &insertion = clause.insertion;
        if (int(i) == insertion.run) {
            words.replace(insertion.at - skip - insertion.cut, insertion.cut,
                          insertion.added.toString());
        }
        text += runs[i].style.testFlag(Style::Verbatim) ? u'"' + words + u'"' : words;
    }
    return text;
}

QString reportedAs(const QString &words, bool asks, Pronoun pronoun)
{
    const std::vector<Run> runs = runsOf(words);
    Strings strings;
    std::vector<Run> store;
    const Reported as = reported(runs, asks, pronoun, strings, store);
    return told(as.clause, {as.words.begin(), as.words.end()});
}

} // namespace

class TestSpeech : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statementBecomesClause_data();
    void statementBecomesClause();
    void speakerIsToldInTheThirdPerson_data();
    void speakerIsToldInTheThirdPerson();
    void questionBecomesIndirect_data();
    void questionBecomesIndirect();
    void pronounIsNeverGuessed_data();
    void pronounIsNeverGuessed();
    void attributionStandsInTheMiddle_data();
    void attributionStandsInTheMiddle();
    void verbTakesItsEnding_data();
    void verbTakesItsEnding();
    void identifierKeepsItsFirstLetter_data();
    void identifierKeepsItsFirstLetter();
};

void TestSpeech::statementBecomesClause_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *words, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(words) << QString::fromUtf16(expected);
    };
    row("a whole clause follows that", u"gccrs can compile the kernel",
        u"that gccrs can compile the kernel");
    row("a function word loses its capital", u"The plan is simple", u"that the plan is simple");
    row("a name keeps its capital", u"Debian has turned it on", u"that Debian has turned it on");
    row("an acronym keeps its capitals", u"IT is a department that is slow",
        u"that IT is a department that is slow");
    row("a word that may be a name keeps its capital", u"Will has tested it",
        u"that Will has tested it");
    row("a subject before a quotation", u"it is \"harmless\" now", u"that it is \"harmless\" now");
    row("no verb, no clause", u"two laptops and one machine", u": two laptops and one machine");
    row("not as the first word", u"not before a phone has been tried",
        u": not before a phone has been tried");
    row("not everybody is a subject", u"not everybody is happy", u"that not everybody is happy");
    row("a verb of a relative clause is none of the main one", u"people who are against it",
        u": people who are against it");
    row("the main verb after a relative clause", u"people who are against it should say so",
        u"that people who are against it should say so");
    row("an introduction with its clause", u"after five years, the time has come",
        u"that after five years, the time has come");
    row("an introduction alone",
        u"after every release, though it could be every other one; it is up to us",
        u": after every release, though it could be every other one; it is up to us");
    row("a plural and its verb", u"some developers see it as a priority",
        u"that some developers see it as a priority");
    row("a feeling of the speaker's", u"happy to raise it", u"that he was happy to raise it");
    row("a doubt of the speaker's", u"Not sure that it works",
        u"that he was not sure that it works");
    row("what the speaker thinks", u"think that it works", u"that he thinks that it works");
    row("what the speaker wishes", u"wish it were so", u"that he wishes it were so");
    row("what the speaker does not know", u"don't know whether it works",
        u"that he doesn't know whether it works");
    row("what the speaker cannot imagine", u"cannot imagine a better person",
        u"that he cannot imagine a better person");
    row("what the speaker tried", u"tried it on a phone", u"that he tried it on a phone");
    row("a past participle of something else", u"measured results", u": measured results");
    row("first person with a modal verb", u"I will post it", u"that he will post it");
    row("first person with a verb", u"I think it works", u"that he thinks it works");
    row("first person contracted", u"I'm working on it", u"that he is working on it");
    row("first person twice", u"I think my patch works", u"that he thinks his patch works");
    row("first person inside", u"the driver is in my tree", u"that the driver is in his tree");
    row("I/O is no person", u"I/O is slow", u"that I/O is slow");
    row("first person of a quotation is the quotation's", u"it is \"my problem\"",
        u"that it is \"my problem\"");
    row("a proposal", u"drop the config option", u"to drop the config option");
    row("a proposal not to", u"don't merge it", u"to not merge it");
    row("a noun that is also a verb", u"drop in performance", u": drop in performance");
    row("a conjunction is told apart", u"but nobody has tested it",
        u"that but nobody has tested it");
    row("yes and more", u"yes, it does", u": yes, it does");
    row("somebody's own clause after a fragment", u"mostly old hardware, nobody can test it",
        u": mostly old hardware, nobody can test it");
    row("a verb far from its plural", u"devices on 6.12 ship the driver, so many run it",
        u"that devices on 6.12 ship the driver, so many run it");
    row("an adverb before the verb", u"some maintainers never reply",
        u"that some maintainers never reply");
    row("a past tense with its object", u"CI fixed most of it", u"that CI fixed most of it");
    row("a past participle", u"code merged last year", u": code merged last year");
    row("a verb in the third person", u"stable picks up patches", u"that stable picks up patches");
    row("a need may be anybody's", u"need more people", u": need more people");
    row("what would be nice", u"would be nice to have it", u"that it would be nice to have it");
    row("what it depends on", u"depends on the tree", u"that it depends on the tree");
    row("a common invitation", u"let's document it", u"to document it");
    row("a common noun loses its capital", u"Regressions are bad", u"that regressions are bad");
    row("a gerund loses its capital", u"Reverting is fine", u"that reverting is fine");
    row("an introduction without a comma", u"for networking we wait a week",
        u"that for networking we wait a week");
    row("a plural and its verb far behind", u"most of the reports from phones arrive late",
        u"that most of the reports from phones arrive late");
    row("a noun that is also a verb after a determiner", u"no plans", u": no plans");
    row("how it seems", u"seems fine", u"that it seems fine");
    row("how it looks", u"looks good", u"that it looks good");
    row("what somebody looks at", u"looks at patches", u": looks at patches");
    row("what makes sense", u"makes sense", u"that it makes sense");
    row("what sounds like something", u"sounds like a plan", u"that it sounds like a plan");
    row("an adverb and a verb", u"never did", u": never did");
    row("an adverb and a participle", u"always been like that", u": always been like that");
    row("what the speaker will do", u"will send it", u"that he will send it");
    row("what anything will do", u"will do", u": will do");
    row("one word", u"maybe", u": maybe");
    row("nothing but a quotation", u"\"it works\"", u"that \"it works\"");
}

void TestSpeech::statementBecomesClause()
{
    QFETCH(const QString, words);
    QTEST(reportedAs(words, false, Pronoun::He), "expected");
}

void TestSpeech::speakerIsToldInTheThirdPerson_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("she");
    QTest::addColumn<QString>("they");
    const auto row = [](const char *name, const char16_t *words, const char16_t *she,
                        const char16_t *they) {
        QTest::newRow(name) << QString::fromUtf16(words) << QString::fromUtf16(she)
                            << QString::fromUtf16(they);
    };
    row("be", u"I am late", u"that she is late", u"that they are late");
    row("have", u"I have a patch", u"that she has a patch", u"that they have a patch");
    row("do", u"I do", u"that she does", u"that they do");
    row("don't", u"I don't review all of them, can't",
        u"that she doesn't review all of them, can't",
        u"that they don't review all of them, can't");
    row("was", u"I was told to wait", u"that she was told to wait", u"that they were told to wait");
    row("contractions", u"I've a patch, I'm sure I'll post it and I'd like a review",
        u"that she has a patch, she is sure she will post it and she'd like a review",
        u"that they have a patch, they are sure they will post it and they'd like a review");
    row("a past tense", u"I tested it on my phone", u"that she tested it on her phone",
        u"that they tested it on their phone");
    row("an adverb before the verb", u"I also think so", u"that she also thinks so",
        u"that they also think so");
    row("an object and a reflexive", u"nobody told me, I fixed it myself",
        u"that nobody told her, she fixed it herself",
        u"that nobody told them, they fixed it themselves");
    row("a possessive alone", u"the fault is mine", u"that the fault is hers",
        u"that the fault is theirs");
    row("a clause further on", u"it is a pain and I don't like it",
        u"that it is a pain and she doesn't like it", u"that it is a pain and they don't like it");
    row("a small i", u"it works but i tested it on Arm only",
        u"that it works but she tested it on Arm only",
        u"that it works but they tested it on Arm only");
    row("a comparison", u"nobody knows more than I", u"that nobody knows more than she",
        u"that nobody knows more than they");
    row("after what the speaker has said", u"as I have said before, it works",
        u"that as she has said before, it works", u"that as they have said before, it works");
    row("after an introduction", u"if I merge it, it breaks", u"that if she merges it, it breaks",
        u"that if they merge it, it breaks");
    row("verbs that share a modal verb", u"I will take it and fix it",
        u"that she will take it and fix it", u"that they will take it and fix it");
    row("verbs that share an infinitive", u"I want to take it and fix it",
        u"that she wants to take it and fix it", u"that they want to take it and fix it");
    row("a second verb of the same subject's", u"I think it works and like it",
        u": I think it works and like it", u": I think it works and like it");
    row("a second verb after a past tense", u"I tested it and think it works",
        u": I tested it and think it works", u": I tested it and think it works");
    row("a verb whose tense nobody can see", u"I read it", u": I read it", u"that they read it");
    row("an unknown verb", u"I grok it", u": I grok it", u": I grok it");
    row("two who do it", u"Linus and I think so", u": Linus and I think so",
        u": Linus and I think so");
    row("somebody else's words", u"I told them: I won't do it", u": I told them: I won't do it",
        u": I told them: I won't do it");
    row("words in single quotation marks", u"I said 'I will'", u": I said 'I will'",
        u": I said 'I will'");
    row("an order of words that is turned", u"nor do I", u": nor do I", u": nor do I");
    row("a request", u"show me the bug it finds", u": show me the bug it finds",
        u": show me the bug it finds");
    row("an invitation", u"let me check", u": let me check", u": let me check");
    row("a quotation beside it", u"I said \"I will\" last year",
        u"that she said \"I will\" last year", u"that they said \"I will\" last year");
    row("a fragment stays as typed", u"not me", u": not me", u": not me");
}

void TestSpeech::speakerIsToldInTheThirdPerson()
{
    QFETCH(const QString, words);
    QTEST(reportedAs(words, false, Pronoun::She), "she");
    QTEST(reportedAs(words, false, Pronoun::They), "they");
    QVERIFY(reportedAs(words, false, Pronoun::Unknown).startsWith(u": "));
}

void TestSpeech::questionBecomesIndirect_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *words, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(words) << QString::fromUtf16(expected);
    };
    row("what about", u"what about s390", u"that about s390");
    row("is with a pronoun", u"is it time to go", u"that whether it is time to go");
    row("is there", u"is there a plan", u"that whether there is a plan");
    row("can with a pronoun", u"can we drop it", u"that whether we can drop it");
    row("does with a pronoun", u"does it work", u"that whether it works");
    row("does with a y", u"does it apply cleanly", u"that whether it applies cleanly");
    row("do with a pronoun", u"do they test it", u"that whether they test it");
    row("did is nobody's guess", u"did it work", u": did it work");
    row("does with a noun", u"does function tracing work", u"that whether function tracing works");
    row("does with two possible verbs", u"does the test run work", u": does the test run work");
    row("will with a noun", u"how often will the minimum go up",
        u"that how often the minimum will go up");
    row("a quotation inside the subject", u"can the \"experimental\" status end",
        u"that whether the \"experimental\" status can end");
    row("a participle at the end", u"are problems expected", u"that whether problems are expected");
    row("an adjective at the end", u"Is the code ready?", u"that whether the code is ready?");
    row("what is and a noun phrase", u"what is the status of s390",
        u"that what the status of s390 is");
    row("what is and a participle", u"what is the driver doing", u"that what the driver is doing");
    row("who as the subject", u"who looks after the build", u"that who looks after the build");
    row("who with an auxiliary", u"Who is responsible", u"that who is responsible");
    row("which as an object", u"which drivers can we drop", u"that which drivers we can drop");
    row("how many as the subject", u"how many people use it", u"that how many people use it");
    row("what is and more", u"what is the driver doing there", u": what is the driver doing there");
    row("what's and a name", u"what's Nova", u": what's Nova");
    row("why not", u"why not drop it", u"that why not drop it");
    row("why alone", u"why", u"that why");
    row("whether", u"whether it works", u"that whether it works");
    row("a place after the subject", u"is the fix in 6.12", u"that whether the fix is in 6.12");
    row("two places", u"is the driver for Arm in the tree", u": is the driver for Arm in the tree");
    row("what to do", u"what to do about it", u"that what to do about it");
    row("a noun", u"s390", u": s390");
    row("a noun with an article", u"the status", u"that about the status");
    row("a name", u"PowerPC", u"that about PowerPC");
    row("a fragment", u"measured on what", u": measured on what");
    row("the second person is nobody's guess", u"what do you think", u": what do you think");
    row("the first person", u"can I drop it", u"that whether she can drop it");
    row("the first person's own", u"is my patch in the tree",
        u"that whether her patch is in the tree");
    row("an object ends the search for the verb", u"does the bot read the mailing list",
        u"that whether the bot reads the mailing list");
    row("two questions in one", u"is it me, or did we have this before",
        u": is it me, or did we have this before");
    row("a negated question", u"isn't it time", u": isn't it time");
}

void TestSpeech::questionBecomesIndirect()
{
    QFETCH(const QString, words);
    QTEST(reportedAs(words, true, Pronoun::She), "expected");
}

void TestSpeech::pronounIsNeverGuessed_data()
{
    QTest::addColumn<int>("pronoun");
    QTest::addColumn<QString>("expected");
    QTest::newRow("he") << int(Pronoun::He) << u"that he was happy to help"_s;
    QTest::newRow("she") << int(Pronoun::She) << u"that she was happy to help"_s;
    QTest::newRow("they") << int(Pronoun::They) << u"that they were happy to help"_s;
    QTest::newRow("unknown") << int(Pronoun::Unknown) << u": happy to help"_s;
}

void TestSpeech::pronounIsNeverGuessed()
{
    QFETCH(const int, pronoun);
    const std::vector<Run> runs = runsOf(u"happy to help");
    QTEST(told(statementClause(runs, Pronoun(pronoun)), runs), "expected");
}

void TestSpeech::attributionStandsInTheMiddle_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("semicolon");
    QTest::newRow("before what only adds to the clause")
        << u"it is in the tree, to be seen in June"_s << 17 << false;
    QTest::newRow("before a semicolon") << u"it is in the tree; it works"_s << 17 << true;
    QTest::newRow("not in a list") << u"it works on Arm, PowerPC, and RISC-V"_s << -1 << false;
    QTest::newRow("not before the verb") << u"the tree, as it stands, is broken"_s << -1 << false;
    QTest::newRow("not in a clause without commas") << u"it is in the tree"_s << -1 << false;
}

void TestSpeech::attributionStandsInTheMiddle()
{
    QFETCH(const QString, words);
    QFETCH(const int, at);
    const std::vector<Run> runs = runsOf(words);
    const MedialPlace place = medialPlace(runs);
    QCOMPARE(place.run, at < 0 ? -1 : 0);
    if (at >= 0)
        QCOMPARE(place.at, at);
    QTEST(place.semicolon, "semicolon");
}

void TestSpeech::verbTakesItsEnding_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("third");
    QTest::addColumn<QString>("ing");
    const auto row = [](const char16_t *base, const char16_t *third, const char16_t *ing) {
        const QString name = QString::fromUtf16(base);
        QTest::newRow(name.toUtf8())
            << name << QString::fromUtf16(third) << QString::fromUtf16(ing);
    };
    row(u"work", u"works", u"working");
    row(u"fix", u"fixes", u"fixing");
    row(u"go", u"goes", u"going");
    row(u"try", u"tries", u"trying");
    row(u"stay", u"stays", u"staying");
    row(u"have", u"has", u"having");
    row(u"drop", u"drops", u"dropping");
    row(u"submit", u"submits", u"submitting");
    row(u"announce", u"announces", u"announcing");
    row(u"see", u"sees", u"seeing");
    row(u"die", u"dies", u"dying");
    row(u"pass", u"passes", u"passing");
}

void TestSpeech::verbTakesItsEnding()
{
    QFETCH(const QString, base);
    const Ending s = thirdPerson(base);
    QTEST(base.chopped(s.cut) + s.ending.toString(), "third");
    const Ending ing = gerund(base);
    QTEST(base.chopped(ing.cut) + ing.ending.toString(), "ing");
}

void TestSpeech::identifierKeepsItsFirstLetter_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("identifier");
    QTest::newRow("a name with an underscore") << u"rust_codegen_gcc"_s << true;
    QTest::newRow("a function") << u"printk()"_s << true;
    QTest::newRow("a name without vowels") << u"btrfs"_s << true;
    QTest::newRow("a name with a capital inside") << u"eBPF"_s << true;
    QTest::newRow("a version") << u"v6.18"_s << true;
    QTest::newRow("a word") << u"reclaim"_s << false;
}

void TestSpeech::identifierKeepsItsFirstLetter()
{
    QFETCH(const QString, word);
    QTEST(looksLikeIdentifier(word), "identifier");
}

QTEST_APPLESS_MAIN(TestSpeech)
#include "tst_speech.moc"
