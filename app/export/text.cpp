// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/text.h"

#include "export/escape.h"
#include "export/minutes.h"
#include "session/inline.h"

#include <algorithm>
#include <array>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 72;
constexpr int indentation = 4;

struct WideRange {
    char32_t first;
    char32_t last;
};

/// The blocks of Unicode that East_Asian_Width has as wide, in large strokes.
constexpr std::array wideRanges = {
    WideRange{0x1100, 0x115f},   WideRange{0x2e80, 0x303e},   WideRange{0x3041, 0xa4cf},
    WideRange{0xa960, 0xa97f},   WideRange{0xac00, 0xd7a3},   WideRange{0xf900, 0xfaff},
    WideRange{0xfe30, 0xfe6f},   WideRange{0xff00, 0xff60},   WideRange{0xffe0, 0xffe6},
    WideRange{0x1f300, 0x1f64f}, WideRange{0x1f680, 0x1faff}, WideRange{0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
        return 0;
    const bool wide = std::ranges::any_of(
        wideRanges, [c](const WideRange &range) { return c >= range.first && c <= range.last; });
    return wide ? 2 : 1;
}

class TextWriter
{
public:
    explicit TextWriter(const OnRecord &record)
        : m_record(record)
    {}

    QByteArray write()
    {
        writeHeading(minutesTitle(m_record), u'=');
        for (const MinutesField &field : minutesFields(m_record))
            m_text += wrapped(field.name + u": "_s, field.value, indentation, columns);
        int topic = -1;
        for (const Paragraph &paragraph : m_record->paragraphs) {
            for (; topic < paragraph.topic; ++topic) {
                const Topic &next = m_record->topics[size_t(topic + 1)];
                writeHeading(plainText(next.title, m_record->roster), next.level > 1 ? u'.' : u'-');
            }
            writeEntries(paragraph.entries);
        }
        QByteArray bytes;
        appendUtf8(bytes, m_text);
        return bytes;
    }

private:
    void writeHeading(const QString &words, QChar line)
    {
        if (!m_text.isEmpty())
            m_text += u'\n';
        const QString heading = wrapped({}, words, 0, columns);
        int widest = 1;
        for (const QStringView part : QStringView(heading).split(u'\n'))
            widest = std::max(widest, displayWidth(part));
        m_text += heading + QString(std::min(widest, columns), line) + u'\n';
    }

    void writeEntries(IndexRange entries)
    {
        if (!entries.isEmpty())
            m_text += u'\n';
        for (int i = entries.first; i < entries.end(); ++i)
            writeEntry(m_record->entries[size_t(i)]);
    }

    void writeEntry(const Entry &entry)
    {
        QString first;
        if (entry.time)
            first = entry.time.toString() + u"  "_s;
        if (const QString label = minutesLabel(m_record, entry); !label.isEmpty())
            first += label + (entry.text.isEmpty() ? u" "_s : u": "_s);
        const Narration *narration = entry.as<Narration>();
        if (narration && narration->fenced) {
            for (const QStringView line : entry.text.split(u'\n'))
                m_text += QString(indentation, u' ') + line.toString() + u'\n';
            return;
        }
        QString words = plainText(minutesWords(entry), m_record->roster);
        if (entry.verbatim)
            words = u'"' + words + u'"';
        m_text += wrapped(first, words, indentation, columns);
    }

    const OnRecord &m_record;
    QString m_text;
};

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString wrapped(const QString &first, const QString &text, int indent, int most)
{
    const QString margin(indent, u' ');
    QString lines;
    QString line;
    int width = 0;
    bool begun = false; // whether the line has a word
    for (const QString &word : (first + text).split(u' ', Qt::SkipEmptyParts)) {
        const int wide = displayWidth(word);
        if (begun && width + 1 + wide > most) {
            lines += line + u'\n';
            line = margin;
            width = indent;
            begun = false;
        }
        if (begun) {
            line += u' ';
            ++width;
        }
        line += word;
        width += wide;
        begun = true;
    }
    return lines + line + u'\n';
}

QByteArray writeText(const OnRecord &record) { return TextWriter(record).write(); }

} // namespace rapporteur
