// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"

#include <QStringView>

#include <algorithm>

namespace rapporteur {

/// The text of a line, without blanks at its end, as one reads along it. Places are UTF-16 code units and
/// may lie behind the end.
class LineText
{
public:
    explicit LineText(QStringView text)
        : m_text(text)
    {
        while (!m_text.isEmpty() && m_text.back().isSpace())
            m_text.chop(1);
    }

    static bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

    int size() const { return int(m_text.size()); }
    QChar at(int i) const { return i < size() ? m_text[i] : QChar(); }
    bool endsMark(int i) const { return i >= size() || isBlank(m_text[i]); }
    /// Marks are reported as lacking their space only before a word; `**bold**` is no such mark.
    bool beginsWord(int i) const
    {
        return i < size() && (m_text[i].isLetterOrNumber() || m_text[i] == u'"');
    }
    int skipBlanks(int i) const
    {
        while (i < size() && m_text[i].isSpace())
            ++i;
        return i;
    }
    bool startsWith(int i, QStringView word) const
    {
        return m_text.sliced(std::min(i, size())).startsWith(word, Qt::CaseInsensitive);
    }
    /// Whether what stands at `i` is to be read as `[off]`: rather too often than once too rarely.
    bool beginsOff(int i) const
    {
        const QChar c = at(i);
        if (c == u'[' || c == u'(')
            return startsWith(skipBlanks(i + 1), u"off");
        return (c == u'o' || c == u'O') && startsWith(i, u"off the record");
    }

    /// Whether somebody meant `[on]` there.
    bool beginsOn(int i) const
    {
        const QChar c = at(i);
        if (c != u'[' && c != u'(')
            return (c == u'o' || c == u'O') &&
                   m_text.sliced(i).compare(u"on the record", Qt::CaseInsensitive) == 0;
        const int word = skipBlanks(i + 1);
        const int end = skipBlanks(word + 2);
        return startsWith(word, u"on") && (at(end) == u']' || at(end) == u')');
    }
    QStringView words(Stretch stretch) const { return stretch.of(m_text); }

protected:
    QStringView m_text;
};

} // namespace rapporteur
