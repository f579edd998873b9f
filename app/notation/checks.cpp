// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notation/checks.h"

#include "notation/buffer.h"

#include <algorithm>

namespace rapporteur {

std::vector<Problem> checkNotes(const Buffer &buffer, const Session &session)
{
    std::vector<Problem> problems;
    checkLines(buffer, problems);
    checkHeader(buffer, problems);
    checkEntries(buffer, session, problems);
    checkTexts(buffer, session, problems);
    checkSpeakers(buffer, session, problems);
    for (Problem &problem : problems)
        problem.off |= buffer.line(problem.range.begin.line).off;
    std::ranges::stable_sort(problems, {},
                             [](const Problem &problem) { return problem.range.begin; });
    return problems;
}

} // namespace rapporteur
