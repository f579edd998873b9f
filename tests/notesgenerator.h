// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <vector>

namespace rapporteur::testing {

/// Some neighbouring lines that mean one thing, and what they are meant to be.
struct Item {
    enum Kind {
        Header,
        Blank,
        Speaker,
        Topic,
        Entry,
        Prose,
        Comment,
        Off,
        On,
        Loose, ///< an annotation that stands on nothing
    };

    Kind kind = Header;
    QString text;        ///< the line and those that go on with it
    QString asStatement; ///< of a reply with words: the same as a statement
    QStringList remarks; ///< the annotations on it but `~ off`
    int level = 0;       ///< of a topic
    bool bareReply = false;
    bool reaction = false;
    bool silent = false;    ///< prose that is one empty block
    bool off = false;       ///< `~ off` stands on it
    bool emptied = false;   ///< open changes leave nothing of it
    bool offBelow = false;  ///< a `~ off` on nothing that counts for it, or is one
    bool fenceOpen = false; ///< a fence that only the `[off]` below it ends
};

/// Makes random notes up. Each has words that nothing else has, `qz1qz`, `qz2qz`, …
class NotesGenerator
{
public:
    explicit NotesGenerator(quint32 seed);
    std::vector<Item> generate();
    /// The words in changes that nobody accepted and in comments.
    QStringList unaccepted() const { return m_unaccepted; }

private:
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    QString oneOf(const QStringList &words) { return words[m_random.bounded(words.size())]; }
    QString word();
    QString unacceptedWord();
    QString words();
    QString time();
    QString who();
    QString whoeverWithColon();

    void addHeader();
    void addRoster();
    void addAnything();
    void addRegion();
    void addTopic();
    void addLoose();
    void addLooseOff();
    void addEntry();
    void addProse();
    void empty(Item &item, const QString &mark);
    void setWords(Item &item);
    void setReply(Item &item);
    void addRemarks(Item &item);

    QRandomGenerator m_random;
    std::vector<Item> m_items;
    QStringList m_unaccepted;
    bool m_timed;
    int m_words = 0;
    int m_minute = 0;
};

} // namespace rapporteur::testing
