// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "notation/builder.h"
#include "notation/changes.h"
#include "session/critic.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposes_data();
    void proposes();
    void resolvesOne_data();
    void resolvesOne();
    void resolvesAll_data();
    void resolvesAll();
    void rejectingAllChangesNothingThatLeaves();
    void oneByOneIsAllAtOnce();
};

namespace {

/// Notes where `«` and `»` show what is selected.
struct Selected {
    explicit Selected(QString written)
        : begin(placeIn(written, u'«'))
        , end(placeIn(written, u'»'))
        , notes(written)
    {}

    static Position placeIn(QString &written, QChar mark)
    {
        const qsizetype at = written.indexOf(mark);
        const QString before = written.first(at);
        written.remove(at, 1);
        return {int(before.count(u'\n')), int(at - 1 - before.lastIndexOf(u'\n'))};
    }

    QString after(const std::optional<Change> &change) const { return notes.after(change); }
    Range range() const { return {begin, end}; }

    Position begin;
    Position end;
    CaretNotes notes;
};

const QString nothing = u"nothing"_s;

/// The texts of all entries as if all changes were `accept`ed, those that are empty left out.
QStringList entryTexts(const QString &text, bool accept)
{
    const Session session = buildSession(bufferOf(text));
    QStringList texts;
    for (const Entry &entry : session.entries) {
        const Narration *narration = entry.as<Narration>();
        const bool fenced = narration && narration->fenced;
        const bool goes = accept ? entry.struck : entry.added;
        const QString words = fenced   ? entry.text.toString()
                              : accept ? accepted(entry.text)
                                       : rejected(entry.text);
        if (!goes && !words.trimmed().isEmpty())
            texts += words.simplified();
    }
    return texts;
}

} // namespace

void TestChanges::proposes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("deletion");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *title, const QString &before, const QString &comment,
                        const QString &deletion, const QString &words) {
        QTest::newRow(title) << before << comment << deletion << words;
    };
    row("selected words", u"one «two» three"_s, u"one {==two==}{>>‸<<} three"_s,
        u"one {--two--}‸ three"_s, u"one {~~two~>‸~~} three"_s);
    row("with blanks around them", u"one« two »three"_s, u"one {==two==}{>>‸<<} three"_s,
        u"one {--two--}‸ three"_s, u"one {~~two~>‸~~} three"_s);
    row("nothing selected", u"one «»two"_s, u"one {>>‸<<}two"_s, nothing, u"one {++‸++}two"_s);
    row("over two lines of one note", u"o«ne\n... t»wo"_s, u"o{==ne\n... t==}{>>‸<<}wo"_s,
        u"o{--ne\n... t--}‸wo"_s, u"o{~~ne\n... t~>‸~~}wo"_s);
    row("in prose", u"| o«ne\n| t»wo"_s, u"| o{==ne\n| t==}{>>‸<<}wo"_s, u"| o{--ne\n| t--}‸wo"_s,
        u"| o{~~ne\n| t~>‸~~}wo"_s);
    row("in an annotation", u"x\n~ check: «one»"_s, u"x\n~ check: {==one==}{>>‸<<}"_s,
        u"x\n~ check: {--one--}‸"_s, u"x\n~ check: {~~one~>‸~~}"_s);
    row("behind a blank", u"one «»"_s, u"one {>>‸<<}"_s, nothing, u"one {++‸++}"_s);
    row("in an empty line of prose", u"| x\n| «»"_s, u"| x\n| {>>‸<<}"_s, nothing,
        u"| x\n| {++‸++}"_s);
    row("where the mark has no blank yet", u"| x\n|«»"_s, nothing, nothing, nothing);
    row("over two notes", u"o«ne\ntw»o"_s, nothing, nothing, nothing);
    row("in code", u"`o«n»e`"_s, nothing, nothing, nothing);
    row("over a part of a mark", u"on«e {++tw»o++}"_s, nothing, nothing, nothing);
    row("in a mark", u"{++t«w»o++}"_s, nothing, nothing, nothing);
    row("on a blank line", u"one\n«»\ntwo"_s, nothing, nothing, nothing);
    row("in fenced lines", u"```\no«n»e\n```"_s, nothing, nothing, nothing);
    row("behind an action's words", u"* do «it, by 2026-12-01»"_s,
        u"* do {==it==}{>>‸<<}, by 2026-12-01"_s, u"* do {--it--}‸, by 2026-12-01"_s,
        u"* do {~~it~>‸~~}, by 2026-12-01"_s);
}

void TestChanges::proposes()
{
    QFETCH(QString, before);
    const Selected notes(before);
    const Buffer &buffer = notes.notes.buffer;
    QTEST(notes.after(insertComment(buffer, notes.range())), "comment");
    QTEST(notes.after(proposeDeletion(buffer, notes.range())), "deletion");
    QTEST(notes.after(proposeWords(buffer, notes.range())), "words");
}

void TestChanges::resolvesOne_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<QString>("rejected");
    const auto row = [](const char *title, const QString &before, const QString &accepted,
                        const QString &rejected) {
        QTest::newRow(title) << before << accepted << rejected;
    };
    row("an addition", u"one {++tw‸o++} three"_s, u"one ‸two three"_s, u"one‸ three"_s);
    row("a deletion", u"one {--tw‸o--}, three"_s, u"one‸, three"_s, u"one ‸two, three"_s);
    row("a substitution", u"{~~one~>‸two~~} {++x++}"_s, u"‸two {++x++}"_s, u"‸one {++x++}"_s);
    row("a comment goes", u"one {>>tw‸o<<}"_s, u"one‸"_s, u"one‸"_s);
    row("a highlight loses its marks", u"{==o‸ne==}{>>x<<}"_s, u"‸one{>>x<<}"_s, u"‸one{>>x<<}"_s);
    row("over two lines", u"o{++ne\n... t‸w++}o"_s, u"o‸ne\n... two"_s, u"o‸o"_s);
    row("over two lines of prose", u"| o{--ne\n| t‸w--}o"_s, u"| o‸o"_s, u"| o‸ne\n| two"_s);
    row("at the start of a note", u"av: {--on‸e--} two"_s, u"av: ‸two"_s, u"av: ‸one two"_s);
    row("words that would be an utterance are escaped", u"{++av: ‸++}two"_s, u"‸\\av: two"_s,
        u"‸two"_s);
    row("a whole note proposed to go", u"one\n~ x\n~ deleted‸\ntwo"_s, u"‸two"_s,
        u"one\n~ x\n‸two"_s);
    row("a whole note proposed", u"one\n  ~ add‸ed"_s, u"one‸"_s, u"‸"_s);
    row("beside a change", u"one ‸two {++x++}"_s, nothing, nothing);
}

void TestChanges::resolvesOne()
{
    QFETCH(QString, before);
    const CaretNotes notes(before);
    const auto resolve = [&](bool accept) {
        return notes.after(resolveChange(notes.buffer, notes.caret, accept));
    };
    QTEST(resolve(true), "accepted");
    QTEST(resolve(false), "rejected");
}

void TestChanges::resolvesAll_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<QString>("rejected");
    QTest::newRow("of every kind") << u"{++one++} two\nx {--y--} {~~z~>w~~}\n| {++told++}"_s
                                   << u"one two\nx w\n| told"_s << u"two\nx y z\n| "_s;
    QTest::newRow("changes side by side")
        << u"{--one--} {--two--} three"_s << u"three"_s << u"one two three"_s;
    QTest::newRow("comments stay")
        << u"{==one==}{>>x<<} {++y++}"_s << u"{==one==}{>>x<<} y"_s << u"{==one==}{>>x<<}"_s;
    QTest::newRow("whole notes") << u"one\n~ deleted\ntwo {++x++}\n~ added\nthree\n~ deleted"_s
                                 << u"two x"_s << u"one\nthree"_s;
    QTest::newRow("none") << u"one"_s << u"one"_s << u"one"_s;
}

void TestChanges::resolvesAll()
{
    QFETCH(QString, before);
    const Buffer buffer = bufferOf(before);
    QTEST(applied(before, resolveAllChanges(buffer, true)), "accepted");
    QTEST(applied(before, resolveAllChanges(buffer, false)), "rejected");
}

/// What nobody accepted is exported as if rejected.
void TestChanges::rejectingAllChangesNothingThatLeaves()
{
    int made = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QString text = randomNotes(seed);
        for (const bool accept : {true, false}) {
            const auto edits = resolveAllChanges(bufferOf(text), accept);
            made += int(edits.size());
            const QString after = applied(text, edits);
            QCOMPARE(entryTexts(after, false), entryTexts(text, accept));
            QCOMPARE(resolveAllChanges(bufferOf(after), accept).size(), 0);
        }
    }
    QVERIFY(made > 500);
}

void TestChanges::oneByOneIsAllAtOnce()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QString text = randomNotes(seed);
        QString one = text;
        const QString all = applied(text, resolveAllChanges(bufferOf(text), true));
        for (auto edits = resolveAllChanges(bufferOf(one), true); !edits.empty();
             edits = resolveAllChanges(bufferOf(one), true))
            one = applied(one, {edits.back()});
        QCOMPARE(one, all);
    }
}

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
