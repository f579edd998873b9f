// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"
#include "session/roster.h"

#include <QCoreApplication>
#include <QString>

#include <expected>
#include <functional>
#include <vector>

namespace rapporteur {

class RosterCollector;
class Strings;

/// Gives the text of a People file by its name as the header has it, or a sentence that says why not.
using PeopleReader = std::function<std::expected<QString, QString>(const QString &name)>;

/// A People file that could not be taken in.
struct PeopleFailure {
    int line = 0; ///< of the header
    QString reason;
    bool operator==(const PeopleFailure &) const = default;
};

/// The notes as lines, each with what it is, and the roster of all of them. Kept up to date by edits
/// at the cost of the lines that change; always equal to a Buffer made of the same text at once.
class Buffer
{
    Q_DECLARE_TR_FUNCTIONS(Buffer)

public:
    explicit Buffer(PeopleReader people = {});
    /// Holds from the next setText() on.
    void setPeople(PeopleReader people) { m_people = std::move(people); }

    /// Replaces everything. Lines end with '\n'; a last line without it counts, and a text that ends
    /// with it has no empty line after it. The lines point into `text`, which is not copied.
    void setText(QString text);
    /// Replaces `removed` lines from `first` on by `lines`, and parses until the state is as it was.
    /// Returns the lines whose meaning may have changed: at least those inserted.
    LineSpan replace(int first, int removed, std::vector<QString> lines);

    int size() const { return int(m_texts.size()); }
    QStringView text(int line) const { return m_texts[size_t(line)]; }
    const Line &line(int line) const { return m_lines[size_t(line)]; }
    const Roster &roster() const { return m_roster; }
    const std::vector<PeopleFailure> &peopleFailures() const { return m_peopleFailures; }
    /// Lines that declare an alias which an earlier line declared.
    const std::vector<int> &duplicateSpeakers() const { return m_duplicateSpeakers; }
    /// Grows with each change.
    quint64 revision() const { return m_revision; }
    /// The whole text again, each line ended by '\n'.
    QString toString() const;

    /// Keeps the characters alive in `strings` beyond the next change.
    void keepIn(Strings &strings) const;

private:
    struct Parsed {
        int end = 0;           ///< the first line that was not looked at
        bool speakers = false; ///< whether a speaker line came or went
    };

    static bool isSpeaker(const Line &line);
    LineState stateBefore(int line) const;
    Parsed parse(int first, int count, LineState below);
    bool collectRoster();
    void collectPeople(RosterCollector &collector);
    void collectSpeakers(RosterCollector &collector);
    void moveLines(int end, int shift);

    PeopleReader m_people;
    QString m_whole;
    std::vector<QString> m_texts; ///< views of m_whole, but for those that came by replace()
    bool m_edited = false;        ///< whether any did
    std::vector<Line> m_lines;
    Roster m_roster;
    std::vector<PeopleFailure> m_peopleFailures;
    std::vector<int> m_duplicateSpeakers;
    int m_headerEnd = 0; ///< edits at or above this line may bring People files in
    quint64 m_revision = 0;
};

} // namespace rapporteur
