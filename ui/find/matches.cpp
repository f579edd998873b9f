// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/matches.h"

#include <QDeadlineTimer>
#include <QTextBlock>
#include <QTextDocument>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestLook = std::chrono::seconds(1);

QString filledIn(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if (c == u'\\' && (next == u'\\' || next.isDigit())) {
            text += next == u'\\' ? u"\\"_s : match.captured(next.digitValue());
            ++i;
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace

QRegularExpression expression(const Pattern &pattern)
{
    QString text = pattern.regular ? pattern.text : QRegularExpression::escape(pattern.text);
    if (pattern.wholeWords)
        text = u"\\b(?:"_s + text + u")\\b"_s;
    return QRegularExpression(text,
                              QRegularExpression::UseUnicodePropertiesOption |
                                  (pattern.matchCase ? QRegularExpression::NoPatternOption
                                                     : QRegularExpression::CaseInsensitiveOption));
}

Matches matches(const QTextDocument &document, const QRegularExpression &expression)
{
    Matches found;
    if (!expression.isValid() || expression.pattern().isEmpty())
        return found;
    const QDeadlineTimer deadline(longestLook);
    int line = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next(), ++line) {
        if (deadline.hasExpired()) {
            found.areAll = false;
            break;
        }
        const QString text = block.text();
        for (auto all = expression.globalMatchView(text); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            if (match.capturedLength() > 0)
                found.ranges.push_back(
                    {{line, int(match.capturedStart())}, {line, int(match.capturedEnd())}});
        }
    }
    return found;
}

std::vector<TextEdit> replacements(const QTextDocument &document, const std::vector<Range> &ranges,
                                   const Pattern &pattern, const QString &replacement)
{
    std::vector<TextEdit> edits;
    edits.reserve(ranges.size());
    const QRegularExpression looked = expression(pattern);
    for (const Range &range : ranges) {
        QString text = replacement;
        if (pattern.regular) {
            const QString line = document.findBlockByNumber(range.begin.line).text();
            text = filledIn(replacement, looked.match(line, range.begin.column));
        }
        edits.push_back({range, text});
    }
    return edits;
}

} // namespace rapporteur
