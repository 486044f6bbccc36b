// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a header of numbers (years, wavelengths, channel numbers) from a first row of data.
// Qt-free.
#pragma once

#include "core/header/column_pattern.h"

#include <span>
#include <string_view>

namespace fanfold {

/// line: the table's first one; rows: samples of those below it. True if its numbers are years and
/// those below are not, or if they rise evenly in whole numbers and those below are none, or a word
/// such as "wavelength" stands before them, or as in words_and_numbers.h. Columns that hold nothing
/// need no name.
bool isNumericHeader(std::string_view line, std::span<const std::string_view> rows,
    const CellRules& rules, const std::vector<bool>& numeric);

} // namespace fanfold
