// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articletext.h"
#include "caretnotes.h"
#include "export/takendraft.h"
#include "notation/builder.h"
#include "notation/notelines.h"
#include "notation/prosebelow.h"

#include <QTest>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

class TestTakenDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheDraftBelowItsNotes_data();
    void putsTheDraftBelowItsNotes();
    void setsApartWhatIsOffTheRecord();
    void theArticleSaysTheSame();
};

namespace {

/// What the command makes of the note at the caret.
std::optional<Change> taken(const Buffer &buffer, int line)
{
    const std::optional<NoteLines> note = noteAt(buffer, line);
    if (!note)
        return {};
    const OnRecord record = onRecord(buildSession(buffer));
    const auto draft = takenDraft(compose(record), record, note->head);
    return draft ? insertProseBelow(buffer, draft->line, draft->markdown) : std::nullopt;
}

/// What the article of `text` says with words of `origin` of the notes in lines `from` to `to`.
QString told(const QString &text, Origin origin, int from, int to)
{
    const OnRecord record = onRecord(buildSession(bufferOf(text)));
    const Article article = compose(record);
    QStringList words;
    for (const Sentence &sentence : article.sentences) {
        if (sentence.origin != origin || sentence.entries.isEmpty())
            continue;
        const int line = record->entries[size_t(sentence.entries.first)].lines.first;
        if (line >= from && line < to)
            words += sentenceText(article, sentence);
    }
    return words.join(u' ').simplified();
}

} // namespace

void TestTakenDraft::putsTheDraftBelowItsNotes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const QString &before, const QString &after) {
        QTest::newRow(title) << before << after;
    };
    row("a statement", u"14:07 av: it is \"late\"‸"_s,
        u"14:07 av: it is \"late\"\n| ‸@av said that it is \"late\"."_s);
    row("below the annotations", u"av: it is late‸\n~ check: x\n"_s,
        u"av: it is late\n~ check: x\n| ‸@av said that it is late.\n"_s);
    row("with the notes above that prose would word", u"bo: one\nav: two‸\nbo: three"_s,
        u"bo: one\nav: two\n| ‸@bo, the slab maintainer, said: one. @av said: two.\nbo: three"_s);
    row("with the answer that the same sentence tells", u"av? is it ready‸\nbo> it is\nav: good"_s,
        u"av? is it ready\nbo> it is\n| ‸@av asked whether it is ready; @bo, the slab "
        "maintainer, answered that it is.\nav: good"_s);
    row("an alias with an underscore", u"a_b: it is late‸"_s,
        u"a_b: it is late\n| ‸@a_b said that it is late."_s);
    row("somebody unknown is no mention", u"Zoe: it is late‸"_s,
        u"Zoe: it is late\n| ‸Zoe said that it is late."_s);
    row("what the notes do not mention is not mentioned", u"av: \\@bo and x@bo and `@bo` wait‸"_s,
        u"av: \\@bo and x@bo and `@bo` wait\n| ‸@av said: \\@bo and x@bo and `@bo` wait."_s);
    row("what is no quote becomes none", u"av: a 6\" pipe\nbo: a \"short\" one‸"_s,
        u"av: a 6\" pipe\nbo: a \"short\" one\n"
        "| ‸@av said: a 6\\\" pipe. @bo, the slab maintainer, said: a \"short\" one."_s);
    row("a stray mark quotes nothing", u"av: say \"hello\nbo: a \"short\" one‸"_s,
        u"av: say \"hello\nbo: a \"short\" one\n"
        "| ‸@av said: say \\\"hello. @bo, the slab maintainer, said: a \"short\" one."_s);
    row("links and references",
        u"av: see [it](https://x.org/a_b), <https://y.org>, CVE-2026-12345, [lwn 953116]‸"_s,
        u"av: see [it](https://x.org/a_b), <https://y.org>, CVE-2026-12345, [lwn 953116]\n"
        "| ‸@av said: see [it](https://x.org/a_b), <https://y.org>, CVE-2026-12345, [lwn "
        "953116]."_s);
    row("marks", u"av: a *very* **old** 2*3 `x*y` a_b_c # {++new++} <b>‸"_s,
        u"av: a *very* **old** 2*3 `x*y` a_b_c # {++new++} <b>\n"
        "| ‸@av said: a *very* **old** 2\\*3 `x*y` a_b_c # \\<b>."_s);
    row("words like a mark of CriticMarkup", u"av: `{++x++}` is‸"_s,
        u"av: `{++x++}` is\n| ‸@av said that `{++x++}` is."_s);
    row("a decision", u"! 14:07 (consensus) it goes‸"_s,
        u"! 14:07 (consensus) it goes\n| ‸There was a consensus that it goes."_s);
    row("fenced lines", u"```\n‸int x;\n\n  // y\n```"_s,
        u"```\nint x;\n\n  // y\n```\n| ‸```\n| int x;\n|\n|   // y\n| ```"_s);
    row("narration that begins like a list", u"1. one‸"_s, u"1. one\n| ‸1\\. One."_s);
    row("told by prose already", u"av: one‸\n| Told."_s, u"nothing"_s);
    row("a direction is not told", u"[slide 1]‸"_s, u"nothing"_s);
    row("off the record nothing is told", u"av: one‸\n~ off"_s, u"nothing"_s);
    row("below a fence that only [off] ends", u"```\none‸\n[off]\n"_s, u"nothing"_s);
    row("a topic is no note", u"# One‸"_s, u"nothing"_s);
}

void TestTakenDraft::putsTheDraftBelowItsNotes()
{
    QFETCH(QString, before);
    const CaretNotes notes(u"Title: Whether it stays\n\n@av Ana Vidal; she\n"
                           "@bo Ben Okafor; as the slab maintainer; he\n@a_b Abe Bo\n\n"_s +
                           before);
    const auto change = taken(notes.buffer, notes.caret.line);
    QTEST(change ? notes.after(*change).section(u'\n', 6) : u"nothing"_s, "after");
}

void TestTakenDraft::setsApartWhatIsOffTheRecord()
{
    const CaretNotes notes(u"@av Ana Vidal\n\nav: one\nav: secret\n~ off\nav: two‸\n"_s);
    const auto change = taken(notes.buffer, notes.caret.line);
    QVERIFY(change.has_value());
    const QString text = applied(notes.text, change->edits);
    QVERIFY2(text.startsWith(u"@av Ana Vidal\n\nav: secret\n~ off\n\nav: one\nav: two\n| "_s),
             qPrintable(text));
    const Session session = buildSession(bufferOf(text));
    QCOMPARE(session.prose.size(), 1);
    QVERIFY(!session.prose.front().off);
}

/// The prose says what the draft said. Below it, a pronoun may have become a name again.
void TestTakenDraft::theArticleSaysTheSame()
{
    int made = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const QString text = randomNotes(seed);
        const Buffer buffer = bufferOf(text);
        for (int line = 0; line < buffer.size(); ++line) {
            const auto change = taken(buffer, line);
            if (!change || change->edits.size() > 1) // setting apart moves notes
                continue;
            ++made;
            const QString after = applied(text, change->edits);
            const Session session = buildSession(bufferOf(after));
            const auto prose = std::ranges::find(session.prose, change->caret.line,
                                                 [](const Prose &p) { return p.lines.first; });
            QVERIFY(prose != session.prose.end() && !prose->words.isEmpty());
            const int first = session.entries[size_t(prose->words.first)].lines.first;
            const int end = prose->lines.first;
            QCOMPARE(told(after, Origin::Prose, first, end), told(text, Origin::Draft, first, end));
            QVERIFY(told(after, Origin::Draft, first, end).isEmpty());
        }
    }
    QVERIFY(made > 300);
}

QTEST_APPLESS_MAIN(TestTakenDraft)
#include "tst_takendraft.moc"
