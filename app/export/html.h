// SPDX-FileCopyrightText: The Rapporteur authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/articlewriter.h"

namespace rapporteur {

/// The article as a page of its own, which reads and prints well in light and dark.
extern const ArticleFormat htmlFormat;

} // namespace rapporteur
