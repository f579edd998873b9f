// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/textwrapper.h"

#include "export/displaywidth.h"
#include "export/escape.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace rapporteur {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; }

bool isWide(QStringView word)
{
    for (qsizetype i = 0; i < word.size();) {
        if (displayWidth(nextCharacter(word, i)) == 2)
            return true;
    }
    return false;
}

/// How many code units of `word` fit into `room` columns; at least one character.
qsizetype fitting(QStringView word, int room)
{
    int width = 0;
    for (qsizetype i = 0; i < word.size();) {
        const qsizetype before = i;
        width += displayWidth(nextCharacter(word, i));
        if (width > room && before > 0)
            return before;
    }
    return word.size();
}

class Wrapper
{
public:
    Wrapper(QByteArray &bytes, QStringView lead, int columns)
        : m_bytes(bytes)
        , m_indentation(displayWidth(lead))
        , m_room(std::max(columns - m_indentation, 1))
    {
        appendUtf8(m_bytes, lead);
    }

    void addWord(QStringView word)
    {
        m_blank = m_used > 0;
        const bool whole = word.contains(u"://");
        if (whole || !isWide(word))
            return addPiece(word, whole);
        const QString text = word.toString();
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
        for (qsizetype from = 0; from < text.size();) {
            const qsizetype next = finder.toNextBoundary();
            const qsizetype to = next < 0 ? text.size() : next;
            addPiece(word.sliced(from, to - from), false);
            m_blank = false;
            from = to;
        }
    }

    void end()
    {
        while (m_bytes.endsWith(' ')) // of a lead without words
            m_bytes.chop(1);
        m_bytes += '\n';
    }

private:
    void addPiece(QStringView piece, bool whole)
    {
        const int width = displayWidth(piece);
        if (m_used > 0 && m_used + int(m_blank) + width > m_room)
            breakLine();
        if (m_blank) {
            m_bytes += ' ';
            ++m_used;
        }
        if (width <= m_room || whole)
            return append(piece);
        while (!piece.isEmpty()) {
            if (m_used > 0)
                breakLine();
            const qsizetype length = fitting(piece, m_room);
            append(piece.first(length));
            piece = piece.sliced(length);
        }
    }

    void append(QStringView piece)
    {
        appendUtf8(m_bytes, piece);
        m_used += displayWidth(piece);
    }

    void breakLine()
    {
        m_bytes += '\n' + QByteArray(m_indentation, ' ');
        m_used = 0;
        m_blank = false;
    }

    QByteArray &m_bytes;
    const int m_indentation;
    const int m_room;
    int m_used = 0;
    bool m_blank = false; ///< one comes before the next piece
};

} // namespace

void appendWrapped(QByteArray &bytes, QStringView lead, QStringView text, int columns)
{
    Wrapper wrapper(bytes, lead, columns);
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        while (i < text.size() && !isBlank(text[i]))
            ++i;
        if (i > begin)
            wrapper.addWord(text.sliced(begin, i - begin));
        else
            ++i;
    }
    wrapper.end();
}

} // namespace rapporteur
