// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace rapporteur {

/// One CriticMarkup mark; places count UTF-16 code units of the text that was searched.
struct CriticMark {
    enum class Kind : quint8 { Addition, Deletion, Substitution, Highlight, Comment };
    Kind kind;
    int begin = 0; ///< of the opening brace
    int end = 0;   ///< after the closing brace
    /// The words inside; of a substitution the old ones.
    QStringView text;
    QStringView replacement; ///< of a substitution the new ones
    bool operator==(const CriticMark &) const = default;
};

/// Cheap test: whether `text` may hold a mark at all.
bool mayHoldCriticMarks(QStringView text);

/// The closed marks of `text` in order. `unbalanced` gets the places of opening marks that never
/// close and of closing marks without an opening one. Marks do not nest; those in code spans are text.
std::vector<CriticMark> criticMarks(QStringView text, std::vector<int> *unbalanced = nullptr);

/// `text` as if every change were rejected: additions go, deletions and old words stay, highlights
/// lose their marks, comments go with one of the blanks around them, also those in words that stay.
/// An unbalanced mark is text.
QString rejected(QStringView text);
/// The same without the blanks around it, for a text that is taken apart afterwards: no mark is.
QString resolved(QStringView text);
QString accepted(QStringView text);

} // namespace rapporteur
