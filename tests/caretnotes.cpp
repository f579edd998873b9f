// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caretnotes.h"

#include "notesgenerator.h"

#include <QStringList>

namespace rapporteur::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar caretMark = u'‸';

} // namespace

CaretNotes::CaretNotes(QString written)
{
    const qsizetype at = written.indexOf(caretMark);
    const QString before = written.first(std::max<qsizetype>(at, 0));
    caret = {int(before.count(u'\n')), int(before.size() - 1 - before.lastIndexOf(u'\n'))};
    text = written.remove(caretMark);
    buffer = bufferOf(text);
}

QString CaretNotes::after(const Change &change) const
{
    return withCaret(applied(text, change.edits), change.caret);
}

QString CaretNotes::after(const std::optional<Change> &change) const
{
    return change ? after(*change) : u"nothing"_s;
}

Buffer bufferOf(const QString &text)
{
    Buffer buffer;
    const QStringList lines = text.split(u'\n');
    buffer.replace(0, 0, {lines.begin(), lines.end()});
    return buffer;
}

QString randomNotes(quint32 seed)
{
    QString text;
    for (const Item &item : NotesGenerator(seed).generate()) {
        QStringList lines{item.text};
        if (item.off)
            lines += u"~ off"_s;
        text += (lines + item.remarks).join(u'\n') + u'\n';
    }
    return text;
}

QString withCaret(const QString &text, Position caret)
{
    const QStringList lines = text.split(u'\n');
    if (caret.line >= lines.size() || caret.column > lines[caret.line].size())
        return text + u" (the caret is outside: %1:%2)"_s.arg(caret.line).arg(caret.column);
    return applied(text, {{{caret, caret}, caretMark}});
}

} // namespace rapporteur::testing
