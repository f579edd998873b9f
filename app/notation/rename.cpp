// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/attribute.h"
#include "notation/buffer.h"
#include "notation/builder.h"
#include "notation/notelines.h"
#include "notation/place.h"
#include "notation/whoparser.h"
#include "notation/words.h"
#include "session/mentions.h"

#include <QCoreApplication>

#include <algorithm>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Rename", text); }

bool isPersonsKey(HeaderKey key)
{
    return key == HeaderKey::Scribe || key == HeaderKey::Chair || key == HeaderKey::Present ||
           key == HeaderKey::Regrets;
}

bool isTextKey(HeaderKey key)
{
    return !isPersonsKey(key) && key != HeaderKey::Media && key != HeaderKey::People &&
           key != HeaderKey::Author;
}

/// Rewrites all that names one speaker.
class Renamer
{
public:
    Renamer(const Buffer &buffer, int index, const Speaker &renamed)
        : m_buffer(buffer)
        , m_old(buffer.roster())
        , m_index(index)
    {
        std::vector<Speaker> speakers = m_old.speakers();
        speakers[size_t(index)] = renamed;
        m_new.assign(std::move(speakers));
    }

    std::vector<TextEdit> rename(TextEdit declaration)
    {
        m_edits.push_back(std::move(declaration));
        for (int i = 0; i < m_buffer.size(); ++i)
            renameInLine(i);
        renameInTexts(buildSession(m_buffer));
        return std::move(m_edits);
    }

    /// Whether a text writes the new alias as a mention, which named nobody so far.
    bool mentionsNobodyYet() const { return m_mentionsNobodyYet; }

private:
    void renameInLine(int i)
    {
        const Line &line = m_buffer.line(i);
        switch (line.kind) {
        case LineKind::Utterance:
        case LineKind::Action:
            renameList(i, line.who);
            return renameList(i, line.whom);
        case LineKind::Annotation:
            return renameAuthor(i, line.who);
        case LineKind::Header:
            return renameInHeader(i);
        case LineKind::Comment:
            return renameInText(line.text.of(m_buffer.text(i)), {i, 1}, TextKind::Inline);
        default:
            return;
        }
    }

    void renameList(int line, Stretch list)
    {
        const QStringView text = m_buffer.text(line);
        const QString names = list.of(text).toString().replace(u';', u',');
        for (const QStringView name : splitWho(names))
            renameToken(line, list.begin + int(name.data() - names.data()), name);
    }

    void renameAuthor(int line, Stretch attributes)
    {
        const QStringView all = attributes.of(m_buffer.text(line));
        for (const QStringView word : all.split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith(u'@') && word.size() > 1)
                renameToken(line, attributes.begin + int(word.data() - all.data()) + 1,
                            word.sliced(1));
        }
    }

    /// A name that stands for a speaker by itself, at `column`.
    void renameToken(int line, int column, QStringView typed)
    {
        const int speaker = m_old.find(typed);
        if (speaker == Roster::nobody)
            return;
        QString name = typed.toString();
        if (speaker == m_index)
            name = renamedToken(typed);
        if (m_new.find(name) != speaker || (name != typed && name.contains(u',')))
            name = m_new[speaker].alias;
        if (name != typed)
            m_edits.push_back(replaced(line, {column, column + int(typed.size())}, name));
    }

    QString renamedToken(QStringView typed) const
    {
        const Speaker &old = m_old[m_index];
        const Speaker &renamed = m_new[m_index];
        if (typed.compare(old.alias, Qt::CaseInsensitive) == 0)
            return old.alias == renamed.alias ? typed.toString() : renamed.alias;
        const bool inFull = typed.compare(old.name, Qt::CaseInsensitive) == 0;
        const QString &before = inFull ? old.name : old.family;
        const QString &after = inFull ? renamed.name : renamed.family;
        return before == after ? typed.toString() : after;
    }

    void renameInHeader(int i)
    {
        const QStringView key = m_buffer.line(i).who.of(m_buffer.text(i));
        const std::optional<HeaderKey> known = headerKey(key);
        int end = i + 1;
        while (end < m_buffer.size() && m_buffer.line(end).kind == LineKind::Continuation)
            ++end;
        if (known && isPersonsKey(*known)) {
            for (int line = i; line < end; ++line)
                renameList(line, m_buffer.line(line).text);
        } else if (!known || isTextKey(*known)) {
            QStringList value;
            for (int line = i; line < end; ++line)
                value.push_back(m_buffer.line(line).text.of(m_buffer.text(line)).toString());
            if (known == HeaderKey::Link || known == HeaderKey::Photo)
                hideFirstWord(value.front());
            renameInText(value.join(u'\n'), {i, end - i}, TextKind::Inline);
        }
    }

    /// The address, where no name counts.
    static void hideFirstWord(QString &value)
    {
        for (QChar &c : value) {
            if (c.isSpace())
                break;
            c = u'x';
        }
    }

    void renameInTexts(const Session &session)
    {
        for (const Entry &entry : session.entries) {
            const Narration *narration = entry.as<Narration>();
            if (!narration || !narration->fenced)
                renameInText(entry.text, entry.lines, TextKind::Inline);
        }
        for (const Topic &topic : session.topics)
            renameInText(topic.title, {topic.line, 1}, TextKind::Inline);
        for (const Prose &prose : session.prose)
            renameInText(prose.markdown, prose.lines, TextKind::Prose);
        for (const Annotation &annotation : session.annotations)
            renameInText(annotation.text, annotation.lines, TextKind::Inline);
    }

    void renameInText(QStringView text, LineSpan lines, TextKind kind)
    {
        m_mentionsNobodyYet |= mentionsNew(text, kind);
        for (const NamedAt &named : namesRead(text, kind, m_old)) {
            if (named.speaker != m_index)
                continue;
            const QStringView typed = text.sliced(named.begin, named.length);
            const Speaker &renamed = m_new[m_index];
            const bool byAlias = typed.front() == u'@';
            // A name of one word alone names nobody in a text.
            const QString name =
                byAlias || renamed.given.isEmpty() ? u'@' + renamed.alias : renamed.name;
            const Speaker &old = m_old[m_index];
            if (byAlias ? renamed.alias != old.alias : renamed.name != old.name)
                m_edits.push_back(
                    {{place(lines, named.begin), place(lines, named.begin + named.length)}, name});
        }
    }

    bool mentionsNew(QStringView text, TextKind kind) const
    {
        if (m_new[m_index].alias.compare(m_old[m_index].alias, Qt::CaseInsensitive) == 0)
            return false;
        return std::ranges::any_of(namesRead(text, kind, m_new), [&](const NamedAt &named) {
            return named.speaker == m_index && text[named.begin] == u'@';
        });
    }

    /// Comments are in no text that placeOf() knows.
    Position place(LineSpan lines, int offset) const
    {
        const Line &line = m_buffer.line(lines.first);
        return line.kind == LineKind::Comment ? Position{lines.first, line.text.begin + offset}
                                              : placeOf(m_buffer, lines, offset);
    }

    const Buffer &m_buffer;
    const Roster &m_old;
    Roster m_new;
    int m_index;
    std::vector<TextEdit> m_edits;
    bool m_mentionsNobodyYet = false;
};

/// What is wrong with `alias` for `speaker`; empty when nothing is.
QString faultOfAlias(const Buffer &buffer, int speaker, const QString &alias)
{
    const auto fits = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    const bool sound = !alias.isEmpty() && std::ranges::all_of(alias, fits) &&
                       alias.front().isLetterOrNumber() && alias.back().isLetterOrNumber();
    if (!sound)
        return tr(
            "An alias is letters, digits, _ and -, and begins and ends with a letter or digit.");
    if (wordForm(alias) || headerKey(alias))
        return tr("“%1” begins lines of the notes already.").arg(alias);
    const int other = buffer.roster().find(alias);
    if (other != Roster::nobody && other != speaker)
        return tr("%1 is called %2 already.").arg(buffer.roster()[other].name, alias);
    const Session session = buildSession(buffer);
    if (other == Roster::nobody && session.roster.find(alias) != Roster::nobody)
        return tr("The notes credit somebody as %1 who is not on the roster.").arg(alias);
    return {};
}

QString faultOfDeclaration(const Speaker &speaker)
{
    return speaker.line >= 0
               ? QString()
               : tr("%1 stands in a file of people, not in these notes.").arg(speaker.name);
}

} // namespace

Renaming renameAlias(const Buffer &buffer, int speaker, const QString &alias)
{
    Speaker renamed = buffer.roster()[speaker];
    for (const QString &fault :
         {faultOfDeclaration(renamed), faultOfAlias(buffer, speaker, alias)}) {
        if (!fault.isEmpty())
            return std::unexpected(fault);
    }
    if (renamed.alias == alias)
        return {};
    renamed.alias = alias;
    Renamer renamer(buffer, speaker, renamed);
    std::vector<TextEdit> edits =
        renamer.rename(replaced(renamed.line, buffer.line(renamed.line).who, alias));
    if (renamer.mentionsNobodyYet())
        return std::unexpected(
            tr("The notes write @%1 already, which is nobody on the roster.").arg(alias));
    return edits;
}

Renaming renameSpeaker(const Buffer &buffer, int speaker, const QString &name)
{
    Speaker renamed = buffer.roster()[speaker];
    if (const QString fault = faultOfDeclaration(renamed); !fault.isEmpty())
        return std::unexpected(fault);
    const QString written = name.simplified();
    if (written.isEmpty() || written.contains(u';'))
        return std::unexpected(tr("A name is not empty and holds no semicolon."));
    Stretch place = buffer.line(renamed.line).text;
    const QStringView typed = place.of(buffer.text(renamed.line));
    const qsizetype end = typed.indexOf(u';');
    place.end = place.begin + int((end < 0 ? typed : typed.first(end)).trimmed().size());
    if (place.of(buffer.text(renamed.line)) == written)
        return {};
    if (!renamed.explicitShort)
        renamed.shortForm.clear();
    setName(renamed, written);
    return Renamer(buffer, speaker, renamed).rename(replaced(renamed.line, place, written));
}

} // namespace rapporteur
