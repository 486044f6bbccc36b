// SPDX-License-Identifier: GPL-3.0-or-later
// Commas between digits either part cells or are decimal marks. Tells which, where the lines say so
// by themselves. Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <span>
#include <string>
#include <string_view>

namespace fanfold {

/// A name without any delimiter, and perhaps its unit, stands above two or more lines that are
/// numbers with decimal commas, now and then whole ones or missing: one column, for the name
/// counts.
bool isNamedColumnOfCommas(std::span<const std::string_view> samples);

/// Every line is a number, a time or missing as a whole; the first may be a name without commas or
/// other delimiters.
bool isColumnOfValues(std::span<const std::string_view> samples);

/// Given that the decimal mark is a comma: whether commas part no cells, as some stand between
/// digits and no quoted cell holds a decimal comma. rules: quotes are used.
bool holdsDecimalCommas(std::span<const std::string_view> samples, const CellRules& rules);

/// What to tell of a column that isNamedColumnOfCommas().
std::string doubtAboutColumn(std::span<const std::string_view> samples);

/// What to tell of a table parted by commas where every row has twice as many cells, whole numbers
/// all, as the line above has names: its commas may be decimal marks. Empty if it is not so. rules:
/// those that cut the lines.
std::string doubtAboutCommas(std::span<const std::string_view> samples, const CellRules& rules);

} // namespace fanfold
