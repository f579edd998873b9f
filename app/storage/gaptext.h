// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>

namespace rapporteur {

/// A text that many edits, one near the other, are made in: the room for what is inserted stands where
/// the last edit was, so that an edit costs its distance from there and not the length of the text.
class GapText
{
public:
    qsizetype size() const { return m_buffer.size() - m_gap; }

    /// False where the text has no such place; it is then as it was.
    bool replace(qint64 position, qint64 removed, QStringView inserted)
    {
        if (position < 0 || removed < 0 || position > size() || removed > size() - position)
            return false;
        moveTo(position);
        m_gap += removed;
        if (inserted.size() > m_gap)
            widen(inserted.size() - m_gap + size() / 2 + 1024);
        std::copy(inserted.begin(), inserted.end(), m_buffer.begin() + m_at);
        m_at += inserted.size();
        m_gap -= inserted.size();
        return true;
    }

    QString toString() const
    {
        return m_buffer.first(m_at).append(QStringView(m_buffer).sliced(m_at + m_gap));
    }

private:
    void moveTo(qsizetype position)
    {
        const auto begin = m_buffer.begin();
        if (position < m_at)
            std::copy_backward(begin + position, begin + m_at, begin + m_at + m_gap);
        else
            std::copy(begin + m_at + m_gap, begin + position + m_gap, begin + m_at);
        m_at = position;
    }

    void widen(qsizetype by)
    {
        m_buffer.insert(m_at, QString(by, Qt::Uninitialized));
        m_gap += by;
    }

    QString m_buffer;
    qsizetype m_at = 0;  ///< where the gap begins
    qsizetype m_gap = 0; ///< its length
};

} // namespace rapporteur
