// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "article/composition.h"

namespace rapporteur {

/// *2025 Maintainers Summit*, *FOSDEM 2025*; the name alone without a year.
QString eventText(const Header &header);

/// The article's paragraph or sentence that names the event, from the header alone. Tells nothing
/// when the header has no event.
class Lead
{
public:
    explicit Lead(Composition &composition)
        : m(composition)
    {}

    /// Whether some first paragraph with these words names the event.
    bool isNamedIn(QStringView words) const;
    /// A paragraph of its own, with the session's title as its subject.
    void paragraph();
    /// A sentence that ends the open paragraph.
    void sentence();

private:
    int leader() const;
    void event();

    Composition &m;
};

/// The rows of the header, and the one of the event where they lack it.
std::vector<IndexRow> indexRows(const Header &header);

/// The date of publication in words; as typed when it is no date.
QString dateline(const Header &header);

/// *Correction, October 12, 2026: …*: a paragraph each.
void tellCorrections(Composition &composition);

} // namespace rapporteur
