// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"
#include "notation/builder.h"
#include "session/replies.h"
#include "testing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

namespace {

Session sessionOf(const QString &notes)
{
    Buffer buffer;
    buffer.setText(u"@av Ana Vidal\n@bo Ben Okafor\n@cw Chen Wei\n@rv Rik van Holt\n\n"_s + notes);
    return buildSession(buffer);
}

/// The utterances in the order of the file: a letter for the kind, and the number of the utterance
/// that it replies to, from 1.
QString repliesOf(const Session &session)
{
    constexpr QStringView letters = u"sqa+-";
    QHash<int, int> numbers;
    for (int i = 0; i < int(session.entries.size()); ++i) {
        if (session.entries[size_t(i)].as<Utterance>())
            numbers.insert(i, int(numbers.size()) + 1);
    }
    QStringList result;
    for (const Entry &entry : session.entries) {
        if (const auto *const utterance = entry.as<Utterance>()) {
            const QString target =
                utterance->replyTo < 0 ? QString() : QString::number(numbers[utterance->replyTo]);
            result += letters[int(utterance->kind)] + target;
        }
    }
    return result.join(u' ');
}

/// What resolveReplies() promises, looked up slowly.
class SlowResolver
{
public:
    explicit SlowResolver(const Session &session)
        : m_session(session)
    {
        qint64 above = std::numeric_limits<qint64>::min();
        bool timed = true;
        for (int i = 0; i < int(session.entries.size()); ++i) {
            const Entry &entry = session.entries[size_t(i)];
            if (!entry.as<Utterance>())
                continue;
            timed = timed && (entry.off || entry.time);
            above = entry.time ? entry.time.sinceFirstMidnight() : above;
            m_order.push_back({above, i});
        }
        if (timed)
            std::ranges::stable_sort(m_order, {}, &std::pair<qint64, int>::first);
    }

    int target(int index) const
    {
        const auto &utterance = *m_session.entries[size_t(index)].as<Utterance>();
        const int topic = m_session.entries[size_t(index)].topic;
        if (!utterance.whom.isEmpty()) {
            return last(index, [&](const Entry &, const Utterance &said) {
                return said.speakers.contains(utterance.whom.front());
            });
        }
        if (utterance.mark == UtteranceKind::Statement || utterance.mark == UtteranceKind::Question)
            return -1;
        const auto byOther = [&](const Entry &entry, const Utterance &said) {
            return !isBareReply(entry) && std::ranges::none_of(said.speakers, [&](int speaker) {
                return utterance.speakers.contains(speaker);
            });
        };
        const int question = last(index, [&](const Entry &entry, const Utterance &said) {
            return entry.topic == topic && said.kind == UtteranceKind::Question &&
                   byOther(entry, said);
        });
        return utterance.mark == UtteranceKind::Answer && question >= 0 ? question
                                                                        : last(index, byOther);
    }

private:
    template <typename Fits>
    int last(int before, Fits fits) const
    {
        int result = -1;
        for (const auto &[time, index] : m_order) {
            if (index == before)
                break;
            const Entry &entry = m_session.entries[size_t(index)];
            if (fits(entry, *entry.as<Utterance>()))
                result = index;
        }
        return result;
    }

    const Session &m_session;
    std::vector<std::pair<qint64, int>> m_order;
};

QString randomNotes(QRandomGenerator &random)
{
    const auto oneOf = [&random](const QStringList &words) {
        return words[random.bounded(words.size())];
    };
    const bool timed = random.bounded(2) == 0;
    QString notes;
    for (int i = random.bounded(25); i >= 0; --i) {
        if (random.bounded(8) == 0)
            notes += oneOf({u"# Topic\n"_s, u"## Subtopic\n"_s, u"! 14:00 decided\n"_s, u"\n"_s});
        if (timed)
            notes +=
                u"1%1:%2 "_s.arg(random.bounded(4)).arg(random.bounded(60), 2, 10, QChar(u'0'));
        notes += oneOf({u"av"_s, u"bo"_s, u"cw"_s, u"av, bo"_s, u"bo, cw"_s, u"?"_s}) +
                 oneOf({u":"_s, u"?"_s, u">"_s, u">"_s, u"+"_s, u"-"_s, u">av:"_s, u">rv?"_s,
                        u">cw:"_s}) +
                 oneOf({u""_s, u" words"_s, u" words?"_s}) + u'\n';
        if (random.bounded(6) == 0)
            notes += u"  ~ off\n"_s;
    }
    return notes;
}

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesFindWhatTheyAnswer_data();
    void repliesFindWhatTheyAnswer();
    void repliesAreThoseOfASlowSearch();
    void repliesToNobodyAreReturned();
    void timeIsLinear_data();
    void timeIsLinear();
    void midnightsAreCounted_data();
    void midnightsAreCounted();
};

void TestReplies::repliesFindWhatTheyAnswer_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("replies");
    const auto row = [](const char *sentence, const char16_t *notes, const char16_t *replies) {
        QTest::newRow(sentence) << QString(notes) << QString(replies);
    };
    row("a statement that ends in a question mark is a question", u"av: is it?\nav: it is", u"q s");
    row("a question keeps its mark without a question mark", u"av? is it", u"q");
    row("an open change at the end counts as rejected", u"av: is it{++?++}\nav: is it?{>>really<<}",
        u"s q");
    row("an answer is to the last question", u"av? one\nbo? two\ncw> three", u"q q a2");
    row("an answer is to the last question, not to what was said after it",
        u"av? one\nbo: two\ncw> three", u"q s a1");
    row("nobody answers their own question", u"av? one\nbo? two\nbo> three", u"q q a1");
    row("an answer is to a question of its topic", u"av? one\n# Next\nbo: two\ncw> three",
        u"q s a2");
    row("an answer without a question is to the last utterance", u"av: one\nbo: two\nbo> three",
        u"s s a1");
    row("an answer to nobody is a statement", u"av> one\nav> two?", u"s q");
    row("a reply to somebody is to their last utterance", u"av: one\nbo: two\ncw>av: three",
        u"s s s1");
    row("a reply to somebody's question is an answer", u"av? one\nbo: two\ncw>av: three",
        u"q s a1");
    row("a question to somebody is a question", u"av: one\nbo: two\ncw>av? three", u"s s q1");
    row("a reply to somebody may itself ask", u"av: one\nbo: two\ncw>av: three?", u"s s q1");
    row("a reply to somebody who has not spoken is a statement", u"av: one\ncw>bo: three", u"s s");
    row("one may reply to oneself by name", u"av: one\nbo: two\nav>av: three", u"s s s1");
    row("agreement is with the last utterance", u"av: one\nbo: two\ncw+", u"s s +2");
    row("agreement is with somebody else", u"av: one\nbo: two\nbo+", u"s s +1");
    row("who agrees below an agreement agrees with the same", u"av? one\nbo+\ncw-\nrv+ words",
        u"q +1 -1 +1");
    row("agreement with words is something to agree with", u"av: one\nbo+ words\ncw+", u"s +1 +2");
    row("agreement with nobody without words stays one", u"av+\n", u"+");
    row("agreement with nobody is what was said", u"av+ words?\n", u"q");
    row("agreement is with what was said in the topic before", u"av: one\n# Next\nbo+", u"s +1");
    row("several speakers are others only to those who are none of them",
        u"av: one\nbo, cw: two\nbo+\nav+", u"s s +1 +2");
    row("somebody unknown is somebody else", u"?? one\n?> two\nav> three", u"q a1 a1");
    row("times say the order when all have one",
        u"14:03 av> later\n14:01 bo? first\n14:02 cw: second", u"a2 q s");
    row("the file says the order when one has no time",
        u"14:03 av> later\n14:01 bo? first\ncw: second", u"s q s");
    row("off the record no time is needed", u"14:03 av> later\n14:01 bo? first\ncw: off\n  ~ off",
        u"a2 q s");
    row("off the record without a time is next to what is above",
        u"14:03 av+\n14:01 bo: first\ncw: off\n  ~ off\n14:05 bo: last", u"+3 s s s");
    row("equal times leave the file's order",
        u"14:01 av: one\n14:01 bo: two\n14:00 rv: three\n14:01 cw+", u"s s s +2");
    row("times of two forms are not compared", u"14:03 av> one\n+0:00:01 bo? two", u"s q");
    row("times go past midnight", u"23:50 av: one\n00:10 bo: two\n23:55 cw+", u"s s +2");
}

void TestReplies::repliesFindWhatTheyAnswer()
{
    QFETCH(QString, notes);
    QTEST(repliesOf(sessionOf(notes)), "replies");
}

void TestReplies::repliesAreThoseOfASlowSearch()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        QRandomGenerator random(seed);
        const QString notes = randomNotes(random);
        const Session session = sessionOf(notes);
        const SlowResolver slow(session);
        for (int i = 0; i < int(session.entries.size()); ++i) {
            const auto *const utterance = session.entries[size_t(i)].as<Utterance>();
            if (utterance && utterance->replyTo != slow.target(i))
                QFAIL(qPrintable(u"seed %1, entry %2:\n%3\n%4"_s.arg(seed).arg(i).arg(
                    notes, repliesOf(session))));
        }
    }
}

void TestReplies::repliesToNobodyAreReturned()
{
    Session session = sessionOf(u"av+\nbo>cw: two\nav: three\nbo> four"_s);
    QCOMPARE(resolveReplies(session), (std::vector<int>{0, 1}));
}

void TestReplies::timeIsLinear_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("two who answer together what each said")
        << u"av: one\nbo: two\nav, bo> three\n"_s;
    QTest::newRow("a monologue of agreement") << u"av+ one\n"_s;
    QTest::newRow("times that run backwards") << u"14:03 av: one\n14:02 bo> two\n14:01 cw+\n"_s;
    QTest::newRow("a topic for each question") << u"# Topic\nav? one\nbo> two\n"_s;
}

void TestReplies::timeIsLinear()
{
    QFETCH(QString, pattern);
    const auto seconds = [&pattern](int times) {
        Session session = sessionOf(pattern.repeated(times));
        testing::WorkTimer timer;
        timer.start();
        resolveReplies(session);
        return double(timer.nsecsElapsed()) / 1e9;
    };
    // 64 times as much of it takes at most 64 times as long, with room for a noisy machine.
    QVERIFY(seconds(64000) < 64 * 6 * seconds(1000) + 0.05);
}

void TestReplies::midnightsAreCounted_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QList<int>>("days");
    QTest::newRow("a time more than twelve hours earlier is of the next day")
        << u"23:00 av: one\n01:00 av: two\n14:00 av: three\n01:59 av: four\n"_s
        << QList{0, 1, 1, 2};
    QTest::newRow("a time up to twelve hours earlier runs backwards")
        << u"14:00 av: one\n02:00 av: two\n"_s << QList{0, 0};
    QTest::newRow("the time of a topic counts")
        << u"14:00 av: one\n# 23:00 Night\n01:00 av: two\n"_s << QList{0, 1};
    QTest::newRow("entries without a time have no day")
        << u"23:00 av: one\nav: two\n01:00 av: three\n"_s << QList{0, 0, 1};
    QTest::newRow("elapsed times have no day")
        << u"23:00 av: one\n+0:00:10 av: two\n01:00 av: three\n"_s << QList{0, 0, 1};
}

void TestReplies::midnightsAreCounted()
{
    QFETCH(QString, notes);
    QList<int> days;
    for (const Entry &entry : sessionOf(notes).entries)
        days += entry.time.day;
    QTEST(days, "days");
}

QTEST_APPLESS_MAIN(TestReplies)
#include "tst_replies.moc"
