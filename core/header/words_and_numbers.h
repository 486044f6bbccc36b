// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a header that goes on with numbers, "Sample,Run,0.1,0.2", from a first row of data.
// Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// line: the table's first one; rows: samples of those below it; numeric: which of their columns
/// are mostly numbers. True if its cells are words and then numbers that rise, none of them blank,
/// if no word stands below itself, and if there are two words, of which one stands above numbers or
/// the first sounds like a column's name, or a single such name and three numbers.
bool areWordsAndNumbers(std::string_view line, std::span<const std::string_view> rows,
    const CellRules& rules, const std::vector<bool>& numeric);

} // namespace fanfold
