// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace rapporteur {

using namespace Qt::StringLiterals;

namespace {

/// Walks over a sound JSON text, brackets and strings alone.
class Walker
{
public:
    explicit Walker(const QByteArray &json)
        : m_json(json)
        , m_at(json.startsWith("\xef\xbb\xbf") ? 3 : 0) // a byte order mark, which the reader takes
    {}

    JsonLines walk()
    {
        struct Level {
            QString path;
            qsizetype index;    ///< of the element, or -1 in an object
            QSet<QString> keys; ///< of the object so far
        };
        std::vector<Level> levels;
        QString path; // of the value that comes next
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '"' && !levels.empty() && levels.back().index < 0 && m_isKey) {
                const QString key = string();
                path = memberPath(levels.back().path, key);
                if (levels.back().keys.contains(key))
                    m_result.repeated.push_back(path);
                levels.back().keys.insert(key);
                m_isKey = false;
                continue;
            }
            if (c == '\n')
                ++m_line;
            if (c == ',' && !levels.empty()) {
                m_isKey = levels.back().index < 0;
                if (!m_isKey)
                    path = elementPath(levels.back().path, ++levels.back().index);
            } else if (c == '}' || c == ']') {
                levels.pop_back();
            } else if (!QByteArrayView(" \t\r\n:,").contains(c)) {
                m_result.lines.insert(path, m_line);
                if (c == '{' || c == '[') {
                    levels.push_back({path, c == '{' ? -1 : 0, {}});
                    m_isKey = c == '{';
                    path = elementPath(path, 0);
                } else {
                    skipScalar();
                }
            }
        }
        return std::move(m_result);
    }

private:
    /// Moves to the last byte of the string that begins here; returns what it says.
    QString string()
    {
        const qsizetype begin = m_at;
        skipString();
        const QByteArray literal = m_json.sliced(begin, m_at + 1 - begin);
        return QJsonDocument::fromJson('[' + literal + ']').array().at(0).toString();
    }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            m_at += m_json[m_at] == '\\';
    }

    void skipScalar()
    {
        if (m_json[m_at] == '"')
            return skipString();
        while (m_at + 1 < m_json.size() && !QByteArrayView(" \t\r\n,]}").contains(m_json[m_at + 1]))
            ++m_at;
    }

    const QByteArray &m_json;
    JsonLines m_result;
    qsizetype m_at;
    int m_line = 1;
    bool m_isKey = false; ///< whether the next string is a key
};

} // namespace

QString memberPath(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

QString elementPath(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

JsonLines jsonLines(const QByteArray &json) { return Walker(json).walk(); }

} // namespace rapporteur
