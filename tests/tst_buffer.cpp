// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/buffer.h"

#include <QHash>
#include <QTest>

using namespace rapporteur;
using namespace Qt::StringLiterals;

class TestBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLines();
    void readsOnlyWhatAnEditChanges();
    void readsOnToTheEndWhenOffBegins();
    void readsAllWhenTheRosterChanges();
    void movesTheLinesOfSpeakers();
    void takesInPeopleFiles();
    void reportsPeopleFiles_data();
    void reportsPeopleFiles();
};

namespace {

Buffer buffer(const QString &text, PeopleReader people = {})
{
    Buffer result(std::move(people));
    result.setText(text);
    return result;
}

PeopleReader files(const QHash<QString, QString> &texts)
{
    return [texts](const QString &name) -> std::expected<QString, QString> {
        if (!texts.contains(name))
            return std::unexpected(u"no "_s + name);
        return texts.value(name);
    };
}

} // namespace

void TestBuffer::splitsLines()
{
    QCOMPARE(buffer({}).size(), 0);
    QCOMPARE(buffer(u"a"_s).size(), 1);
    QCOMPARE(buffer(u"a\n"_s).size(), 1);
    QCOMPARE(buffer(u"a\n\nb"_s).size(), 3);
    QCOMPARE(buffer(u"a\n\nb"_s).toString(), u"a\n\nb\n"_s);
}

void TestBuffer::readsOnlyWhatAnEditChanges()
{
    Buffer notes = buffer(u"@av Ana Vidal\n\nav: one\nav: two\nav: three\n"_s);
    const quint64 revision = notes.revision();
    const LineSpan changed = notes.replace(3, 1, {u"av: 2"_s});
    QCOMPARE(changed.first, 3);
    QVERIFY(changed.count <= 2);
    QVERIFY(notes.revision() > revision);
    QCOMPARE(notes.text(3), u"av: 2");
}

void TestBuffer::readsOnToTheEndWhenOffBegins()
{
    Buffer notes = buffer(u"one\n\ntwo\n\nthree\n"_s);
    QCOMPARE(notes.replace(1, 0, {u"[off]"_s}), (LineSpan{1, 5}));
    QVERIFY(notes.line(5).off);
    QCOMPARE(notes.replace(3, 0, {u"[on]"_s}), (LineSpan{3, 4}));
    QVERIFY(!notes.line(6).off);
}

void TestBuffer::readsAllWhenTheRosterChanges()
{
    Buffer notes = buffer(u"somebody: one\n\n"_s);
    QCOMPARE(notes.line(0).kind, LineKind::Narration);
    QCOMPARE(notes.replace(1, 0, {u"@somebody Ana Vidal"_s}), (LineSpan{0, 3}));
    QCOMPARE(notes.line(0).kind, LineKind::Utterance);
    notes.replace(1, 1, {});
    QCOMPARE(notes.line(0).kind, LineKind::Narration);
}

void TestBuffer::movesTheLinesOfSpeakers()
{
    Buffer notes = buffer(u"x\n@av Ana Vidal\n@av Ann Other\n"_s);
    QCOMPARE(notes.duplicateSpeakers(), std::vector{2});
    notes.replace(0, 0, {u"y"_s, u"z"_s});
    QCOMPARE(notes.roster()[0].line, 3);
    QCOMPARE(notes.duplicateSpeakers(), std::vector{4});
}

void TestBuffer::takesInPeopleFiles()
{
    const PeopleReader reader =
        files({{u"a/one"_s, u"People: two\n\n@av Ana Vidal\n@bo Ben Okafor\n"_s},
               {u"a/two"_s, u"@cw Chen Wei\n@av Somebody Else\n"_s}});
    const Buffer notes = buffer(u"Title: t\nPeople: a/one\n\n@bo Bea Other\nav: hi\n"_s, reader);
    QVERIFY(notes.peopleFailures().empty());
    QCOMPARE(notes.roster().size(), 3);
    QCOMPARE(notes.roster()[notes.roster().findAlias(u"bo")].name, u"Bea Other"_s);
    QVERIFY(notes.roster()[notes.roster().findAlias(u"cw")].fromPeople);
    QVERIFY(notes.duplicateSpeakers().empty());
}

void TestBuffer::reportsPeopleFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a missing one") << u"none"_s << u"no none"_s;
    QTest::newRow("one that includes itself")
        << u"self"_s << u"The People file self includes itself."_s;
    QTest::newRow("two that include each other")
        << u"ping"_s << u"The People file ping includes itself."_s;
}

void TestBuffer::reportsPeopleFiles()
{
    QFETCH(QString, name);
    const PeopleReader reader = files({{u"self"_s, u"People: self\n"_s},
                                       {u"ping"_s, u"People: pong\n"_s},
                                       {u"pong"_s, u"People: ping\n"_s}});
    const Buffer notes = buffer(u"Title: t\nPeople: "_s + name + u'\n', reader);
    QCOMPARE(notes.peopleFailures().size(), size_t(1));
    QCOMPARE(notes.peopleFailures().front().line, 1);
    QTEST(notes.peopleFailures().front().reason, "reason");
}

QTEST_APPLESS_MAIN(TestBuffer)
#include "tst_buffer.moc"
