// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/strings.h"

namespace rapporteur {

/// Puts lines together with '\n' between them; a single line stays a view of itself.
class Joiner
{
public:
    void start(QStringView line)
    {
        m_first = line;
        m_joined.clear();
        m_lines = 1;
    }

    void add(QStringView line)
    {
        if (m_lines == 0)
            return start(line);
        if (m_lines++ == 1)
            m_joined = m_first.toString();
        m_joined += u'\n';
        m_joined += line;
    }

    /// What was put together; starts afresh.
    QStringView finish(Strings &strings)
    {
        const QStringView result = m_lines > 1 ? strings.keep(std::move(m_joined)) : m_first;
        m_joined = QString();
        m_first = {};
        m_lines = 0;
        return result;
    }

    bool isOpen() const { return m_lines > 0; }

private:
    QStringView m_first;
    QString m_joined;
    int m_lines = 0;
};

} // namespace rapporteur
