// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the delimiter that stands before the first cell of each row: '|' in tables drawn as boxes
// (of databases, Markdown), a tab in blocks that are indented below their title. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <span>

namespace fanfold {

/// For CellRules::edge; 0 = none. content: indices of the lines that may be the table's. A column
/// that is blank in most rows only is none.
char rowEdge(std::span<const HeadLine> lines, std::span<const std::size_t> content);

} // namespace fanfold
