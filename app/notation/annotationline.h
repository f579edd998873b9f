// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notation/line.h"

namespace rapporteur {

class LineText;

/// Reads `[ ]` or `[x]` at `i` into `box`; the place after it and its blanks, or `i` when there is none.
int readBox(const LineText &text, int i, AnnotationState &box);

/// Reads what stands at `from`, behind the mark of an annotation, into `line`: box, kind, `@who` and date
/// (together `line.who`), and the words.
void readAnnotationWords(const LineText &text, int from, Line &line);

} // namespace rapporteur
