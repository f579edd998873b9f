// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/format.h"

#include "notation/buffer.h"
#include "notation/whoparser.h"
#include "notation/words.h"
#include "session/kinds.h"

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Writes each line anew from what it is. A line whose form is odd stays as it was typed: to mend it is
/// the user's choice.
class Formatter
{
public:
    explicit Formatter(const Buffer &buffer)
        : m_buffer(buffer)
    {}

    QString write()
    {
        QString text;
        for (m_at = 0; m_at < m_buffer.size(); ++m_at)
            text += written(m_buffer.line(m_at)) + u'\n';
        return text;
    }

private:
    QString words(Stretch stretch) const { return stretch.of(m_buffer.text(m_at)).toString(); }

    QString asTyped() const
    {
        QStringView text = m_buffer.text(m_at);
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        return text.toString();
    }

    /// Two parts with a blank between them where there are two.
    static QString joined(const QString &first, const QString &second)
    {
        return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
    }

    QString written(const Line &line) const
    {
        if (line.oddity != LineOddity::None)
            return asTyped();
        switch (line.kind) {
        case LineKind::Blank:
            return {};
        case LineKind::Header:
            return header(line);
        case LineKind::Speaker:
            return speaker(line);
        case LineKind::Topic:
            return joined(QString(line.level, u'#'),
                          joined(line.time.toString(), words(line.text)));
        case LineKind::Utterance:
            return joined(line.time.toString(), joined(who(line), words(line.text)));
        case LineKind::Decision:
            return marked(line, u"!"_s, decisionWords(line));
        case LineKind::Action:
            return marked(line, u"*"_s, actionWords(line));
        case LineKind::OpenQuestion:
            return marked(line, u"?"_s, words(line.text));
        case LineKind::Prose:
            return joined(u"|"_s, words(line.text));
        case LineKind::Annotation:
            return annotation(line);
        case LineKind::Comment:
            return comment(line);
        case LineKind::Direction:
            return joined(line.time.toString(), u'[' + words(line.text) + u']');
        case LineKind::Reaction:
            return joined(line.time.toString(), u'(' + words(line.text) + u')');
        case LineKind::Continuation:
            return joined(u"..."_s, words(line.text));
        case LineKind::Narration:
            return joined(line.time.toString(), words(line.markAt) + words(line.text));
        case LineKind::Off:
        case LineKind::On:
        case LineKind::Fence:
        case LineKind::Fenced:
            break;
        }
        return asTyped();
    }

    QString header(const Line &line) const
    {
        const QString key = words(line.who);
        const std::optional<HeaderKey> known = headerKey(key);
        return joined((known ? QString(name(*known)) : key) + u':', words(line.text));
    }

    QString speaker(const Line &line) const
    {
        QStringList parts;
        for (const QString &part : words(line.text).split(u';'))
            parts.push_back(part.trimmed());
        parts.removeAll(QString());
        return u'@' + words(line.who) + u' ' + parts.join("; "_L1);
    }

    /// Aliases as the roster writes them; other names as typed.
    QString names(Stretch stretch) const
    {
        QStringList result;
        for (const QStringView name : splitWho(stretch.of(m_buffer.text(m_at)))) {
            const int known = m_buffer.roster().findAlias(name);
            result.push_back(known == Roster::nobody ? name.toString()
                                                     : m_buffer.roster()[known].alias);
        }
        return result.join(", "_L1);
    }

    QString who(const Line &line) const
    {
        QString result = names(line.who);
        if (!line.verb.isEmpty())
            result += u" ("_s + words(line.verb) + u')';
        if (line.whom.isEmpty())
            return result + words(line.markAt);
        return result + u'>' + names(line.whom) + words(line.markAt).back();
    }

    QString marked(const Line &line, const QString &mark, const QString &rest) const
    {
        return joined(mark, joined(line.time.toString(), rest));
    }

    QString decisionWords(const Line &line) const
    {
        if (line.who.isEmpty())
            return words(line.text);
        return joined(u'(' + words(line.who).toLower() + u')', words(line.text));
    }

    QString actionWords(const Line &line) const
    {
        const QString owners = line.who.isEmpty() ? QString() : names(line.who) + u':';
        return joined(box(line), joined(owners, words(line.text)));
    }

    static QString box(const Line &line)
    {
        constexpr QStringView boxes[] = {u"", u"[ ]", u"[x]"};
        return boxes[size_t(line.box)].toString();
    }

    QString annotation(const Line &line) const
    {
        const Stretch between{line.markAt.end, line.text.begin};
        const bool plain =
            line.annotation == AnnotationKind::Note && words(between).trimmed().isEmpty();
        QString kind;
        if (!plain) {
            kind = joined(QString(name(line.annotation)), words(line.who).simplified());
            if (!line.text.isEmpty())
                kind += u':';
        }
        return u"  "_s + joined(u"~"_s, joined(box(line), joined(kind, words(line.text))));
    }

    QString comment(const Line &line) const
    {
        // A line that goes on with a comment has no mark of its own, one behind a time keeps that.
        if (words(line.markAt) != u"//"_s || !line.timeAt.isEmpty())
            return asTyped();
        return joined(u"//"_s, words(line.text));
    }

    const Buffer &m_buffer;
    int m_at = 0;
};

} // namespace

QString canonicalText(const Buffer &buffer) { return Formatter(buffer).write(); }

} // namespace rapporteur
