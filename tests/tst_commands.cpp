// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"
#include "hostilenotes.h"
#include "notation/attribute.h"
#include "notation/builder.h"
#include "notation/capture.h"
#include "notation/changes.h"
#include "notation/entrykind.h"
#include "notation/marking.h"
#include "notation/prosebelow.h"
#include "notation/rearrange.h"
#include "notation/time.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;
using namespace Qt::StringLiterals;

/// What holds for every command, on any notes, with the caret anywhere.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editWhatIsThere_data();
    void editWhatIsThere();
    void putNothingOnTheRecord_data();
    void putNothingOnTheRecord();
};

namespace {

using Command = std::optional<Change> (*)(const Buffer &, Position);

const TimeStamp stamp = readTime(u"14:02:10").time;

std::optional<Change> made(const std::optional<Commit> &commit)
{
    return commit ? std::optional(commit->change) : std::nullopt;
}

/// Without a caret of their own.
std::optional<Change> made(const std::vector<TextEdit> &edits)
{
    return edits.empty() ? std::nullopt : std::optional(Change{edits, {}});
}

/// Some words behind `p`.
Range selected(const Buffer &b, Position p)
{
    const auto size = p.line < b.size() ? int(b.text(p.line).size()) : 0;
    return {p, {p.line, std::min(p.column + 6, size)}};
}

struct NamedCommand {
    const char *name;
    Command run;
    /// Never puts on the record what was off. A new line, one that goes, or who says something, may: prose then words
    /// other notes, and a reply without words is one to another.
    bool keepsOff = true;
    bool alwaysChanges = true; ///< false where two equal paragraphs may change places
};

constexpr NamedCommand commands[] = {
    {"a colon", [](const Buffer &b, Position p) { return made(commitMark(b, p, u':', stamp)); }},
    {"a question mark",
     [](const Buffer &b, Position p) { return made(commitMark(b, p, u'?', stamp)); }},
    {"a blank", [](const Buffer &b, Position p) { return made(commitMark(b, p, u' ', stamp)); }},
    {"the mark of a new note",
     [](const Buffer &b, Position p) { return made(changeMark(b, p, u'+')); }},
    {"Enter", [](const Buffer &b, Position p) { return beginLine(b, p); }, false},
    {"Enter, live", [](const Buffer &b, Position p) { return endNote(b, p, stamp); }, false},
    {"the next speaker",
     [](const Buffer &b, Position p) { return startNote(b, p.line, u"av"_s, stamp, stamp); },
     false},
    {"the same speaker",
     [](const Buffer &b, Position p) {
         return startNote(b, p.line, sameWho(b, p.line), stamp, stamp);
     },
     false},
    {"the other speaker",
     [](const Buffer &b, Position p) {
         return startNote(b, p.line, otherWho(b, p.line), stamp, stamp);
     },
     false},
    {"a check",
     [](const Buffer &b, Position p) { return insertAnnotation(b, p, AnnotationKind::Check); }},
    {"off",
     [](const Buffer &b, Position p) { return insertAnnotation(b, p, AnnotationKind::Off); }},
    {"a flag", [](const Buffer &b, Position p) { return toggleFlag(b, p); }},
    {"a state", [](const Buffer &b, Position p) { return made(toggleState(b, p.line)); }},
    {"off the record", [](const Buffer &b, Position p) { return toggleOff(b, p); }, false},
    {"a decision",
     [](const Buffer &b, Position p) { return convertEntry(b, p, LineKind::Decision, stamp); },
     false},
    {"an action",
     [](const Buffer &b, Position p) { return convertEntry(b, p, LineKind::Action, stamp); },
     false},
    {"an open question",
     [](const Buffer &b, Position p) { return convertEntry(b, p, LineKind::OpenQuestion, stamp); },
     false},
    {"reassign",
     [](const Buffer &b, Position p) { return made(reassign(b, {p.line, 3}, u"bo"_s)); }, false},
    {"a new speaker",
     [](const Buffer &b, Position) {
         return made(std::vector{addSpeaker(b, speakerDeclaration(u"Zoe Zed"_s, b.roster()))});
     }},
    {"split", [](const Buffer &b, Position p) { return splitNote(b, p); }},
    {"join", [](const Buffer &b, Position p) { return joinWithAbove(b, p.line); }},
    {"up", [](const Buffer &b, Position p) { return moveParagraph(b, p, false); }, true, false},
    {"down", [](const Buffer &b, Position p) { return moveParagraph(b, p, true); }, true, false},
    {"later", [](const Buffer &b, Position p) { return made(shiftTime(b, p.line, 5000)); }},
    {"a comment", [](const Buffer &b, Position p) { return insertComment(b, selected(b, p)); }},
    {"words to go", [](const Buffer &b, Position p) { return proposeDeletion(b, selected(b, p)); }},
    {"other words", [](const Buffer &b, Position p) { return proposeWords(b, selected(b, p)); }},
    {"accept", [](const Buffer &b, Position p) { return resolveChange(b, p, true); }, false},
    {"reject", [](const Buffer &b, Position p) { return resolveChange(b, p, false); }, false},
    {"accept all", [](const Buffer &b, Position) { return made(resolveAllChanges(b, true)); },
     false},
    {"reject all", [](const Buffer &b, Position) { return made(resolveAllChanges(b, false)); },
     false},
    {"prose",
     [](const Buffer &b, Position p) { return insertProseBelow(b, p.line, u"One.\n\nTwo."_s); }},
};

bool isInside(Position at, const QStringList &lines)
{
    return at.line >= 0 && at.line < lines.size() && at.column >= 0 &&
           at.column <= lines[at.line].size();
}

/// Why `change` is none of `text`; empty when it is one.
QString faultOf(const Change &change, const QString &text)
{
    const QStringList lines = text.split(u'\n');
    std::vector<TextEdit> edits = change.edits;
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    Position end;
    for (const TextEdit &edit : edits) {
        if (!isInside(edit.range.begin, lines) || !isInside(edit.range.end, lines) ||
            edit.range.end < edit.range.begin)
            return u"an edit outside the text"_s;
        if (edit.range.begin < end)
            return u"edits that overlap"_s;
        end = edit.range.end;
    }
    if (!isInside(change.caret, applied(text, edits).split(u'\n')))
        return u"the caret outside the text"_s;
    return {};
}

/// The words of all that is on the record, sorted; without annotations, since those on a reply without
/// words go with what it refers to at the moment.
QStringList wordsOnRecord(const QString &text)
{
    static const QRegularExpression word(u"qz\\d+qz"_s);
    const Session session = buildSession(bufferOf(text));
    QStringList words;
    const auto add = [&words](QStringView added, bool off) {
        for (auto found = word.globalMatchView(added); !off && found.hasNext();)
            words += found.next().captured();
    };
    for (const Entry &entry : session.entries)
        add(entry.text, entry.off);
    for (const Prose &prose : session.prose)
        add(prose.markdown, prose.off);
    for (const Topic &topic : session.topics)
        add(topic.title, topic.off);
    words.sort();
    words.removeDuplicates();
    return words;
}

/// Calls `look` with each change that `command` makes of `text`.
template <typename Look>
void forEachChange(const NamedCommand &command, const QString &text, Look look)
{
    const Buffer buffer = bufferOf(text);
    for (int line = 0; line < buffer.size(); ++line) {
        const auto size = int(buffer.text(line).size());
        for (const int column : std::set{0, std::min(2, size), size / 2, size}) {
            const auto change = command.run(buffer, {line, column});
            if (change && !QTest::currentTestFailed())
                look(*change);
        }
    }
}

} // namespace

Q_DECLARE_METATYPE(const NamedCommand *)

void TestCommands::editWhatIsThere_data()
{
    QTest::addColumn<const NamedCommand *>("command");
    for (const NamedCommand &command : commands)
        QTest::newRow(command.name) << &command;
}

void TestCommands::editWhatIsThere()
{
    QFETCH(const NamedCommand *, command);
    int made = 0;
    const QString waiting = u"@av Ana Vidal\n\nav: "_s;
    for (quint32 seed = 0; seed < 20; ++seed) {
        for (const QString &text :
             {randomNotes(seed), hostileNotes(seed).left(1500), u""_s, waiting}) {
            forEachChange(*command, text, [&](const Change &change) {
                ++made;
                const QString after = applied(text, change.edits);
                const QString fault = faultOf(change, text);
                if (!fault.isEmpty())
                    qInfo("%s\n-->\n%s", qPrintable(text), qPrintable(after));
                QCOMPARE(fault, QString());
                QVERIFY(after != text || !command->alwaysChanges);
            });
        }
    }
    QVERIFY(made > 0);
}

void TestCommands::putNothingOnTheRecord_data()
{
    QTest::addColumn<const NamedCommand *>("command");
    for (const NamedCommand &command : commands) {
        if (command.keepsOff)
            QTest::newRow(command.name) << &command;
    }
}

void TestCommands::putNothingOnTheRecord()
{
    QFETCH(const NamedCommand *, command);
    for (quint32 seed = 0; seed < 20; ++seed) {
        const QString text = randomNotes(seed);
        const QStringList before = wordsOnRecord(text);
        forEachChange(*command, text, [&](const Change &change) {
            const QString after = applied(text, change.edits);
            const QStringList now = wordsOnRecord(after);
            QStringList leaked;
            std::ranges::set_difference(now, before, std::back_inserter(leaked));
            if (!leaked.isEmpty())
                qInfo("%s\n-->\n%s", qPrintable(text), qPrintable(after));
            QCOMPARE(leaked.join(u' '), QString());
        });
    }
}

QTEST_APPLESS_MAIN(TestCommands)
#include "tst_commands.moc"
