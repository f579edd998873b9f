// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "dump.h"
#include "notation/attribute.h"
#include "notation/builder.h"
#include "session/mentions.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestAttribute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reassigns_data();
    void reassigns();
    void declaresASpeaker_data();
    void declaresASpeaker();
    void givesANameTypedInAHurryItsCapitals();
    void readsNames_data();
    void readsNames();
    void renamesAnAlias_data();
    void renamesAnAlias();
    void refusesAnAlias_data();
    void refusesAnAlias();
    void renamesASpeaker_data();
    void renamesASpeaker();
    void reassigningChangesOnlyTheSpeakers();
    void renamingAnAliasChangesNothingElse();
    void renamingASpeakerKeepsWhoSaidWhat();
};

namespace {

const QString roster = u"@av Ana Vidal; she\n@bo Ben Okafor\n@rv Rik van Holt\n\n"_s;

CaretNotes notesOf(const QString &body) { return CaretNotes(roster + body); }

void addColumns()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
}

void row(const char *title, const QString &before, const QString &after)
{
    QTest::newRow(title) << before << after;
}

QString after(const CaretNotes &notes, const Renaming &renaming)
{
    return renaming ? applied(notes.text, *renaming) : renaming.error();
}

/// Everybody whom the texts of `session` name, in order.
std::vector<int> named(const Session &session)
{
    std::vector<int> result;
    forEachText(session, [&](QStringView text, TextKind kind) {
        for (const NamedAt &name : namesRead(text, kind, session.roster))
            result.push_back(name.speaker);
    });
    return result;
}

} // namespace

void TestAttribute::reassigns_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("after");
    const auto reassigned = [](const char *title, const QString &before, int count,
                               const QString &after) {
        QTest::newRow(title) << before << count << after;
    };
    reassigned("time, mark, whom, verb and words stay", u"‸14:07 av (worried)>bo? is it"_s, 1,
               u"14:07 rv (worried)>bo? is it"_s);
    reassigned("agreement without words", u"‸14:07 av+"_s, 1, u"14:07 rv+"_s);
    reassigned("several speakers become one", u"‸av, bo: one"_s, 1, u"rv: one"_s);
    reassigned("somebody unknown", u"‸?: one"_s, 1, u"rv: one"_s);
    reassigned("from a line that goes on with it", u"av: one\n... two‸"_s, 1,
               u"rv: one\n... two"_s);
    reassigned("from its annotation", u"av: one\n~ off‸"_s, 1, u"rv: one\n~ off"_s);
    reassigned("the last one, from the line below", u"av: one\nbo: two\n~ x\n(laughter)\n‸"_s, 1,
               u"av: one\nrv: two\n~ x\n(laughter)\n"_s);
    reassigned("nothing above", u"one\n‸"_s, 1, u"one\n"_s);
    reassigned("all of a span", u"‸av: one\nbo: two\n\n# Topic\nrv: three\n(laughter)\nit went"_s,
               7, u"rv: one\nrv: two\n\n# Topic\nrv: three\n(laughter)\nit went"_s);
    reassigned("narration becomes what somebody says", u"‸14:07 it is late"_s, 1,
               u"14:07 rv: it is late"_s);
    reassigned("escaped narration", u"‸14:07 \\av: it is late"_s, 1, u"14:07 rv: av: it is late"_s);
    reassigned("the owner of an action", u"‸* 14:07 [x] av: do it"_s, 1,
               u"* 14:07 [x] rv: do it"_s);
    reassigned("an action without an owner", u"‸* 14:07 do it"_s, 1, u"* 14:07 rv: do it"_s);
    reassigned("a decision is nobody's", u"‸! it goes"_s, 1, u"! it goes"_s);
    reassigned("prose is nobody's", u"‸| It goes"_s, 1, u"| It goes"_s);
    reassigned("fenced lines are nobody's", u"```\n‸x\n```"_s, 1, u"```\nx\n```"_s);
}

void TestAttribute::reassigns()
{
    QFETCH(QString, before);
    QFETCH(int, count);
    const CaretNotes notes = notesOf(before);
    const QString result =
        applied(notes.text, reassign(notes.buffer, {notes.caret.line, count}, u"rv"_s));
    QTEST(result.section(u'\n', 4), "after");
}

void TestAttribute::declaresASpeaker_data()
{
    addColumns();
    row("below the last speaker", u"@av Ana Vidal\n\nav: one"_s,
        u"@av Ana Vidal\n@dw Dan Williams\n\nav: one"_s);
    row("below the header", u"Title: t\n... more\n\none"_s,
        u"Title: t\n... more\n@dw Dan Williams\n\none"_s);
    row("below a header with a comment above", u"// mine\nTitle: t\n\none"_s,
        u"// mine\nTitle: t\n@dw Dan Williams\n\none"_s);
    row("at the top", u"one"_s, u"@dw Dan Williams\none"_s);
    row("in an empty text", u""_s, u"@dw Dan Williams\n"_s);
    row("at the end", u"@av Ana Vidal"_s, u"@av Ana Vidal\n@dw Dan Williams"_s);
    row("with an alias of its own", u"@dw Dora West"_s, u"@dw Dora West\n@dwi Dan Williams"_s);
}

void TestAttribute::declaresASpeaker()
{
    QFETCH(QString, before);
    const Buffer buffer = bufferOf(before);
    const QString declaration = speakerDeclaration(u" Dan  Williams"_s, buffer.roster());
    QTEST(applied(before, {addSpeaker(buffer, declaration)}), "after");
}

void TestAttribute::givesANameTypedInAHurryItsCapitals()
{
    const auto declared = [](const QString &name) {
        return speakerDeclaration(name, {}).section(u' ', 1);
    };
    QCOMPARE(declared(u"nina novak"_s), u"Nina Novak"_s);
    QCOMPARE(declared(u"rik van holt"_s), u"Rik van Holt"_s);
    QCOMPARE(declared(u"Rik van holt"_s), u"Rik van holt"_s); // as somebody meant it
    QCOMPARE(declared(u"leo van"_s), u"Leo Van"_s);
}

void TestAttribute::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("prose");
    QTest::addColumn<QString>("names");
    const auto names = [](const char *title, const QString &text, bool prose,
                          const QString &expected) {
        QTest::newRow(title) << text << prose << expected;
    };
    names("mentions and full names", u"@av's and Rik van Holt, *@bo* too"_s, false,
          u"@av|Rik van Holt|@bo"_s);
    names("none in code", u"`@av` @bo"_s, false, u"@bo"_s);
    names("none in links and URLs", u"[@av](https://x.org/@bo) https://x.org/@bo @av"_s, false,
          u"@av"_s);
    names("an escaped sign is none", u"\\@av x@bo **@av**"_s, false, u"@av"_s);
    names("over the end of a line", u"**x** Rik\nvan Holt"_s, false, u"Rik\nvan Holt"_s);
    names("in blocks", u"- @av\n- @bo\n\n> Ana Vidal\n\n    @rv"_s, true, u"@av|@bo|Ana Vidal"_s);
    names("in marks", u"{++@av++} {~~@bo~>@rv~~}"_s, false, u"@av|@bo|@rv"_s);
    names("spelt by an entity is not found", u"&#64;av @b&#111; @bo"_s, false, u"@bo"_s);
    names("after letters of many bytes", u"ää𝄞 **x** @bo ü @av"_s, false, u"@bo|@av"_s);
}

void TestAttribute::readsNames()
{
    QFETCH(QString, text);
    QFETCH(bool, prose);
    const Buffer buffer = bufferOf(roster);
    QStringList names;
    for (const NamedAt &name :
         namesRead(text, prose ? TextKind::Prose : TextKind::Inline, buffer.roster()))
        names += text.sliced(name.begin, name.length);
    QTEST(names.join(u'|'), "names");
}

void TestAttribute::renamesAnAlias_data()
{
    addColumns();
    row("credited, addressed, owner", u"av: x\nbo>AV: y\nav, bo+ z\n* av: z"_s,
        u"ana: x\nbo>ana: y\nana, bo+ z\n* ana: z"_s);
    row("who is called by name stays so", u"Ana Vidal: x\nVidal? y"_s, u"Ana Vidal: x\nVidal? y"_s);
    row("the author of an annotation", u"x\n~ [x] check @av 2026-10-12: @av said so"_s,
        u"x\n~ [x] check @ana 2026-10-12: @ana said so"_s);
    row("mentioned in texts", u"# @av's topic\nx @av\n... (@av)\n| @av said\n| *@av*"_s,
        u"# @ana's topic\nx @ana\n... (@ana)\n| @ana said\n| *@ana*"_s);
    row("not in code, URLs and words", u"`@av` https://x.org/@av x@av \\@av av"_s,
        u"`@av` https://x.org/@av x@av \\@av av"_s);
    row("in comments", u"// ask @av"_s, u"// ask @ana"_s);
    row("a second line for the alias stays one", u"@av Another"_s, u"@ana Another"_s);
    row("fenced lines are not read", u"```\n@av\n```"_s, u"```\n@av\n```"_s);
}

void TestAttribute::renamesAnAlias()
{
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    const QString result = after(notes, renameAlias(notes.buffer, 0, u"ana"_s));
    QVERIFY2(result.startsWith(u"@ana Ana Vidal; she\n"_s), qPrintable(result));
    QTEST(result.section(u'\n', 4), "after");
    const QString header = u"Chair: bo, av\nTitle: What @av\n... and @av did\nX: @av\n"
                           "Link: https://x.org/@av @av\n\n"_s;
    const CaretNotes withHeader(header + roster);
    QCOMPARE(after(withHeader, renameAlias(withHeader.buffer, 0, u"ana"_s)).section(u'\n', 0, 4),
             u"Chair: bo, ana\nTitle: What @ana\n... and @ana did\nX: @ana\n"
             "Link: https://x.org/@av @ana"_s);
}

void TestAttribute::refusesAnAlias_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("word");
    QTest::newRow("one of another") << u"BO"_s << u"Ben Okafor"_s;
    QTest::newRow("the family name of another") << u"Okafor"_s << u"Ben Okafor"_s;
    QTest::newRow("with a blank") << u"a v"_s << u"letters"_s;
    QTest::newRow("none") << u""_s << u"letters"_s;
    QTest::newRow("a dash at its end") << u"av-"_s << u"letters"_s;
    QTest::newRow("a word form") << u"Topic"_s << u"Topic"_s;
    QTest::newRow("a key of the header") << u"date"_s << u"date"_s;
    QTest::newRow("whom the notes credit") << u"zoe"_s << u"zoe"_s;
    QTest::newRow("whom the notes mention") << u"dw"_s << u"@dw"_s;
}

void TestAttribute::refusesAnAlias()
{
    QFETCH(QString, alias);
    QFETCH(QString, word);
    const CaretNotes notes = notesOf(u"Zoe: one\n@dw's turn, not `@cd`"_s);
    const Renaming renaming = renameAlias(notes.buffer, 0, alias);
    QVERIFY(!renaming.has_value());
    QVERIFY2(renaming.error().contains(word), qPrintable(renaming.error()));
    QVERIFY(renameAlias(notes.buffer, 0, u"cd"_s).has_value()); // written in code alone
}

void TestAttribute::renamesASpeaker_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto renamed = [](const char *title, const QString &name, const QString &before,
                            const QString &result) {
        QTest::newRow(title) << name << before << result;
    };
    renamed("credited by name", u"Ada Moser"_s, u"Ana Vidal: x\nVIDAL? y\nav: z\nbo>Vidal: w"_s,
            u"Ada Moser: x\nMoser? y\nav: z\nbo>Moser: w"_s);
    renamed("named in texts", u"Ada Moser"_s, u"as Ana Vidal said\n| Ana Vidal, Vidal, @av"_s,
            u"as Ada Moser said\n| Ada Moser, Vidal, @av"_s);
    renamed("a family name that two bear then", u"Ana Okafor"_s, u"Vidal: x\nOkafor: y"_s,
            u"av: x\nbo: y"_s);
    renamed("a name of one word is mentioned in texts", u"Ada"_s, u"Vidal: as Ana Vidal said"_s,
            u"Ada: as @av said"_s);
    renamed("the family name first", u"Torres Luna, Ana"_s, u"Ana Vidal: as Ana Vidal said"_s,
            u"Ana Torres Luna: as Ana Torres Luna said"_s);
}

void TestAttribute::renamesASpeaker()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    const CaretNotes notes = notesOf(before);
    const QString result = after(notes, renameSpeaker(notes.buffer, 0, name));
    QCOMPARE(result.section(u'\n', 0, 0), u"@av "_s + name + u"; she"_s);
    QTEST(result.section(u'\n', 4), "after");
}

void TestAttribute::reassigningChangesOnlyTheSpeakers()
{
    int made = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const int rv = buffer.roster().findAlias(u"rv");
        const std::vector<TextEdit> edits = reassign(buffer, {0, buffer.size()}, u"rv"_s);
        const Buffer after = bufferOf(applied(text, edits));
        made += int(edits.size());
        QCOMPARE(after.size(), buffer.size());
        for (int i = 0; i < after.size(); ++i) {
            const Line &line = buffer.line(i);
            const Line &now = after.line(i);
            QCOMPARE(now.kind, line.kind);
            QCOMPARE(now.mark, line.mark);
            QCOMPARE(now.after, line.after);
            QCOMPARE(now.time, line.time);
            QCOMPARE(now.text.of(after.text(i)), line.text.of(buffer.text(i)));
            QCOMPARE(now.verb.of(after.text(i)), line.verb.of(buffer.text(i)));
            QCOMPARE(now.whom.of(after.text(i)), line.whom.of(buffer.text(i)));
            if (line.kind == LineKind::Utterance)
                QCOMPARE(after.roster().find(now.who.of(after.text(i))), rv);
        }
    }
    QVERIFY(made > 500);
}

void TestAttribute::renamingAnAliasChangesNothingElse()
{
    int made = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const Session session = buildSession(buffer);
        for (int speaker = 0; speaker < buffer.roster().size(); ++speaker) {
            const QString alias = buffer.roster()[speaker].alias;
            const Renaming there = renameAlias(buffer, speaker, u"zq"_s);
            QVERIFY(there.has_value());
            const QString renamed = applied(text, *there);
            const Buffer after = bufferOf(renamed);
            const Session now = buildSession(after);
            QCOMPARE(now.roster[speaker].alias, u"zq"_s);
            QCOMPARE(named(now), named(session));
            QCOMPARE(dumpOf(now).replace(u"zq"_s, alias), dumpOf(session));
            const Renaming back = renameAlias(after, speaker, alias);
            QVERIFY(back.has_value());
            QCOMPARE(applied(renamed, *back), text);
            made += int(there->size());
        }
    }
    QVERIFY(made > 2000);
}

void TestAttribute::renamingASpeakerKeepsWhoSaidWhat()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        const Session session = buildSession(buffer);
        const int rv = buffer.roster().findAlias(u"rv");
        for (const QString &name : {u"Hendrik ter Borg"_s, u"Rik Vidal"_s, u"Rik"_s}) {
            const Renaming renaming = renameSpeaker(buffer, rv, name);
            QVERIFY(renaming.has_value());
            const Session now = buildSession(bufferOf(applied(text, *renaming)));
            QCOMPARE(named(now), named(session));
            QCOMPARE(now.entries.size(), session.entries.size());
            for (size_t i = 0; i < now.entries.size(); ++i)
                QVERIFY(now.entries[i].what == session.entries[i].what);
        }
    }
}

QTEST_APPLESS_MAIN(TestAttribute)
#include "tst_attribute.moc"
