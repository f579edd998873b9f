// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/anonymous.h"

#include <QStringView>

#include <vector>

namespace rapporteur {

/// A stretch of letters and digits.
struct WordPlace {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool isEmpty() const { return begin == end; }
    QStringView of(QStringView text) const { return text.sliced(begin, end - begin); }
};

/// The first word of `text` at `from` or behind; empty at the end when there is none.
WordPlace nextWord(QStringView text, qsizetype from);

/// `text` folded for a look-up; shares its characters when it is folded already.
QString foldedWord(QStringView text);

/// Looks through one text for names.
class NameScanner
{
public:
    NameScanner(const Anonymity &names, QStringView text)
        : m_names(names)
        , m_text(text)
    {}

    std::vector<Anonymity::Place> scan();

private:
    void findAddresses();
    void addAddress(qsizetype begin, qsizetype end);
    void findUncased();
    void findWords(qsizetype begin, qsizetype end);
    qsizetype whoEnd(qsizetype at, qsizetype end) const;
    qsizetype aliasEnd(qsizetype at, qsizetype end) const;
    qsizetype nameEnd(const WordPlace &first, qsizetype end) const;
    WordPlace nameBehind(const WordPlace &first, qsizetype end) const;
    WordPlace nextInName(const WordPlace &word, qsizetype end) const;
    bool isName(const WordPlace &word) const;
    bool isJoining(const WordPlace &word) const;
    bool isShort(const WordPlace &word) const;
    bool isTarget(qsizetype begin) const;
    void add(qsizetype begin, qsizetype end, bool address = false);

    const Anonymity &m_names;
    QStringView m_text;
    std::vector<Anonymity::Place> m_addresses; // also those that name nobody
    std::vector<Anonymity::Place> m_places;
};

} // namespace rapporteur
