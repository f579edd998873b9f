// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/notesdocument.h"
#include "editor/livecapture.h"
#include "editor/noteseditor.h"
#include "export/takendraft.h"
#include "notation/attribute.h"
#include "notation/capture.h"
#include "notation/entrykind.h"
#include "notation/marking.h"
#include "notation/prosebelow.h"
#include "notation/rearrange.h"
#include "window/bars.h"
#include "window/mainwindow.h"
#include "window/menus.h"
#include "window/picker.h"

#include <QStatusBar>

#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitKeys = 10;

struct Kind {
    AnnotationKind kind;
    const char *title;
};

constexpr std::array annotationKinds = {
    Kind{AnnotationKind::Check,
         QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Check before it is published")},
    Kind{AnnotationKind::Quote,
         QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Quote: the words are as spoken")},
    Kind{AnnotationKind::Todo, QT_TRANSLATE_NOOP("rapporteur::MainWindow", "To do")},
    Kind{AnnotationKind::Link, QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Link")},
    Kind{AnnotationKind::Source, QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Source")},
    Kind{AnnotationKind::Note, QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Note")},
    Kind{AnnotationKind::Off,
         QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Off the record: this entry alone")},
    Kind{AnnotationKind::Deleted,
         QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Deleted: proposed to go")},
    Kind{AnnotationKind::Added,
         QT_TRANSLATE_NOOP("rapporteur::MainWindow", "Added: proposed to come in")},
};

/// Why a command changed nothing, for a moment.
void sayWhyNot(MainWindow &window,
               const QString &sentence = MainWindow::tr("What stands here does not take that."))
{
    constexpr int milliseconds = 4000;
    window.statusBar()->showMessage(sentence, milliseconds);
}

void apply(MainWindow &window, const std::optional<Change> &change)
{
    if (change)
        window.editor().apply(*change);
    else
        sayWhyNot(window);
}

/// Makes the edits and leaves the caret in its words.
void apply(MainWindow &window, const std::vector<TextEdit> &edits)
{
    if (!edits.empty())
        window.notes().apply(edits, window.editor().caret());
    else
        sayWhyNot(window);
}

/// Declares somebody who is not on the roster yet, and gives the alias.
QString declare(MainWindow &window, const QString &name)
{
    const Buffer &buffer = window.notes().buffer();
    const QString line = speakerDeclaration(name, buffer.roster());
    if (line.isEmpty())
        return {};
    window.notes().apply({addSpeaker(buffer, line)}, window.editor().caret());
    return line.sliced(1).section(u' ', 0, 0);
}

/// Asks for a speaker by number, name or alias; a name that nobody has is somebody new.
void pickSpeaker(MainWindow &window, const QString &title,
                 const std::function<void(const QString &alias)> &take)
{
    const SpeakerNumbers &numbers = window.capture().numbers();
    const EditorColours &colours = window.editor().colours();
    std::vector<Choice> choices;
    const auto &speakers = window.notes().buffer().roster().speakers();
    for (size_t i = 0; i < speakers.size(); ++i) {
        const QString alias = speakers[i].alias;
        const int number = numbers.number(alias);
        const QString key = number > 0 && number < digitKeys ? QString::number(number)
                            : number == digitKeys            ? u"0"_s
                                                             : QString();
        choices.push_back({.text = speakers[i].name,
                           .detail = key.isEmpty() ? alias : u"%1   %2"_s.arg(alias, key),
                           .run = [take, alias] { take(alias); },
                           .key = key,
                           .colour = colours.speaker(int(i))});
    }
    window.picker().ask(title, std::move(choices), [&window, take](const QString &name) {
        if (const QString alias = declare(window, name); !alias.isEmpty())
            take(alias);
    });
}

void pickAnnotation(MainWindow &window)
{
    std::vector<Choice> choices;
    for (const Kind &kind : annotationKinds) {
        const QString title = MainWindow::tr(kind.title);
        // Deleted and added have no letter: d and a are typed too easily.
        const bool hasLetter = annotationKind(title.front().toLower()) == kind.kind;
        const QString letter = hasLetter ? QString(title.front().toLower()) : QString();
        choices.push_back({.text = title,
                           .detail = letter,
                           .run =
                               [&window, kind] {
                                   if (!window.capture().annotate(kind.kind))
                                       sayWhyNot(window);
                               },
                           .key = letter});
    }
    window.picker().ask(MainWindow::tr("Annotate"), std::move(choices));
}

Command convert(MainWindow &window, const QString &id, const QString &title, const QString &keys,
                LineKind kind)
{
    return {.id = id, .title = title, .keys = {QKeySequence(keys)}, .run = [&window, kind] {
                apply(window, convertEntry(window.notes().buffer(), window.editor().caret(), kind,
                                           window.capture().now()));
            }};
}

std::vector<Command> speakerCommands(MainWindow &window)
{
    return {
        {.id = u"note.speaker"_s,
         .title = MainWindow::tr("&Speaker…"),
         .icon = u"user"_s,
         .keys = {QKeySequence(u"F4"_s)},
         .run =
             [&window] {
                 pickSpeaker(window, MainWindow::tr("Who speaks? A new name is a new speaker."),
                             [&window](const QString &who) { window.capture().startNote(who); });
             }},
        {.id = u"note.other"_s,
         .title = MainWindow::tr("The &other speaker again"),
         .run = [&window] { window.capture().startOtherNote(); }},
        {.id = u"note.same"_s,
         .title = MainWindow::tr("The same speaker goes &on"),
         .run = [&window] { window.capture().startSameNote(); }},
        {.id = u"note.reassign"_s,
         .title = MainWindow::tr("&Reassign…"),
         .keys = {QKeySequence(u"Shift+F4"_s)},
         .run =
             [&window] {
                 pickSpeaker(window, MainWindow::tr("Who said it?"), [&window](const QString &who) {
                     // Declaring somebody new has moved the lines.
                     const LineSpan lines = window.editor().selectedLines();
                     apply(window, reassign(window.notes().buffer(), lines, who));
                 });
             }},
    };
}

std::vector<Command> kindCommands(MainWindow &window)
{
    std::vector<Command> commands = {
        convert(window, u"note.decision"_s, MainWindow::tr("&Decision"), u"Ctrl+Shift+D"_s,
                LineKind::Decision),
        convert(window, u"note.action"_s, MainWindow::tr("&Action"), u"Ctrl+Shift+A"_s,
                LineKind::Action),
        convert(window, u"note.question"_s, MainWindow::tr("Open &question"), u"Ctrl+Shift+Q"_s,
                LineKind::OpenQuestion),
        {.id = u"note.off"_s,
         .title = MainWindow::tr("O&ff the record"),
         .icon = u"lock"_s,
         .keys = {QKeySequence(u"Ctrl+Shift+O"_s)},
         .run =
             [&window] {
                 apply(window, toggleOff(window.notes().buffer(), window.editor().caret()));
             }},
    };
    commands.front().begins = true;
    return commands;
}

std::vector<Command> remarkCommands(MainWindow &window)
{
    return {
        {.id = u"note.flag"_s,
         .title = MainWindow::tr("&Flag to be checked"),
         .icon = u"flag"_s,
         .keys = {QKeySequence(u"Ctrl+."_s)},
         .run =
             [&window] {
                 apply(window, toggleFlag(window.notes().buffer(), window.editor().caret()));
             },
         .begins = true},
        {.id = u"note.annotate"_s,
         .title = MainWindow::tr("A&nnotate…"),
         .icon = u"note"_s,
         .keys = {QKeySequence(u"Ctrl+Shift+M"_s)},
         .run = [&window] { pickAnnotation(window); }},
        {.id = u"note.state"_s,
         .title = MainWindow::tr("Done or o&pen"),
         .keys = {QKeySequence(u"Ctrl+Shift+X"_s)},
         .run =
             [&window] {
                 apply(window, toggleState(window.notes().buffer(), window.editor().caret().line));
             }},
    };
}

void takeDraft(MainWindow &window)
{
    const std::shared_ptr<const Reading> reading = window.notes().currentReading();
    const int line = window.editor().caret().line;
    if (const auto draft = takenDraft(reading->article, reading->record, line))
        apply(window, insertProseBelow(window.notes().buffer(), draft->line, draft->markdown));
    else
        sayWhyNot(window,
                  MainWindow::tr("There is no draft of what stands here: prose words it, or the "
                                 "article leaves it out."));
}

/// Whom `line` declares, else who spoke last there.
int speakerAt(const Buffer &buffer, int line)
{
    const std::vector<Speaker> &speakers = buffer.roster().speakers();
    const auto declared = std::ranges::find(speakers, line, &Speaker::line);
    return declared != speakers.end() ? int(declared - speakers.begin())
                                      : buffer.roster().find(sameWho(buffer, line));
}

/// Asks for what a speaker is to be called instead of `called`, and says in a bar why that cannot be.
void rename(MainWindow &window, const QString &title, QString Speaker::*called,
            Renaming (*renaming)(const Buffer &, int, const QString &))
{
    const Buffer &buffer = window.notes().buffer();
    const int speaker = speakerAt(buffer, window.editor().selectedLines().first);
    if (speaker == Roster::nobody)
        return sayWhyNot(window, MainWindow::tr("Nobody on the roster speaks here."));
    const Speaker &now = buffer.roster()[speaker];
    const auto take = [&window, speaker, renaming](const QString &typed) {
        const auto edits = renaming(window.notes().buffer(), speaker, typed);
        if (edits)
            apply(window, *edits);
        else
            window.bars().show(u"rename"_s, KMessageWidget::Warning, edits.error());
    };
    window.picker().ask(title.arg(now.name), {}, take, now.*called);
}

std::vector<Command> arrangeCommands(MainWindow &window)
{
    const auto caret = [&window] { return window.editor().caret(); };
    const auto buffer = [&window]() -> const Buffer & { return window.notes().buffer(); };
    constexpr int step = 5000; // milliseconds
    return {
        {.id = u"note.take"_s,
         .title = MainWindow::tr("&Take the draft into the article"),
         .keys = {QKeySequence(u"Ctrl+Shift+T"_s)},
         .run = [&window] { takeDraft(window); },
         .begins = true},
        {.id = u"note.split"_s,
         .title = MainWindow::tr("Split &here"),
         .keys = {QKeySequence(u"Ctrl+Return"_s)},
         .run = [=, &window] { apply(window, splitNote(buffer(), caret())); },
         .begins = true},
        {.id = u"note.join"_s,
         .title = MainWindow::tr("&Join with the one above"),
         .run = [=, &window] { apply(window, joinWithAbove(buffer(), caret().line)); }},
        {.id = u"note.up"_s,
         .title = MainWindow::tr("Move the paragraph &up"),
         .keys = {QKeySequence(u"Alt+Up"_s)},
         .run = [=, &window] { apply(window, moveParagraph(buffer(), caret(), false)); }},
        {.id = u"note.down"_s,
         .title = MainWindow::tr("Move the paragraph do&wn"),
         .keys = {QKeySequence(u"Alt+Down"_s)},
         .run = [=, &window] { apply(window, moveParagraph(buffer(), caret(), true)); }},
        {.id = u"note.earlier"_s,
         .title = MainWindow::tr("Five seconds &earlier"),
         .keys = {QKeySequence(u"Alt+Left"_s)},
         .run = [=, &window] { apply(window, shiftTime(buffer(), caret().line, -step)); }},
        {.id = u"note.later"_s,
         .title = MainWindow::tr("Five seconds &later"),
         .keys = {QKeySequence(u"Alt+Right"_s)},
         .run = [=, &window] { apply(window, shiftTime(buffer(), caret().line, step)); }},
        {.id = u"note.rename"_s,
         .title = MainWindow::tr("Rename the spea&ker…"),
         .run =
             [&window] {
                 rename(window, MainWindow::tr("New name of %1"), &Speaker::name, renameSpeaker);
             },
         .begins = true},
        {.id = u"note.alias"_s,
         .title = MainWindow::tr("Change the al&ias…"),
         .run =
             [&window] {
                 rename(window, MainWindow::tr("New alias of %1"), &Speaker::alias, renameAlias);
             }},
    };
}

} // namespace

Menu notesMenu(MainWindow &window)
{
    Menu menu{MainWindow::tr("&Note"), speakerCommands(window)};
    for (auto &commands : {kindCommands(window), remarkCommands(window), arrangeCommands(window)})
        menu.commands.insert(menu.commands.end(), commands.begin(), commands.end());
    return menu;
}

} // namespace rapporteur
