// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/utf8text.h"

#include <QString>
#include <QStringConverter>

#include <algorithm>

namespace rapporteur {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; }

QStringView trimmed(QStringView line)
{
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    return line;
}

/// `text` with U+FFFD for each character that cannot be: none of them changes its length.
QString withReplacements(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        const bool pair =
            result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (result[i].isNull() || result[i].isSurrogate())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

/// Whether the last backslash of `line` is not itself escaped.
bool endsInBackslash(QStringView line)
{
    const auto other =
        std::find_if(line.crbegin(), line.crend(), [](QChar c) { return c != u'\\'; });
    return (other - line.crbegin()) % 2 == 1;
}

} // namespace

void Utf8Text::append(QStringView line)
{
    const bool valid = !line.contains(u'\0') && line.isValidUtf16();
    const QString replaced = valid ? QString() : withReplacements(line);
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype begin = m_bytes.size();
    m_bytes.resize(begin + encoder.requiredSpace(line.size()));
    const char *end = encoder.appendToBuffer(m_bytes.data() + begin, valid ? line : replaced);
    m_bytes.truncate(end - m_bytes.constData());
}

Utf8Text Utf8Text::blocks(QStringView text)
{
    Utf8Text result;
    result.anchor(0);
    result.append(text);
    return result;
}

Utf8Text Utf8Text::paragraph(QStringView text)
{
    while (!text.isEmpty() && (isBlank(text.back()) || text.back() == u'\n'))
        text.chop(1);
    Utf8Text result;
    result.m_guarded = true;
    result.m_bytes += guard;
    for (qsizetype begin = 0, end = 0; end < text.size(); begin = end + 1) {
        end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        QStringView written = text.sliced(begin, end - begin);
        if (written.endsWith(u'\r'))
            written.chop(1);
        const QStringView line = trimmed(written);
        result.anchor(line.begin() - text.begin());
        result.append(line);
        if (end == text.size())
            break;
        if (!line.isEmpty() && (written.endsWith(u"  ") || endsInBackslash(written)))
            (result.m_bytes += endsInBackslash(written) ? "\n" : "  \n") += guard;
        else if (!line.isEmpty())
            result.m_bytes += ' ';
    }
    result.m_bytes.replace('\r', ' ');
    return result;
}

int Utf8Text::sourceOf(qsizetype place) const
{
    const auto after = std::ranges::upper_bound(m_anchors, place, {}, &Anchor::byte);
    if (after == m_anchors.begin())
        return 0;
    const Anchor &anchor = *std::prev(after);
    const QByteArrayView since = QByteArrayView(m_bytes).sliced(anchor.byte, place - anchor.byte);
    return int(anchor.source + QString::fromUtf8(since).size());
}

} // namespace rapporteur
