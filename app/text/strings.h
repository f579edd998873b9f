// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <forward_list>
#include <memory>
#include <vector>

namespace rapporteur {

/// Owns the characters that the views of a Session, a record or an article point to, so that the
/// words of an entry are not copied at each stage. Characters kept here never move. A store is
/// filled by the one who makes it and shared as const afterwards.
class Strings
{
public:
    /// A store that also keeps alive what `earlier` holds.
    explicit Strings(std::shared_ptr<const Strings> earlier = {})
        : m_earlier(std::move(earlier))
    {}

    /// Keeps `text` (shared, not copied); the view lives as long as the store.
    QStringView keep(QString text) { return m_kept.emplace_front(std::move(text)); }

    /// Keeps all of `lines` alive; `whole` is what unowned ones among them point into.
    void keepLines(std::vector<QString> lines, QString whole)
    {
        m_lines = std::move(lines);
        m_whole = std::move(whole);
    }

private:
    std::shared_ptr<const Strings> m_earlier;
    std::forward_list<QString> m_kept; // most stores keep nothing, and are made often
    std::vector<QString> m_lines;
    QString m_whole;
};

} // namespace rapporteur
